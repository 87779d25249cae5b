package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Documents of which something is damaged that their text can do without.
class SidePartsTest {
    private static final String WORDS = "<w:p><w:r><w:t>The words are whole.</w:t></w:r></w:p>";
    private static final byte[] BROKEN = Packed.utf8("<no sound");

    @ParameterizedTest
    @ValueSource(strings = {"styles", "numbering", "settings"})
    void aWordDocumentIsReadWithoutADamagedPart(String part) {
        Map<String, byte[]> entries = Packed.word(WORDS, Map.of(part, ""));
        entries.put("word/" + part + ".xml", BROKEN);
        Reading reading = Formats.read(new Original("a.docx", Packed.zip(entries), null));
        assertEquals("The words are whole.", reading.document().text());
        boolean read = reading.warnings().isEmpty();
        assertTrue(read || reading.warnings().getFirst().contains("word/" + part + ".xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"styles.xml", "meta.xml", "META-INF/manifest.xml"})
    void anOpenDocumentIsReadWithoutADamagedPart(String part) {
        Map<String, byte[]> entries = Packed.open("", "<text:p>The words are whole.</text:p>", "");
        entries.put(part, BROKEN);
        Reading reading = Formats.read(new Original("a.odt", Packed.zip(entries), null));
        assertEquals("The words are whole.", reading.document().text());
    }

    @Test
    void aDamagedTextIsRefused() {
        Map<String, byte[]> entries = Packed.word(WORDS, Map.of());
        entries.put("word/document.xml", BROKEN);
        var original = new Original("a.docx", Packed.zip(entries), null);
        assertEquals(
                "format.xml.broken",
                assertThrows(Refusal.class, () -> Formats.read(original)).key());
    }

    @Test
    void aPageOfFramesShowsWhatItSaysToThoseWithoutFrames() {
        String page =
                "<html><head><title>T</title></head><frameset cols='20,80'><frame src='a.html'>"
                        + "<noframes><body><p>Without frames</p></body></noframes></frameset></html>";
        var original = new Original("a.html", Packed.utf8(page), null);
        assertEquals("Without frames", Formats.read(original).document().text());
    }
}
