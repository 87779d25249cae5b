package glossator.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

/// What the find bar finds in a document.
class DocumentSearchTest {
    private static final Document TEXT = document(
            "The keeper of the light.",
            "The sea keeps its own time: a light time.",
            "Über (a+b)* \"c\"");
    private static final DocumentSearch WORDS = new DocumentSearch(false, false);
    private static final DocumentSearch EXACT = new DocumentSearch(true, false);
    private static final DocumentSearch EXPRESSION = new DocumentSearch(false, true);

    private static Document document(String... paragraphs) {
        var builder = new DocumentBuilder();
        for (String paragraph : paragraphs) {
            builder.begin(new Block.Paragraph()).text(paragraph).end();
        }
        return builder.build();
    }

    private static String found(DocumentSearch search, String wanted) {
        FindResult result = search.find(TEXT, wanted, () -> false);
        assertEquals("", result.problem(), wanted);
        return said(result.hits(), TEXT);
    }

    private static String said(List<Range> hits, Document in) {
        return hits.stream().map(r -> r.of(in.text())).collect(Collectors.joining("|"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            light;                   light|light
            keeps its own;           keeps its own
            uber;                    Über
            "own time";              own time
            keep*;                   keeper|keeps
            keeper OR own;           keeper|own
            NEAR(sea time, 4);       sea|time
            NEAR(sea time, 1);       ``
            "light" NOT keeper;      light
            "sea" AND keeper;        keeper|sea
            (a+b)*;                  (a+b)*
            "nowhere";               ``
            """)
    void wordsOrAQueryAreFound(String wanted, String hits) {
        assertEquals(hits, found(WORDS, wanted));
    }

    @Test
    void asItIsWrittenNothingIsAQuery() {
        assertEquals("\"c\"", found(EXACT, "\"c\""));
        assertEquals("", found(EXACT, "keep*"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            keep\\w+;       keeper|keeps
            ^the;           The|The
            \\bü\\w+;       Über
            x*;             ``
            time[.:]$;      time.
            time\\.$;       time.
            """)
    void anExpressionIsFoundInEachParagraph(String wanted, String hits) {
        assertEquals(hits, found(EXPRESSION, wanted));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            true;  (light;           The expression is wrong at character 7
            true;  *;                The expression is wrong at character 1
            false; "a" *b* c*d;      The star at character
            false; tag:x OR light;   In a document only words are looked for
            """)
    void whatIsWrongIsSaid(boolean isExpression, String wanted, String sentence) {
        FindResult result = new DocumentSearch(false, isExpression).find(TEXT, wanted, () -> false);
        assertTrue(result.problem().startsWith(sentence), result.problem());
        assertEquals(List.of(), result.hits());
    }

    @Test
    void anExpressionThatWouldNeverEndIsStopped() {
        Document hostile = document("aa b " + "a".repeat(4_000) + "!");
        FindResult result = new RegexSearch(false, 50)
                .find(hostile.text(), "(a|aa)+b|(a+)+$|(.*a){12}x", () -> false);
        assertTrue(result.problem().startsWith("The expression "), result.problem());
    }

    @Test
    void anExpressionThatGoesTooDeepIsStopped() {
        String text = "ab".repeat(4_000_000);
        FindResult result = new RegexSearch(false, 60_000).find(text, "(a|b)*c", () -> false);
        assertFalse(result.problem().isEmpty());
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotLookedFor() {
        String text = "a".repeat(100_000);
        FindResult result = new RegexSearch(false, 60_000).find(text, "(.*a){12}x", () -> true);
        assertEquals(List.of(), result.hits());
        assertEquals(List.of(), WORDS.find(document(text), "\"a\"", () -> true).hits());
    }
}
