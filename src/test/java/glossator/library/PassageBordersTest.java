package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.search.QueryParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class PassageBordersTest {
    private static final String FILLER = "word ".repeat(400);

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void openLibrary() {
        library = Library.open(folder);
        Sample.add(
                library,
                "Harbors",
                FILLER + "the old harbor\nwall stood firm " + FILLER + "and the quay\nside too");
        Sample.add(library, "Walls", "A wall. The old harbor is far. " + FILLER);
        while (!library.search().update(() -> false).isComplete()) {
            // The next slice.
        }
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private SearchResult find(String query) {
        return library.search()
                .find(new SearchRequest(QueryParser.parse(query).orThrow()), () -> false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"old harbor wall\"' | old harbor wall",
                "'\"harbor wall stood\"' | harbor wall stood",
                "'\"harbor wall sto*\"' | harbor wall stood",
                "'\"harbor wall\" quay' | harbor wall",
                "'\"quay side\"' | quay side",
                "'\"Harbor Wall\" -island' | harbor wall",
            })
    void aPhraseAcrossTwoPassagesIsFound(String query, String words) {
        SearchResult found = find(query);
        assertEquals(1, found.groups().size());
        SourceHits group = found.groups().getFirst();
        assertEquals("Harbors", group.source().title());
        String text = library.document(group.source().edition()).text();
        assertTrue(group.hits().stream()
                .filter(SearchHit.InText.class::isInstance)
                .map(hit -> ((SearchHit.InText) hit).range().of(text).replace('\n', ' '))
                .anyMatch(shown -> shown.contains(words)));
    }

    @Test
    void wordsThatOnlyMeetInAnotherOrderAreNoPhrase() {
        assertEquals(0, find("\"wall harbor\"").groups().size());
        assertEquals(0, find("\"stood harbor wall\"").groups().size());
        assertEquals(0, find("\"old wall\"").groups().size());
    }
}
