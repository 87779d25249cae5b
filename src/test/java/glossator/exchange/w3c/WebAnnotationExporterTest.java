package glossator.exchange.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.CodePointOffsets;
import glossator.exchange.HtmlChecks;
import glossator.exchange.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class WebAnnotationExporterTest {
    /// The terms of the W3C context that the export uses, and JSON-LD's own.
    private static final Set<String> TERMS =
            Set.of(("@context id type label creator name generated total first partOf startIndex"
                            + " items motivation created modified generator stylesheet"
                            + " value body format purpose target source styleClass"
                            + " selector exact prefix suffix start end state sourceDate")
                    .split(" ", -1));

    private static JsonNode export(AnnotatedDocument... works) throws IOException {
        var out = new ByteArrayOutputStream();
        new WebAnnotationExporter(Samples.CLOCK).write(List.of(works), out);
        return HtmlChecks.json(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thePositionsInCodePointsCutExactlyTheQuotes() throws IOException {
        int[] points = Samples.richDocument().text().codePoints().toArray();
        int checked = 0;
        for (JsonNode item : export(Samples.rich()).at("/first/items")) {
            JsonNode position = item.at("/target/selector/1");
            if (!position.isMissingNode()) {
                int start = position.get("start").asInt();
                int length = position.get("end").asInt() - start;
                assertEquals(
                        item.at("/target/selector/0/exact").asString(),
                        new String(points, start, length));
                checked++;
            }
        }
        assertEquals(13, checked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "🌉", "a🌉b🌉🌉c", "e\u0301🌉", "\uD83D", "\uDE00\uD83D🌉x"})
    void codePointsAreCountedAsJavaCountsThem(String text) {
        var points = new CodePointOffsets(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i > 0
                    && i < text.length()
                    && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            int expected = text.codePointCount(0, inside ? i - 1 : i);
            assertEquals(expected, points.countBefore(i), text + " at " + i);
        }
    }

    @Test
    void everyTermIsInTheContext() throws IOException {
        JsonNode root = export(Samples.rich());
        assertEquals("http://www.w3.org/ns/anno.jsonld", root.at("/@context/0").asString());
        assertTrue(root.at("/@context/1/gl").asString().endsWith(":"));
        var names = new HashSet<String>();
        collect(root, names);
        names.remove("gl");
        names.removeIf(name -> name.startsWith("gl:"));
        assertTrue(TERMS.containsAll(names), names.toString());
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.propertyNames().forEach(names::add);
        node.forEach(child -> collect(child, names));
    }

    @Test
    void theNoteAndEachTagAreBodiesWithAPurpose() throws IOException {
        JsonNode item = export(Samples.rich()).at("/first/items/1");
        assertEquals("commenting", item.at("/motivation").asString());
        assertEquals("commenting", item.at("/body/0/purpose").asString());
        assertEquals("text/markdown", item.at("/body/0/format").asString());
        assertEquals("tagging", item.at("/body/1/purpose").asString());
        assertEquals("rhetoric", item.at("/body/1/value").asString());
        JsonNode bare = export(Samples.rich()).at("/first/items/0");
        assertEquals("highlighting", bare.at("/motivation").asString());
        assertFalse(bare.has("body"));
    }

    @Test
    void aStyleClassIsInItsStylesheet() throws IOException {
        for (JsonNode item : export(Samples.rich()).at("/first/items")) {
            String name = item.at("/target/styleClass").asString();
            assertTrue(item.at("/stylesheet/value").asString().startsWith("." + name + " {"));
        }
    }

    @Test
    void whatHasNoPlaceHasNoPositionAndIsReported() throws IOException {
        JsonNode last = export(Samples.rich()).at("/first/items/13");
        assertEquals("no such text", last.at("/target/selector/0/exact").asString());
        assertEquals(1, last.at("/target/selector").size());
        assertFalse(last.at("/target").has("state"));
    }

    @Test
    void aWorkWithoutAddressIsNamedByItsBytes() throws IOException {
        Document document =
                new DocumentBuilder().begin(new Block.Paragraph()).text("x y").build();
        Annotation one = Samples.annotation(document, new Range(0, 1), Color.RED, "", List.of());
        JsonNode root = export(Samples.work(document, List.of(one)));
        assertEquals(
                "urn:sha256:" + Samples.SHA,
                root.at("/first/items/0/target/source").asString());
    }

    @Test
    void severalWorksAreOneCollection() throws IOException {
        JsonNode root = export(Samples.rich(), Samples.rich());
        assertEquals(28, root.get("total").asInt());
        assertEquals(2, root.get("gl:sources").size());
    }
}
