package glossator.format.pdf.glyph;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.jspecify.annotations.Nullable;

/// What the signs of the fonts Symbol and MT Extra mean where a file gives them only the numbers of
/// private use that Windows has for them, U+F020 to U+F0FF.
final class PrivateUseSigns {
    /// MT Extra, codes and signs in turn: those that formulas have besides Symbol. The last is the
    /// arrow above a vector.
    private static final String EXTRA = "K…L⋯M⋮N⋰O⋱hℏlℓv\u20D7";

    /// Adobe's numbers of private use, from U+F8E5 (Adobe Glyph List, corporate use): pieces of
    /// roots, arrows and brackets.
    private static final String PIECES = "‾⏐⎯®©™⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static final int FIRST_PIECE = 0xF8E5;

    private PrivateUseSigns() {}

    /// The sign of a piece; `c` itself if it is none.
    static int piece(int c) {
        int at = c - FIRST_PIECE;
        return at >= 0 && at < PIECES.length() ? PIECES.charAt(at) : c;
    }

    /// The text with signs instead of the numbers of private use.
    static String decode(@Nullable String font, String text) {
        if (text.length() != 1 || text.charAt(0) < 0xF020 || text.charAt(0) > 0xF0FF) {
            return text;
        }
        String name = String.valueOf(font).replaceFirst("^[A-Z]{6}\\+", "");
        int code = text.charAt(0) - 0xF000;
        if (name.matches("Symbol(MT|PS)?([-,].*)?")) {
            String sign =
                    GlyphList.getAdobeGlyphList().toUnicode(SymbolEncoding.INSTANCE.getName(code));
            return sign == null ? text : sign;
        }
        return name.matches("MT-?Extra([-,].*)?") ? extra(text, (char) code) : text;
    }

    private static String extra(String text, char code) {
        for (int i = 0; i < EXTRA.length(); i += 2) {
            if (EXTRA.charAt(i) == code) {
                return EXTRA.substring(i + 1, i + 2);
            }
        }
        return text;
    }
}
