package glossator.format.office.odt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.PageStart;
import glossator.format.CaseTable;
import glossator.format.DocumentDump;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.OfficeSamples;
import glossator.format.office.ParagraphBuilder;
import glossator.format.source.Pictures;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class OdtTest {
    static Stream<Arguments> bodies() throws IOException {
        return CaseTable.in("odt.cases");
    }

    private static ImportedDocument read(String text) throws IOException {
        return Formats.read(OfficeSamples.odt(CaseTable.resource("odt.styles.xml"), text, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void readsTheBlocks(String rule, String body, String expected) throws IOException {
        assertEquals(expected, DocumentDump.blocks(read(body).document()), rule);
    }

    @Test
    void everyCharacterOfTheFileKnowsItsPlace() throws IOException {
        int all = 0;
        for (Arguments each : bodies().toList()) {
            String styles = CaseTable.resource("odt.styles.xml");
            OdtParts parts =
                    OdtParts.of(OfficeSamples.odt(styles, String.valueOf(each.get()[1]), ""));
            var builder = new DocumentBuilder();
            var paragraphBuilder = new ParagraphBuilder(builder);
            var pictures = new Pictures(OfficeSamples.odt("", "", ""));
            var looks = new OdtStyles(parts.content(), parts.part("styles.xml"));
            new OdtWalk(
                            parts,
                            looks,
                            paragraphBuilder,
                            pictures,
                            new OdtMarkup(paragraphBuilder, looks))
                    .walk();
            Document document = builder.build();
            for (ParagraphBuilder.Place place : paragraphBuilder.places(document)) {
                String there =
                        document.text().substring(place.start(), place.start() + place.length());
                if (place.node() instanceof Element) {
                    continue;
                }
                String here = place.node().getNodeValue();
                String piece = here.substring(place.from(), place.from() + place.length());
                assertEquals(piece.replace('\n', ' '), there);
                all++;
            }
        }
        assertTrue(all > 50);
    }

    @Test
    void annotationsAreFoundWithTheirRangesAndThreads() throws IOException {
        String text = """
                <text:p>One <office:annotation office:name="a" loext:resolved="true">
                <dc:creator>Ann</dc:creator><dc:date>2024-05-01T10:00:00Z</dc:date>
                <text:p>First</text:p><text:p>2. line</text:p></office:annotation>two</text:p>
                <text:p>three<office:annotation-end office:name="a"/><office:annotation
                office:name="b" loext:parent-name="a"><dc:creator>Ben</dc:creator>
                <dc:date>2024-05-02T10:00:00</dc:date><text:p>So be it</text:p></office:annotation>
                four<office:annotation><text:p>Point</text:p></office:annotation></text:p>""";
        ImportedDocument imported = read(text);
        String whole = imported.document().text();
        assertEquals("One two\nthree four", whole);
        List<EmbeddedAnnotation> found = imported.findings();
        assertEquals(
                List.of("two\nthree", ""),
                found.stream().map(f -> f.range().of(whole)).toList());
        EmbeddedAnnotation first = found.getFirst();
        assertEquals("First\n\n2\\. line", first.note());
        EmbeddedReply reply = first.replies().getFirst();
        assertEquals(List.of("Ben", "So be it"), List.of(reply.author(), reply.text()));
        assertEquals(Instant.parse("2024-05-01T10:00:00Z"), first.created());
        assertTrue(first.resolved());
        assertEquals(List.of(), first.tags());
        assertEquals("", found.get(1).author());
        assertEquals(whole.length(), found.get(1).range().start());
    }

    @Test
    void aTextInOnePieceIsReadLikeAPackedOne() throws IOException {
        for (Arguments each : bodies().toList()) {
            String body = String.valueOf(each.get()[1]);
            if (body.contains("Pictures/")) {
                continue;
            }
            SourceFile flat = OfficeSamples.fodt(CaseTable.resource("odt.styles.xml"), body);
            ImportedDocument imported = Formats.read(flat);
            assertEquals("odt", imported.format());
            assertEquals(
                    DocumentDump.blocks(read(body).document()),
                    DocumentDump.blocks(imported.document()));
        }
    }

    @Test
    void chaptersAreNumberedAsTheOutlineSays() {
        String styles = "<text:outline-style style:name='Outline'>"
                + "<text:outline-level-style text:level='1' style:num-format='I'/>"
                + "<text:outline-level-style text:level='2' style:num-format='1'"
                + " text:display-levels='2' style:num-suffix='.'/></text:outline-style>";
        String text =
                "<text:h text:outline-level='1'>a</text:h><text:h text:outline-level='2'>b</text:h>"
                        + "<text:h text:outline-level='1'>c</text:h>"
                        + "<text:h text:outline-level='1' text:is-list-header='true'>d</text:h>";
        assertEquals(
                "I a\nI.1. b\nII c\nd",
                Formats.read(OfficeSamples.odt(styles, text, "")).document().text());
    }

    @Test
    void pagesAreCountedWhereTheProgramWroteThem() throws IOException {
        String text = "<text:p>a</text:p><text:p>b<text:soft-page-break/>c</text:p>"
                + "<text:p text:style-name='Break'>d</text:p>";
        assertEquals(
                List.of(new PageStart("1", 0), new PageStart("2", 3), new PageStart("3", 5)),
                read(text).document().pages());
    }

    @Test
    void metadataAndPlacesAreRead() throws IOException {
        String meta =
                "<dc:title>Untitled 1</dc:title><meta:initial-creator>Ann</meta:initial-creator>"
                        + "<dc:creator>Ben</dc:creator><meta:creation-date>2020-01-02T03:04:05"
                        + "</meta:creation-date>";
        String text = "<text:p text:style-name='Title'>Real</text:p>"
                + "<text:p><text:bookmark text:name='b'/>x</text:p>";
        Document document = Formats.read(
                        OfficeSamples.odt(CaseTable.resource("odt.styles.xml"), text, meta))
                .document();
        assertEquals("Real", document.metadata().title());
        assertEquals(List.of("Ann"), document.metadata().creators());
        assertEquals("2020-01-02T03:04:05", document.metadata().published());
        assertEquals("fr-FR", document.metadata().language());
        assertEquals(Map.of("b", 5), document.targets());
    }

    private static SourceFile with(String entry, String xml) {
        Map<String, byte[]> entries = OfficeSamples.open("", "<text:p>a</text:p>", "");
        entries.put(entry, xml.getBytes(StandardCharsets.UTF_8));
        return new SourceFile("a.odt", OfficeSamples.zip(entries), null);
    }

    @Test
    void aLockedTextSaysSo() {
        String manifest =
                "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                        + "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry>"
                        + "</m:manifest>";
        SourceFile locked = with("META-INF/manifest.xml", manifest);
        String sentence =
                assertThrows(Refusal.class, () -> Formats.read(locked)).sentence();
        assertTrue(sentence.contains("password"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"})
    void noPartMayDeclareEntities(String part) {
        SourceFile evil =
                with(part, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");
        if (part.equals("content.xml")) {
            String sentence =
                    assertThrows(Refusal.class, () -> Formats.read(evil)).sentence();
            assertTrue(sentence.contains("a.odt") && sentence.contains(part), sentence);
        } else {
            assertFalse(Formats.read(evil).document().text().contains("root:"));
        }
    }

    @Test
    void repeatedCellsDoNotFillTheMemory() throws IOException {
        String cell = "<table:table-cell table:number-columns-repeated='9999999'><text:p>x</text:p>"
                + "</table:table-cell>";
        String row = "<table:table-row table:number-rows-repeated='9999999'>"
                + cell
                + cell
                + "</table:table-row>";
        Document document = read("<table:table>" + row + "</table:table>").document();
        assertEquals(100, document.blocks().size());
    }
}
