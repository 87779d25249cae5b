package glossator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class CitationTest {
    private static Document sections() {
        var b = new DocumentBuilder();
        b.begin(new Block.Paragraph()).text("foreword");
        b.begin(new Block.Heading(1)).text("Chapter 3");
        b.begin(new Block.Paragraph()).text("alpha");
        b.begin(new Block.Rule());
        b.begin(new Block.Paragraph()).text("beta");
        b.begin(new Block.Paragraph()).text("word ".repeat(1_500) + "gamma");
        b.begin(new Block.Paragraph()).text("delta");
        b.begin(new Block.Heading(2)).text("A heading of many words that is ".repeat(4));
        b.begin(new Block.Paragraph()).text("epsilon");
        return b.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "foreword; ¶ 1",
                "Chapter; Chapter 3",
                "alpha; Chapter 3, ¶ 1",
                "beta; Chapter 3, ¶ 2",
                "gamma; Chapter 3, ¶ 3",
                "delta; Chapter 3, ¶ 4",
                "epsilon; A heading of many words that is A heading of many words that…, ¶ 1"
            })
    void aPlaceIsTheHeadingAndTheParagraphUnderIt(String quote, String expected) {
        Document document = sections();
        int at = document.text().indexOf(quote);
        assertEquals(expected, Citation.locator(document, new Range(at, at + quote.length())));
    }

    @ParameterizedTest
    @CsvSource({"0,3,p. xii", "4,7,p. 1", "2,6,pp. xii–1", "4,4,p. 1"})
    void aPlaceIsThePageWhereThereArePages(int start, int end, String expected) {
        var b = new DocumentBuilder();
        b.begin(new Block.Paragraph()).page("xii").text("abc");
        b.begin(new Block.Paragraph()).page("1").text("def");
        assertEquals(expected, Citation.locator(b.build(), new Range(start, end)));
    }

    @Test
    void aPlaceOutsideTheDocumentIsEmpty() {
        assertEquals("", Citation.locator(sections(), new Range(90_000, 90_001)));
        assertEquals("", Citation.locator(new DocumentBuilder().build(), new Range(0, 0)));
    }

    @Test
    void theReferenceLineHoldsWhatIsKnown() {
        AnnotatedDocument annotated = Samples.rich();
        assertEquals(
                "Ada Example and Bo Muster, “On Rivers & <Bridges>”, Sample Press, 2024-05-06,"
                        + " https://example.org/rivers?a=1&b=2 (accessed 2026-01-01)",
                Citation.bibliographyLine(annotated.source(), annotated.edition()));
        AnnotatedDocument bare = Samples.work(sections(), List.of());
        assertEquals(
                "“rivers.html”, accessed 2026-01-01",
                Citation.bibliographyLine(bare.source(), bare.edition()));
    }

    @Test
    void aQuoteIsCopiedWithItsReference() {
        AnnotatedDocument annotated = Samples.rich();
        assertEquals(
                "“remembers what” (Ada Example and Bo Muster, On Rivers & <Bridges>,"
                        + " Words of others, ¶ 1)",
                Citation.quote(
                        annotated.source(),
                        annotated.document(),
                        annotated.annotations().get(4).range()));
    }

    @Test
    void creatorsAreJoinedAsInASentence() {
        assertEquals("", Phrases.joinNames(List.of()));
        assertEquals("A", Phrases.joinNames(List.of("A")));
        assertEquals("A, B and C", Phrases.joinNames(List.of("A", "B", "C")));
    }
}
