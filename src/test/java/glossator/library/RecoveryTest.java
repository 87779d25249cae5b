package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Libraries that are lost or damaged in every way, and what comes back.
class RecoveryTest {
    private static final int OPERATIONS = Rounds.of(120);

    @TempDir
    Path folder;

    private Path library() {
        return folder.resolve("library");
    }

    private static void delete(Path folder, String... names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static void deleteDatabase(Path library) throws IOException {
        delete(library, "library.db", "library.db-wal", "library.db-shm");
        try (var backups = Files.exists(library.resolve("backups"))
                ? Files.list(library.resolve("backups"))
                : java.util.stream.Stream.<Path>empty()) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
    }

    private RecoveryReport recover(Path from) {
        return Recovery.recover(from, folder.resolve("recovered"), RandomLibrary::read);
    }

    private static void assertWhole(RecoveryReport report) {
        assertEquals(
                List.of(),
                report.items().stream()
                        .filter(i -> i.outcome() != Outcome.WHOLE)
                        .toList());
    }

    private static void assertSound(Path library) {
        try (Library opened = Library.open(library)) {
            assertEquals(List.of(), opened.check());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allThatAPersonMadeComesBackFromTheSidecars(long seed) throws IOException {
        RandomLibrary.make(library(), seed, OPERATIONS);
        List<String> before = RandomLibrary.state(library());
        deleteDatabase(library());
        RecoveryReport report = recover(library().resolve("sources"));
        assertEquals(
                String.join("\n", before), String.join("\n", RandomLibrary.state(report.library())));
        assertWhole(report);
        assertSound(report.library());
    }

    @Test
    void aSoundDatabaseIsTakenAsItIs() {
        RandomLibrary.make(library(), 4, OPERATIONS);
        List<String> before = RandomLibrary.state(library());
        RecoveryReport report = recover(library());
        assertEquals(
                String.join("\n", before), String.join("\n", RandomLibrary.state(report.library())));
        assertWhole(report);
        assertSound(report.library());
    }

    @Test
    void emptyPlacesHaveASentence() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                "library.recover-nothing",
                assertThrows(Refusal.class, () -> recover(empty)).key());
        assertEquals(
                "library.recover-missing",
                assertThrows(Refusal.class, () -> recover(folder.resolve("nowhere"))).key());
        assertTrue(Files.notExists(folder.resolve("recovered")));
    }
}
