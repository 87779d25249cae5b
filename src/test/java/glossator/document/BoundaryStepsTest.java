package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryStepsTest {
    private static final String TEXT = "The old bridge, they don't say, fell.";

    private static Document document(String... paragraphs) {
        var builder = new DocumentBuilder();
        for (String paragraph : paragraphs) {
            builder.begin(new Block.Paragraph()).text(paragraph);
        }
        return builder.build();
    }

    private static Range of(Document document, String words) {
        int at = document.text().indexOf(words);
        return new Range(at, at + words.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "old bridge | false | 1 | old bridge,",
                "old bridge, | false | 1 | old bridge, they",
                "old bridge, they | false | 1 | old bridge, they don't",
                "old bridge, they | false | -1 | old bridge,",
                "old bridge | false | -1 | old",
                "old | false | -1 | old",
                "old bridge | true | -1 | The old bridge",
                "The old | true | -1 | The old",
                "old bridge | true | 1 | bridge",
                "bridge | true | 1 | bridge",
                "fell. | false | 1 | fell."
            })
    void aKeyMovesAnEndByOneWordAndNeverPastTheOther(
            String before, boolean start, int by, String after) {
        Document document = document(TEXT);
        Range moved = BoundarySteps.step(document, of(document, before), start, by);
        assertEquals(after, moved.of(document.text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bridge | true | old | 1 | true | old bridge",
                "bridge | true | old | 1 | false | ld bridge",
                "old | false | bridge | 2 | true | old bridge",
                "old | false | bridge | 2 | false | old br",
                "old | false | bridge | 0 | true | old",
                "old bridge | true | they | 2 | true | bridge",
                "bridge, they | false | The | 1 | true | bridge"
            })
    void aDraggedEndTakesWholeWordsUnlessCharactersAreWanted(
            String before, boolean start, String to, int plus, boolean byWord, String after) {
        Document document = document(TEXT);
        int offset = of(document, to).start() + plus;
        Range moved = BoundarySteps.drag(document, of(document, before), start, offset, byWord);
        assertEquals(after, moved.of(document.text()));
    }

    @Test
    void anEndGoesOnInTheNextParagraphWithoutTheSpaceBetween() {
        Document document = document("One two", "Three four");
        Range moved = BoundarySteps.step(document, of(document, "two"), false, 1);
        assertEquals("two\nThree", moved.of(document.text()));
        Range back = BoundarySteps.step(document, moved, false, -1);
        assertEquals("two", back.of(document.text()));
    }
}
