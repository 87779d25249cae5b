package glossator.format.pdf.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What glyphs mean as characters.
class GlyphTextTest {
    @Test
    void ligaturesAreLettersAndAccentsStandOnTheirs() {
        assertEquals("fi", GlyphText.normalize("\uFB01"));
        assertEquals("ffl", GlyphText.normalize("\uFB04"));
        assertEquals("لا", GlyphText.normalize("\uFEFB"));
        assertEquals("½", GlyphText.normalize("½"));
        assertEquals("•", GlyphText.normalize("\uF0B7"));
        assertEquals("é", GlyphText.combine("e", "´"));
        assertEquals("ï", GlyphText.combine("ı", "¨"));
    }
}
