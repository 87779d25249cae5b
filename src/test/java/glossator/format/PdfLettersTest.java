package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What glyphs mean as characters.
class PdfLettersTest {
    @Test
    void ligaturesAreLettersAndAccentsStandOnTheirs() {
        assertEquals("fi", PdfLetters.plain("\uFB01"));
        assertEquals("ffl", PdfLetters.plain("\uFB04"));
        assertEquals("لا", PdfLetters.plain("\uFEFB"));
        assertEquals("½", PdfLetters.plain("½"));
        assertEquals("•", PdfLetters.plain("\uF0B7"));
        assertEquals("é", PdfLetters.accented("e", "´"));
        assertEquals("ï", PdfLetters.accented("ı", "¨"));
    }
}
