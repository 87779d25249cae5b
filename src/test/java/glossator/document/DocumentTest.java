package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

final class DocumentTest {
    private static Document of(String... blocks) {
        return of(List.of(), List.of(), blocks);
    }

    private static Document of(
            List<OutlineEntry> outline, List<PageStart> pages, String... blocks) {
        return new Document(
                Metadata.NONE,
                Arrays.stream(blocks).map(DocumentTest::block).toList(),
                outline,
                Map.of("note", 4),
                pages);
    }

    private static Block block(String text) {
        return new Block(new Block.Paragraph(), text, List.of(), 0, 0, Block.Join.NONE);
    }

    @Test
    void theTextIsTheBlocksJoinedByLineEnds() {
        Document document = of("one", "", "two\u2028lines", "🙂");
        assertEquals("one\n\ntwo\u2028lines\n🙂", document.text());
        assertEquals(document.text().length(), document.length());
        for (int i = 0; i < document.blocks().size(); i++) {
            assertEquals(document.blocks().get(i).text(), document.range(i).of(document.text()));
        }
    }

    /// Every offset, the line ends and the very end included, against a walk over the blocks.
    @ParameterizedTest
    @ValueSource(strings = {"one|two|three", "|", "a", "|||", "one||two|", "|one"})
    void everyOffsetIsInTheBlockThatHoldsItOrItsLineEnd(String blocks) {
        Document document = of(blocks.split("\\|", -1));
        int expected = 0;
        for (int offset = 0; offset <= document.length(); offset++) {
            if (offset > document.end(expected)) {
                expected++;
            }
            assertEquals(expected, document.blockAt(offset), "offset " + offset);
        }
        assertEquals(document.blocks().size() - 1, expected);
    }

    @Test
    void aDocumentWithoutBlocksIsEmpty() {
        Document document = of();
        assertEquals("", document.text());
        assertEquals(0, document.blockAt(0));
        assertEquals("", document.pageAt(0));
        assertEquals(List.of(), document.sectionsAt(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "9, ''",
        "10, Part",
        "15, Part/Chapter",
        "19, Part/Chapter",
        "20, Part/Chapter/Deep",
        "30, Part/Second",
        "40, Epilogue",
        "99, Epilogue"
    })
    void theSectionsOfAnOffsetAreTheHeadingsItStandsUnder(int offset, String path) {
        var outline = List.of(
                new OutlineEntry(1, "Part", 10),
                new OutlineEntry(2, "Chapter", 15),
                new OutlineEntry(4, "Deep", 20),
                new OutlineEntry(2, "Second", 30),
                new OutlineEntry(1, "Epilogue", 40));
        Document document = of(outline, List.of(), "x".repeat(100));
        List<String> titles =
                document.sectionsAt(offset).stream().map(OutlineEntry::title).toList();
        assertEquals(path, String.join("/", titles));
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "4, ''", "5, i", "9, i", "10, 1", "11, 1", "20, 3", "99, 3"})
    void thePageOfAnOffsetIsTheLastThatBeganBeforeIt(int offset, String label) {
        // Page 2 is empty: page 3 begins in the same place.
        var pages = List.of(
                new PageStart("i", 5),
                new PageStart("1", 10),
                new PageStart("2", 20),
                new PageStart("3", 20));
        assertEquals(label, of(List.of(), pages, "x".repeat(100)).pageAt(offset));
    }

    @Test
    void aTargetIsFoundByItsName() {
        assertEquals(OptionalInt.of(4), of("some text").target("note"));
        assertEquals(OptionalInt.empty(), of("some text").target("#note"));
    }
}
