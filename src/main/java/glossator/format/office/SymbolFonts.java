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

    public static String of(String font, int character) {
        int low = character >= 0xF000 && character <= 0xF0FF ? character - 0xF000 : character;
        String name = font.toLowerCase(Locale.ROOT);
        if (name.equals("symbol")) {
            return symbol(low);
        }
        boolean own = character >= 0xE000 && character <= 0xF8FF;
        if (own || name.startsWith("wingdings") || name.equals("webdings")) {
            String sign = Bullets.of(String.valueOf((char) (0xF000 + (low & 0xFF))));
            return sign.equals("•") && low != 0xB7 ? wingding(low) : sign;
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

    /// The most common symbols of Wingdings.
    private static String wingding(int low) {
        return switch (low) {
            case 0x4A -> "☺";
            case 0x4B -> "😐";
            case 0x4C -> "☹";
            case 0x28 -> "☎";
            case 0x2A -> "✉";
            case 0x46 -> "☞";
            case 0xDF -> "←";
            case 0xE1 -> "↑";
            case 0xE2 -> "↓";
            case 0xEF -> "⇦";
            case 0xF0 -> "⇨";
            case 0xF3 -> "⇔";
            default -> low >= 0x80 && low <= 0x8A ? digit(low) : "▪";
        };
    }

    private static String digit(int low) {
        return low == 0x80 ? "⓪" : String.valueOf((char) ('①' + low - 0x81));
    }
}
