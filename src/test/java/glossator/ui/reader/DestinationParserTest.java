package glossator.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.wording.Locators;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

final class DestinationParserTest {
    private static final List<String> LABELS = List.of("i", "ii", "1", "2", "3");

    private static Document sections() {
        var b = new DocumentBuilder();
        b.begin(new Block.Paragraph()).text("foreword");
        b.begin(new Block.Heading(1)).text("Chapter");
        b.begin(new Block.Paragraph()).text("alpha");
        b.begin(new Block.Paragraph()).text("beta");
        return b.build();
    }

    private static String found(List<String> labels, String typed, String reading) {
        Document document = sections();
        var parser = new DestinationParser(document, labels, new Locators(document));
        Optional<Destination> found = parser.parse(typed, document.text().indexOf(reading));
        return found.map(to -> switch (to) {
                    case Destination.Page(int index) -> "page " + index;
                    case Destination.Place(int offset) -> document.text().substring(offset);
                })
                .map(text -> text.split("\n")[0])
                .orElse("nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "ii, page 1",
        "II, page 1",
        "1, page 2",
        "4, page 3",
        "5, page 4",
        "6, nowhere",
        "¶ 1, alpha",
        "# 2, beta",
        "par. 2, beta",
        "100 %, ''",
        "0%, foreword",
        "nowhere, nowhere"
    })
    void inASourceWithPagesANumberIsAPage(String typed, String wanted) {
        assertEquals(wanted, found(LABELS, typed, "beta"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, foreword, foreword",
        "2, foreword, nowhere",
        "1, Chapter, alpha",
        "2, alpha, beta",
        "¶2, alpha, beta",
        "3, alpha, nowhere",
        "0, alpha, nowhere",
        "999999999, alpha, nowhere",
        "'33,3 %', alpha, Chapter",
        "101 %, alpha, nowhere",
        "'', alpha, nowhere"
    })
    void inASourceWithoutPagesItIsAParagraphOfTheSection(
            String typed, String reading, String wanted) {
        assertEquals(wanted, found(List.of(), typed, reading));
    }

    @ParameterizedTest
    @CsvSource({"0 %, page 0", "50 %, page 2", "'99,9%', page 4"})
    void aShareOfPagesWithoutTextIsAPage(String typed, String wanted) {
        Document empty = new DocumentBuilder().build();
        var parser = new DestinationParser(empty, LABELS, new Locators(empty));
        assertEquals(
                wanted,
                parser.parse(typed, 0)
                        .map(to -> to instanceof Destination.Page(int index) ? "page " + index : "")
                        .orElse("nowhere"));
    }
}
