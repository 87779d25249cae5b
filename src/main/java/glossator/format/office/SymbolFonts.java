package glossator.format.office;

import java.util.Locale;

/// Characters of fonts that have symbols in place of letters.
public final class SymbolFonts {
    /// Adobe's Symbol encoding from 0x20 to 0x7E.
    private static final String LOW =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    /// The same from 0xA0 to 0xFE; a space for a part of a larger symbol.
    private static final String HIGH =
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private SymbolFonts() {}

    /// The character that a symbol font shows for a code.
    ///
    /// @param code hexadecimal, often in the private use area from F000
    public static String of(String font, String code) {
        if (!code.matches("[0-9A-Fa-f]{1,6}")) {
            return "";
        }
        int character = Integer.parseInt(code, 16);
        return of(font, character);
    }

    /// Whether a font has symbols in place of letters.
    public static boolean has(String font) {
        return font.equalsIgnoreCase("Symbol") || DingbatFonts.has(font);
    }

    /// The characters that a font shows for those of a text, one for one; the same text for a font
    /// with letters, and what is no code of such a font stays.
    public static String shown(String font, String text) {
        if (!has(font)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean code = (c > ' ' && c < 0x100) || (c >= 0xF020 && c <= 0xF0FF);
            String sign = code ? of(font, c) : "";
            shown.append(sign.length() == 1 && !sign.equals("\uFFFD") ? sign : String.valueOf(c));
        }
        return shown.toString();
    }

    public static String of(String font, int character) {
        int low = character >= 0xF000 && character <= 0xF0FF ? character - 0xF000 : character;
        String name = font.toLowerCase(Locale.ROOT);
        if (name.equals("symbol")) {
            return symbol(low);
        }
        boolean own = character >= 0xE000 && character <= 0xF8FF;
        if (own || DingbatFonts.has(name)) {
            int code = low & 0xFF;
            return String.valueOf(
                    DingbatFonts.has(name)
                            ? DingbatFonts.of(name, code)
                            : DingbatFonts.of("wingdings", code));
        }
        boolean sound = Character.isValidCodePoint(character) && character >= ' ';
        return sound ? Character.toString(character) : "";
    }

    private static String symbol(int low) {
        if (low >= 0x20 && low <= 0x7E) {
            return LOW.substring(low - 0x20, low - 0x1F);
        }
        int at = low - 0xA0;
        return at >= 0 && at < HIGH.length() ? HIGH.substring(at, at + 1) : "\uFFFD";
    }
}
