package glossator.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Parts of word-processor files that are written in another format, and names of their styles.
class OfficePartsTest {
    private static ImportedDocument withChunk(String name, String content) {
        String body = "<w:p><w:r><w:t>Before.</w:t></w:r></w:p><w:altChunk r:id='chunk'/>"
                + "<w:p><w:r><w:t>After.</w:t></w:r></w:p>";
        Map<String, byte[]> entries = OfficeSamples.word(body, Map.of());
        String rels = "word/_rels/document.xml.rels";
        String relation = "<Relationship Id='chunk' Type='http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/aFChunk' Target='" + name + "'/>";
        String known = new String(entries.get(rels), StandardCharsets.UTF_8)
                .replace("</Relationships>", relation + "</Relationships>");
        entries.put(rels, OfficeSamples.utf8(known));
        entries.put("word/" + name, OfficeSamples.utf8(content));
        return Formats.read(new SourceFile("a.docx", OfficeSamples.zip(entries), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <html><meta charset='utf-8'><h1>Chünk</h1><p>A <b>bold</b> word.</p></html>",
                "b.xhtml | <html xmlns='http://www.w3.org/1999/xhtml'><h1>Chünk</h1><p>A bold word.</p></html>",
                "c.dat | <!DOCTYPE html><h1>Chünk</h1><p>A bold word.",
                "d.txt | Chünk\u2028A bold word."
            })
    void pagesAndTextsWithinAreShownInPlace(String name, String content) {
        ImportedDocument read = withChunk(name, content.replace('\u2028', '\n'));
        assertEquals("Before.\nChünk\nA bold word.\nAfter.", read.document().text());
        assertTrue(read.warnings().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1 x}", "MIME-Version: 1.0\n\n<html>x", "PK\3\4"})
    void otherPartsAreNamed(String content) {
        ImportedDocument read = withChunk("a.part", content);
        assertEquals("Before.\nAfter.", read.document().text());
        assertTrue(read.warnings().getFirst().contains("parts in another format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math:math xmlns:math='http://www.w3.org/1998/Math/MathML'><math:mi>E</math:mi></math:math>",
                "<?xml version='1.0'?>\n<!DOCTYPE math:math PUBLIC '-//OpenOffice.org//DTD Modified W3C"
                        + " MathML 1.01//EN' 'math.dtd'>\n<math:math xmlns:math="
                        + "'http://www.w3.org/1998/Math/MathML'><math:mi>E</math:mi></math:math>",
                "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><annotation"
                        + " encoding='StarMath 5.0'>E</annotation></semantics></math>"
            })
    void formulasOfEarlyOpenDocumentAreRead(String formula) throws IOException {
        String frame = "<text:p>Is <draw:frame><draw:object xlink:href='./Object 1'/></draw:frame>."
                + "</text:p>";
        Map<String, byte[]> entries = OfficeSamples.open("", frame, "");
        entries.put("Object 1/content.xml", OfficeSamples.utf8(formula));
        var read = Formats.read(new SourceFile("a.odt", OfficeSamples.zip(entries), null));
        assertEquals("Is E.", read.document().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quote", "quotations", "intense quote", "block text", "blockquote",
                        "block quotation",
                "zitat", "intensives zitat", "citation", "citation intense", "citazione", "cita",
                "citação", "citaat", "citat", "cytat", "цитата", "引用文"
            })
    void stylesOfQuotationsAreKnownByName(String name) {
        assertTrue(StyleNames.isQuote(name));
    }

    @Test
    void aParagraphInAStyleOfQuotationsIsOneInRtf() {
        var file = new SourceFile(
                "a.rtf",
                "{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s5 Intense Quote;}}\\pard a\\par\\pard\\s5 b\\par}"
                        .getBytes(StandardCharsets.US_ASCII),
                null);
        var blocks = Formats.read(file).document().blocks();
        assertEquals(0, blocks.get(0).quote());
        assertEquals(1, blocks.get(1).quote());
    }
}
