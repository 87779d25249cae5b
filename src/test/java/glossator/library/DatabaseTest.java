package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The two connections to one library.
class DatabaseTest {
    @TempDir
    Path folder;

    private Database database;
    private SettingRows settings;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.db"), Migrations.ALL);
        settings = new SettingRows(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(String key, String value) {
        database.write(() -> {
            settings.set(key, value);
            return true;
        });
    }

    private void storeAndWait(CountDownLatch written, CountDownLatch goOn) {
        database.write(() -> {
            settings.set("key", "new");
            written.countDown();
            return awaited(goOn);
        });
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReadingDoesNotWaitForAWriteThatIsUnderWay() throws Exception {
        store("key", "old");
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> write = threads.submit(() -> storeAndWait(written, goOn));
            try {
                written.await();
                // The write goes on only after these: one that waits for it would wait for ever.
                threads.submit(this::readWhatWasBefore).get(30, TimeUnit.SECONDS);
            } finally {
                goOn.countDown();
            }
            write.get();
        }
        assertEquals(Optional.of("new"), settings.get("key"));
    }

    private void readWhatWasBefore() {
        assertEquals(Optional.of("old"), settings.get("key"));
        assertEquals(Optional.of("old"), database.read(() -> settings.get("key")));
        assertEquals(List.of(), new SourceRows(database).present());
        assertEquals(database.revision(), database.revision());
    }

    @Test
    void whatWasStoredIsWhatIsReadNextByAnyThread() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 200; i++) {
                String value = String.valueOf(i);
                threads.submit(() -> store("key", value)).get();
                assertEquals(
                        Optional.of(value),
                        threads.submit(() -> settings.get("key")).get());
                assertEquals(Optional.of(value), settings.get("key"));
            }
        }
    }

    @Test
    void aWriteSeesWhatItHasWrittenSoFarAndNobodyElseDoesIfItFails() {
        store("key", "old");
        assertThrows(
                IllegalStateException.class,
                () -> database.write(() -> {
                    settings.set("key", "new");
                    assertEquals(Optional.of("new"), settings.get("key"));
                    assertEquals(Optional.of("new"), database.read(() -> settings.get("key")));
                    throw new IllegalStateException();
                }));
        assertEquals(Optional.of("old"), settings.get("key"));
    }

    @Test
    void aReadingSeesOneStateThroughout() throws Exception {
        store("key", "old");
        try (var threads = Executors.newSingleThreadExecutor()) {
            database.read(() -> {
                assertEquals(Optional.of("old"), settings.get("key"));
                finished(threads.submit(() -> store("key", "new")));
                assertEquals(Optional.of("old"), settings.get("key"));
                return true;
            });
        }
        assertEquals(Optional.of("new"), settings.get("key"));
    }

    private static void finished(Future<?> work) {
        try {
            work.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsWrittenWithinAReading() {
        assertThrows(
                IllegalStateException.class,
                () -> database.read(() -> {
                    store("key", "value");
                    return true;
                }));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> database.list("DELETE FROM setting RETURNING key", r -> r.getString(1)));
        assertEquals("library.read-only", refusal.key());
        store("key", "value");
        assertEquals(Optional.of("value"), settings.get("key"));
    }

    @Test
    void nothingIsLeftBesideTheDatabaseWhenItIsClosed() {
        store("key", "value");
        assertEquals(Optional.of("value"), settings.get("key"));
        database.close();
        assertFalse(Files.exists(folder.resolve("library.db-wal")));
        assertFalse(Files.exists(folder.resolve("library.db-shm")));
        assertEquals(
                "library.closed",
                assertThrows(Refusal.class, () -> settings.get("key")).key());
        assertEquals(
                "library.closed",
                assertThrows(Refusal.class, () -> store("a", "b")).key());
    }

    @Test
    void whatTheWindowAsksForAfterACommitHasTheCommitInIt() {
        database.close();
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "The quick brown fox.");
            for (int i = 0; i < 20; i++) {
                Annotation annotation = Sample.annotation(library, source, i, i + 1);
                library.apply(Change.add(annotation));
                assertEquals(i + 1, library.sources().getFirst().annotations());
                assertEquals(
                        i + 1, library.placements(source.id(), source.edition()).size());
                assertEquals(
                        annotation.id(),
                        library.findUndoable(UndoScope.marksOf(source.id()))
                                .orElseThrow()
                                .changes()
                                .getFirst()
                                .subject());
            }
        }
    }
}
