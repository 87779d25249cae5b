package glossator.format.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// The annotations are written here after the specifications and after what calibre writes.
class EpubAnnotationsTest {
    private static final String FIRST = "<p>\n  one <i>two</i>\n three</p>\n<p>two 😀 four</p>";

    private static ImportedDocument read(String name, String content) {
        SampleBook book = SampleBook.of("<p>Zero two</p>", FIRST);
        return book.put("META-INF/" + name, content).read();
    }

    private static ImportedDocument w3c(String selectors) {
        return read("annotations.json", """
                {"generator": {"name": "Reader"}, "items": [{"type": "Annotation",
                 "created": "2024-05-06T07:08:09Z", "creator": {"name": "Ann"},
                 "body": {"value": "my note", "color": "green", "highlight": "underline",
                          "tags": ["t1"]},
                 "target": {"source": "c2.xhtml", "selector": [%s]}}]}
                """.formatted(selectors));
    }

    /// The text is `Zero two` and in the second page `one two three` and `two 😀 four`.
    static Stream<Arguments> selectors() {
        return Stream.of(
                Arguments.of("{'type':'TextQuoteSelector','exact':'three'}", "three", 17),
                Arguments.of(
                        "{'type':'TextQuoteSelector','exact':'two','prefix':'one '}", "two", 13),
                Arguments.of(
                        "{'type':'TextPositionSelector','start':12,'end':20}", "three\ntw", 17),
                Arguments.of(
                        "{'type':'CssSelector','value':'p:nth-of-type(2)','refinedBy':"
                                + "{'type':'TextPositionSelector','start':4,'end':5}}",
                        "😀",
                        27),
                Arguments.of(
                        "{'type':'FragmentSelector','value':'epubcfi(/6/4!/4,/2/2/1:0,/2/3:7)'}",
                        "two three",
                        13),
                Arguments.of(
                        "{'type':'FragmentSelector','value':'epubcfi(/6/4!/4/4,/1:4,/1:6)'}",
                        "😀",
                        27));
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void theirPlaceIsFound(String selector, String passage, int start) {
        ImportedDocument read = w3c(selector.replace('\'', '"'));
        assertEquals(List.of(), read.warnings());
        Range range = read.findings().getFirst().range();
        String text = read.document().text();
        assertEquals(passage, text.substring(range.start(), range.end()));
        assertEquals(start, range.start());
    }

    @Test
    void whatTheySayIsKept() {
        EmbeddedAnnotation found = w3c("{\"type\":\"TextQuoteSelector\",\"exact\":\"three\"}")
                .findings()
                .getFirst();
        assertEquals(
                new EmbeddedAnnotation(
                        found.range(),
                        Style.UNDERLINE,
                        Color.GREEN,
                        "my note",
                        List.of("t1"),
                        "Ann",
                        Instant.parse("2024-05-06T07:08:09Z"),
                        "Reader"),
                found);
    }

    @Test
    void answersAreRepliesAndNoneIsLost() {
        ImportedDocument read = read("annotations.json", """
                {"items": [{"id": "a", "body": "First", "creator": "Ann",
                  "target": {"source": "c2.xhtml",
                    "selector": {"type": "TextQuoteSelector", "exact": "three"}}},
                 {"id": "b", "motivation": "replying", "target": "a", "creator": {"name": "Ben"},
                  "created": "2024-05-06T07:08:09Z", "body": {"value": "Second"}},
                 {"id": "c", "motivation": ["replying"], "target": {"source": "b"}, "body": "Third"},
                 {"id": "d", "motivation": "replying", "target": "nobody", "body": "Lost"}]}
                """);
        EmbeddedAnnotation found = read.findings().getFirst();
        assertEquals("First", found.note());
        assertEquals(
                List.of(
                        new EmbeddedReply(
                                -1, "Ben", "Second", null, Instant.parse("2024-05-06T07:08:09Z")),
                        new EmbeddedReply(0, "", "Third", null, null)),
                found.replies());
        assertEquals(1, read.warnings().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'ProgressionSelector','value':0.5}",
                "{'type':'CssSelector','value':'p:nth-child((('}"
            })
    void oneWithoutASurePlaceIsToldAndNotMisplaced(String selector) {
        ImportedDocument read = w3c(selector.replace('\'', '"'));
        assertEquals(List.of(), read.findings());
        assertEquals(
                List.of("One annotation in book.epub could not be placed in its text and is left"
                        + " out."),
                read.warnings());
    }

