package glossator.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/// Where queries match in a text, without an index.
final class QueryMatcherTest {
    private static QueryMatcher matcher(String query) {
        return new QueryMatcher(QueryParser.parse(query).orThrow());
    }

    private static String found(String query, String text) {
        return matcher(query).find(Part.TEXT, text).stream()
                .map(r -> r.of(text))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            cafe               § Two Cafés, one café       § true  § café
            caf*               § Two Cafés, one café       § true  § Cafés|café
            "one two"          § one, two; one\u00ADtwo    § true  § one, two
            a b                § b c                       § false § b
            a OR b             § b c                       § true  § b
            a NOT b            § a c                       § true  § a
            a NOT b            § a b                       § false § a
            NEAR(a b, 1)       § a x b                     § true  § a|b
            NEAR(a b, 1)       § a x x b                   § false § ``
            NEAR(a b, 0)       § b a                       § true  § b|a
            NEAR(a b c, 2)     § a b x a c b               § true  § b|a|c|b
            京都               § 東京都                    § true  § 京都
            東                 § 東京都                    § true  § 東
            "東京 大阪"        § 東京、大阪                § true  § 東京、大阪
            ไทย                § ภาษาไทย                   § true  § ไทย
            in:notes a         § a                         § false § ``
            in:text a          § a                         § true  § a
            tag:x a            § a                         § false § a
            don't              § I don’t know              § true  § don’t
            """)
    void aQueryMatchesAText(String query, String text, boolean matches, String words) {
        assertEquals(matches, matcher(query).matches(text));
        assertEquals(words, found(query, text));
    }

    @Test
    void inADocumentTheParagraphsCountInWhichAllOfItIs() {
        var builder = new DocumentBuilder();
        for (String line : new String[] {"red", "blue and red", "blue"}) {
            builder.begin(new Block.Paragraph()).text(line);
        }
        Document document = builder.build();
        assertEquals("[4:8, 13:16]", matcher("red blue").find(document).toString());
        assertEquals(
                "[0:3, 4:8, 13:16, 17:21]",
                matcher("red OR blue").find(document).toString());
        assertEquals("[0:3]", matcher("red NOT blue").find(document).toString());
    }

    @Test
    void inADocumentWithoutSuchAParagraphAllWordsCount() {
        var builder = new DocumentBuilder();
        builder.begin(new Block.Paragraph()).text("red");
        builder.begin(new Block.Paragraph()).text("blue");
        assertEquals("[0:3, 4:8]", matcher("red blue").find(builder.build()).toString());
        assertEquals("[]", matcher("red green").find(builder.build()).toString());
    }
}
