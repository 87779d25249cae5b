package glossator.format.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.OfficeSamples;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Documents of which something is damaged that their text can do without.
class OptionalPartsTest {
    private static final String WORDS = "<w:p><w:r><w:t>The words are whole.</w:t></w:r></w:p>";
    private static final byte[] BROKEN = OfficeSamples.utf8("<no sound");

    @ParameterizedTest
    @ValueSource(strings = {"styles", "numbering", "settings"})
    void aWordDocumentIsReadWithoutADamagedPart(String part) {
        Map<String, byte[]> entries = OfficeSamples.word(WORDS, Map.of(part, ""));
        entries.put("word/" + part + ".xml", BROKEN);
        ImportedDocument imported =
                Formats.read(new SourceFile("a.docx", OfficeSamples.zip(entries), null));
        assertEquals("The words are whole.", imported.document().text());
        boolean read = imported.warnings().isEmpty();
        assertTrue(read || imported.warnings().getFirst().contains("word/" + part + ".xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"styles.xml", "meta.xml", "META-INF/manifest.xml"})
    void anOpenDocumentIsReadWithoutADamagedPart(String part) {
        Map<String, byte[]> entries =
                OfficeSamples.open("", "<text:p>The words are whole.</text:p>", "");
        entries.put(part, BROKEN);
        ImportedDocument imported =
                Formats.read(new SourceFile("a.odt", OfficeSamples.zip(entries), null));
        assertEquals("The words are whole.", imported.document().text());
    }

    @Test
    void aDamagedTextIsRefused() {
        Map<String, byte[]> entries = OfficeSamples.word(WORDS, Map.of());
        entries.put("word/document.xml", BROKEN);
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        assertEquals(
                "format.xml.broken",
                assertThrows(Refusal.class, () -> Formats.read(original)).key());
    }

    @Test
    void aPageOfFramesShowsWhatItSaysToThoseWithoutFrames() {
        String page =
                "<html><head><title>T</title></head><frameset cols='20,80'><frame src='a.html'>"
                        + "<noframes><body><p>Without frames</p></body></noframes></frameset></html>";
        var original = new SourceFile("a.html", OfficeSamples.utf8(page), null);
        assertEquals("Without frames", Formats.read(original).document().text());
    }
}
