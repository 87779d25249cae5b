package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.search.QueryParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

/// Whatever happens to the index: nothing is lost with it, and it comes back.
final class DerivedIndexTest {
    private static final String WORD = "quinquireme";

    @TempDir
    Path folder;

    private Path home;
    private Library library;
    private Source source;

    @BeforeEach
    void fill() {
        home = folder.resolve("library");
        library = Library.open(home);
        source = Sample.add(library, "Cargoes", (WORD + " of Nineveh\n").repeat(300));
        for (int i = 0; i < 9; i++) {
            Sample.add(library, "Other " + i, ("nothing in particular " + i + " ").repeat(300));
        }
        catchUp(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static void catchUp(Library library) {
        while (!library.search().update(() -> false).isComplete()) {
            // The next slice.
        }
    }

    private static int count(Library library, String query) {
        var request = new SearchRequest(QueryParser.parse(query).orThrow());
        return library.search().find(request, () -> false).groups().size();
    }

    private Path index() {
        return home.resolve(DerivedIndex.FILE);
    }

    /// What may become of a file.
    enum Harm {
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTY {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5_000));
            }
        },
        GARBAGE {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = new byte[50_000];
                new Random(1).nextBytes(bytes);
                Files.write(file, bytes);
            }
        },
        TEXT {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "This is no index.");
            }
        },
        DAMAGED_PAGES {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                for (int at = 4_096; at < bytes.length; at += 512) {
                    Arrays.fill(bytes, at, at + 64, (byte) 0xA5);
                }
                Files.write(file, bytes);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aHarmedIndexIsMadeAnew(Harm harm) throws IOException {
        library.close();
        assertFalse(Files.exists(DatabaseFile.beside(index(), "-wal")));
        harm.to(index());
        library = Library.open(home);
        count(library, WORD);
        catchUp(library);
        assertEquals(1, count(library, WORD));
        assertEquals(10, library.search().progress().indexed());
    }

    @Test
    void anIndexThatIsDeletedWhileItIsOpenIsMadeAnew() throws IOException {
        Files.delete(index());
        assertEquals(0, count(library, WORD));
        assertFalse(library.search().progress().isComplete());
        catchUp(library);
        assertEquals(1, count(library, WORD));
    }

    @Test
    void theIndexOfAnotherLibraryIsNotUsed() throws IOException {
        library.close();
        try (Library other = Library.open(folder.resolve("other"))) {
            Sample.add(other, "Elsewhere", "albatross");
            catchUp(other);
        }
        Files.copy(index(), folder.resolve("kept"));
        Files.delete(index());
        Files.copy(folder.resolve("other").resolve(DerivedIndex.FILE), index());
        library = Library.open(home);
        assertEquals(0, count(library, "albatross"));
        catchUp(library);
        assertEquals(1, count(library, WORD));
    }

    @Test
    void aHalfBuiltIndexSaysHowFarItIsAndIsFinished() throws IOException {
        library.close();
        Files.delete(index());
        library = Library.open(home);
        IndexProgress half = library.search().update(() -> true);
        assertEquals(1, half.indexed());
        assertFalse(half.isComplete());
        library.close();
        library = Library.open(home);
        var request = new SearchRequest(QueryParser.parse(WORD).orThrow());
        SearchResult found = library.search().find(request, () -> false);
        assertEquals(1, found.groups().size());
        assertEquals(new IndexProgress(1, 10, false), found.progress());
        catchUp(library);
        assertEquals(new IndexProgress(10, 10, true), library.search().progress());
    }

    @Test
    void aLibraryThatCanOnlyBeReadIsSearchedWithAnIndexOfItsOwn() throws IOException {
        library.close();
        Files.delete(index());
        library = Library.openReadOnly(home);
        catchUp(library);
        assertEquals(1, count(library, WORD));
        assertFalse(Files.exists(index()));
    }

    @Test
    void anIndexThatAnotherProgramWritesIsReadMeanwhile() {
        try (Library other = Library.open(home)) {
            Sample.add(other, "New", "albatross");
            catchUp(other);
            assertEquals(1, count(library, "albatross"));
            assertTrue(library.search().progress().isComplete());
        }
    }

    @Test
    void aBackupInThePlaceOfTheLibraryIsNotSearchedWithTheIndexOfLater() throws IOException {
        Annotation early = Sample.annotation(library, source, 0, 5).withNote("early");
        library.apply(Change.add(early));
        catchUp(library);
        Path copy = folder.resolve("copy");
        library.backUpTo(copy);
        library.apply(new Change.OfAnnotation(early, early.withNote("late")));
        catchUp(library);
        library.close();
        Files.copy(index(), copy.resolve(DerivedIndex.FILE));
        library = Library.open(copy);
        library.apply(new Change.OfAnnotation(early, early.withNote("changed")));
        catchUp(library);
        assertEquals(0, count(library, "late"));
        assertEquals(1, count(library, "changed"));
    }

    @Test
    void whatIsErasedIsInNoByteOfTheIndex() throws IOException {
        assertTrue(hasWord());
        library.erase(source.id());
        assertFalse(hasWord());
        assertEquals(9, library.search().progress().indexed());
        assertEquals(9, count(library, "particular"));
    }

    /// Without its beginning, which it may have in common with the word before.
    private boolean hasWord() throws IOException {
        boolean has = false;
        for (String ending : new String[] {"", "-wal"}) {
            Path file = DatabaseFile.beside(index(), ending);
            has |= Files.exists(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1)
                            .contains(WORD.substring(2));
        }
        return has;
    }

    @Test
    void theIndexIsInNoCopyOfTheLibrary() throws IOException {
        library.backUpTo(folder.resolve("copy"));
        assertFalse(Files.exists(folder.resolve("copy").resolve(DerivedIndex.FILE)));
    }

    @Test
    void aSearchThatNobodyWaitsForStops() {
        var request = new SearchRequest(QueryParser.parse(WORD).orThrow());
        assertThrows(CancellationException.class, () -> library.search().find(request, () -> true));
    }
}