    @ParameterizedTest
    @CsvSource({"nowhere", "two"})
    void wordsThatAreNotThereOrInSeveralPlacesAreKept(String exact) {
        ImportedDocument read = w3c("{\"type\":\"TextQuoteSelector\",\"exact\":\"" + exact + "\"}");
        EmbeddedAnnotation found = read.findings().getFirst();
        assertEquals(exact, found.missing());
        assertTrue(found.range().isEmpty());
        assertEquals("my note", found.note());
        assertTrue(read.warnings().getFirst().contains("“not in this edition”"));
    }

    private static String calibre(String json) {
        String base64 = Base64.getMimeEncoder()
                .encodeToString(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return "encoding=json+base64:\n" + base64;
    }

    @Test
    void highlightsOfCalibreAreFoundAtTheirCount() {
        String json = "[{'type':'last-read','pos':'epubcfi(/2/2/4/2/1:0)'},"
                + "{'type':'highlight','removed':true,'uuid':'x'},"
                + "{'type':'highlight','uuid':'y','spine_index':1,'spine_name':'OPS/c2.xhtml',"
                + "'start_cfi':'/2/4/4/1:0','end_cfi':'/2/4/4/1:3','highlighted_text':'two',"
                + "'notes':'here','style':{'kind':'color','type':'builtin','which':'blue'},"
                + "'timestamp':'2024-01-02T03:04:05.678Z'}]";
        ImportedDocument read = read("calibre_bookmarks.txt", calibre(json));
        assertEquals(List.of(), read.warnings());
        assertEquals(1, read.findings().size());
        EmbeddedAnnotation found = read.findings().getFirst();
        assertEquals(new Range(23, 26), found.range());
        assertEquals(
                "two 😀 four", read.document().text().substring(found.range().start()));
        assertEquals(Color.BLUE, found.color());
        assertEquals("here", found.note());
    }

    @Test
    void bookmarksOfCalibreAreNotesAtTheirPlace() {
        String json = "[{'type':'bookmark','title':'Here I was','pos_type':'epubcfi',"
                + "'pos':'epubcfi(/4/2/4/4/1:4)','timestamp':'2024-01-02T03:04:05.678+00:00'},"
                + "{'type':'bookmark','title':'gone','removed':true,'pos':'epubcfi(/4/2)'},"
                + "{'type':'bookmark','title':'nowhere','pos':'epubcfi(/400/2/4)'},"
                + "{'type':'bookmark','title':'broken','pos':'?'}]";
        ImportedDocument read = read("calibre_bookmarks.txt", calibre(json));
        assertEquals(1, read.findings().size());
        EmbeddedAnnotation found = read.findings().getFirst();
        assertEquals(new Range(27, 27), found.range());
        assertEquals("Here I was", found.note());
        assertEquals("calibre", found.origin());
    }

    @ParameterizedTest
    @CsvSource({"annotations.json", "calibre_bookmarks.txt"})
    void whatIsNoListOfAnnotationsIsNone(String name) {
        for (String content : List.of("", "{", "[1,null,{}]", "encoding=json+base64:####")) {
            ImportedDocument read = read(name, content);
            assertEquals(List.of(), read.findings());
            assertTrue(read.document().text().startsWith("Zero two"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'epubcfi(/6/4[c^]t]!/4/2[d^,e]/12/1:15)', 1",
        "'epubcfi(/6/8!/4,/2/1:0,/4/1:3[a,b])', 3",
        "/2/4/2/1:0, -1"
    })
    void aFragmentIdentifierSaysWhichItem(String written, int item) {
        assertEquals(item, Cfi.parse(written).orElseThrow().start().item());
    }

    @ParameterizedTest
    @CsvSource({"epubcfi()", "x", "'epubcfi(/2,/3)'", "/99999999999", "epubcfi(/6/4"})
    void whatIsNoFragmentIdentifierIsNone(String written) {
        assertTrue(Cfi.parse(written).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "#ffd400, YELLOW",
        "'rgb(255, 100, 110)', RED",
        "#b3e5b0, GREEN",
        "blue, BLUE",
        "#888888, GRAY",
        "nonsense, YELLOW",
        "#c9a7f0, PURPLE"
    })
    void aColorIsTheNearestOfThePalette(String written, Color color) {
        assertEquals(color, NearestColor.of(written));
    }
}
