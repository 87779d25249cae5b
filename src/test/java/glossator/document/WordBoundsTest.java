package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordBoundsTest {
    private static Document of(String... paragraphs) {
        var builder = new DocumentBuilder();
        for (String paragraph : paragraphs) {
            builder.begin(new Block.Paragraph()).text(paragraph);
        }
        return builder.build();
    }

    /// The range is between the bars; so is the one with whole words.
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    the fe|rry lea|ves at; the |ferry leaves| at
                    the |ferry| leaves;    the |ferry| leaves
                    the| ferry |leaves;    the| ferry |leaves
                    d|on't g|o;            |don't go|
                    that’|s it|;           |that’s it|
                    'quo|ted' w|ord;       '|quoted' word|
                    twenty-f|ive|;         twenty-|five|
                    a 3|4|5 b;             a |345| b
                    co\u00ADo|per|ate;     |co\u00ADoperate|
                    sch\u0301o|o|l;        |sch\u0301ool|
                    пол|ови|на;            |половина|
                    季節|の空色|を見た;       季節|の空色|を見た
                    𐐨𐐩|𐐪𐐫|𐐬;               |𐐨𐐩𐐪𐐫𐐬|
                    """)
    void aSelectionTakesTheWordsWholeThatItCuts(String given, String wanted) {
        Document document = of(given.replace("|", ""));
        assertEquals(between(wanted), WordBounds.whole(document, between(given)));
    }

    private static Range between(String marked) {
        int start = marked.indexOf('|');
        return new Range(start, marked.indexOf('|', start + 1) - 1);
    }

    @Test
    void anEmptySelectionAndTheEdgesOfParagraphsStay() {
        Document document = of("one", "two");
        assertEquals(new Range(1, 1), WordBounds.whole(document, new Range(1, 1)));
        assertEquals(new Range(0, 7), WordBounds.whole(document, new Range(1, 6)));
        assertEquals(new Range(0, 3), WordBounds.whole(document, new Range(1, 3)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3", "1, 0, 3", "3, 3, 4", "4, 4, 9", "9, 4, 9", "10, 10, 15", "15, 10, 15"})
    void aDoubleClickTakesTheWordOrTheSpaceUnderIt(int offset, int start, int end) {
        assertEquals(new Range(start, end), WordBounds.around(of("The ferry", "leave"), offset));
    }

    @Test
    void anEmptyDocumentHasNoWords() {
        assertEquals(new Range(0, 0), WordBounds.around(of(), 0));
    }
}
