package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.format.Formats;
import glossator.library.LibraryState.Kind;
import glossator.message.Refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// A library whose folder, or whose `library.db`, is a link to another place.
class LinkedLibraryTest {
    @TempDir
    Path place;

    private Path folder;
    private Path elsewhere;

    @BeforeEach
    void name() throws IOException {
        folder = place.resolve("library");
        elsewhere = Files.createDirectories(place.resolve("elsewhere"));
    }

    enum Link {
        FILE,
        FOLDER
    }

    private Path named() {
        return folder.resolve("library.db");
    }

    /// Makes a library, moves it or its database elsewhere and puts a link in its place; returns
    /// where the database is.
    private Path move(Link link) throws IOException {
        try (Library library = Library.open(folder)) {
            Sample.add(library, "Hens", "The fox saw the hen.");
        }
        Path moved = link == Link.FILE ? named() : folder;
        Path target = elsewhere.resolve(link == Link.FILE ? "own.db" : "moved");
        Files.move(moved, target);
        Files.createSymbolicLink(moved, target);
        return link == Link.FILE ? target : target.resolve("library.db");
    }

    private static void mark(Library library) {
        Source source = library.sources().getFirst();
        library.apply(Change.add(Sample.annotation(library, source, 0, 3)));
    }

    private int marks() {
        try (Library library = Library.open(folder)) {
            return library.annotations(library.sources().getFirst().id()).size();
        }
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void isWrittenToLikeAnyOther(Link link) throws IOException {
        Path target = move(link);
        try (Library library = Library.open(folder)) {
            mark(library);
            assertEquals(Presence.HERE, library.presence());
            assertEquals(Kind.READY, LibraryInspection.inspect(folder).kind());
            assertTrue(Files.exists(DatabaseFile.beside(target, "-open")));
            library.backups().make();
            library.backUpTo(place.resolve("copy"));
        }
        assertEquals(1, marks());
        assertFalse(Files.exists(DatabaseFile.beside(target, "-wal")));
        assertFalse(Files.exists(DatabaseFile.beside(target, "-open")));
        assertEquals(Link.FILE == link, Files.isSymbolicLink(named()));
        try (Library library = Library.openReadOnly(folder)) {
            assertEquals(1, library.sources().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void theLogOfAnEarlierSessionIsFoundWhereTheFileIs(Link link) throws IOException {
        Path target = move(link);
        Path kept = Files.createDirectories(place.resolve("kept"));
        List<String> endings = List.of("", "-wal", "-open");
        try (Library library = Library.open(folder)) {
            mark(library);
            for (String ending : endings) {
                Path from = DatabaseFile.beside(target, ending);
                Files.copy(from, kept.resolve("kept" + ending), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        for (String ending : endings) {
            Files.move(
                    kept.resolve("kept" + ending),
                    DatabaseFile.beside(target, ending),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (Library library = Library.openReadOnly(folder)) {
            assertEquals(
                    1, library.annotations(library.sources().getFirst().id()).size());
        }
        Path recovered = place.resolve("recovered");
        Recovery.recover(folder, recovered, Formats::read);
        try (Library library = Library.open(recovered)) {
            assertEquals(
                    1, library.annotations(library.sources().getFirst().id()).size());
        }
        assertEquals(1, marks());
    }

    @Test
    void anOlderOneIsCopiedToItsOwnBackupsBeforeItIsMigrated() throws IOException {
        OlderLibrary.unpack(folder);
        Path target = elsewhere.resolve("own.db");
        Files.move(named(), target);
        Files.createSymbolicLink(named(), target);
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), library.check());
            assertEquals(1, library.backups().list().size());
        }
        assertFalse(Files.exists(elsewhere.resolve("backups")));
    }

    @Test
    void isNotWrittenToOnceTheLinkLeadsElsewhere() throws IOException {
        Path target = move(Link.FILE);
        try (Library library = Library.open(folder)) {
            mark(library);
            Files.delete(named());
            assertEquals(Presence.GONE, library.presence());
            Files.write(named(), Files.readAllBytes(target));
            assertEquals(Presence.REPLACED, library.presence());
            Refusal refusal = assertThrows(Refusal.class, () -> mark(library));
            assertEquals("library.replaced", refusal.key());
            assertTrue(refusal.sentence().contains(named().toString()), refusal.sentence());
        }
        Files.delete(named());
        Files.createSymbolicLink(named(), target);
        assertEquals(1, marks(), "the log has stayed with its file");
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void aLinkToWhereThereIsNothingIsRefusedAndLeftAsItIs(Link link) throws IOException {
        Path target = move(link);
        Path away = link == Link.FILE ? target : Objects.requireNonNull(target.getParent());
        Files.move(away, place.resolve("away"));
        LibraryState state = LibraryInspection.inspect(folder);
        assertEquals(Kind.UNREACHABLE, state.kind(), state.sentence());
        assertTrue(state.sentence().contains(away.toString()), state.sentence());
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(folder));
        assertEquals("library.loose-link", refusal.key());
        assertEquals(state.sentence(), refusal.sentence());
        assertThrows(Refusal.class, () -> Library.openReadOnly(folder));
        assertFalse(Files.exists(away));
        Files.move(place.resolve("away"), away);
        assertEquals(0, marks());
    }
}
