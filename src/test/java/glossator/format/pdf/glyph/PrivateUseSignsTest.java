package glossator.format.pdf.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs that only their fonts explain.
class PrivateUseSignsTest {
    @ParameterizedTest
    @CsvSource({
        "Symbol, F02D, −",
        "ABCDEF+Symbol, F0B1, ±",
        "SymbolMT, F0D7, ⋅",
        "'Symbol,Bold', F061, α",
        "Symbol, F0B7, •",
        "Symbol, F0E6, ⎛",
        "MTExtra, F076, \u20D7",
        "MT-Extra, F04C, ⋯",
        "MTExtra, F021, !",
        "Wingdings, F0D8, •",
        "SymbolsOfMine, F02D, •",
        "Symbol, 61, a",
    })
    void aSignOfPrivateUseIsWhatItsFontShows(String font, String code, String sign) {
        String text = Character.toString(Integer.parseInt(code, 16));
        assertEquals(sign, GlyphText.normalize(PrivateUseSigns.decode(font, text)));
    }
}
