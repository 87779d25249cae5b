package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is plain words in the field above the notes, and what is a query.
class NoteQueryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ferry",
                "two words",
                "10:30",
                "http://example.org",
                "well-known",
                "a - b",
                "and or not"
            })
    void plainWordsStayPlain(String words) {
        NoteQuery query = NoteQuery.of(words);
        assertEquals(words, query.plain());
        assertEquals(null, query.query());
        assertEquals("", query.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"own time\"",
                "histor*",
                "NEAR(a b)",
                "one OR other",
                "-draft",
                "tag:method",
                "(a b) OR c",
                "sea NOT land",
                "is:"
            })
    void whatHasSignsOfTheGrammarIsAQuery(String words) {
        NoteQuery query = NoteQuery.of(words);
        assertEquals("", query.problem());
        assertEquals("", query.plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"color:mauve", "a) b", "tag:x ()", "NEAR x"})
    void whatDoesNotParseIsSaidAndLookedForAsItIs(String words) {
        NoteQuery query = NoteQuery.of(words);
        assertTrue(query.problem().contains("at character"), query.problem());
        assertEquals(words, query.plain());
    }
}
