package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// What a font says of its codes, each asked once: its meaning, and where the next glyph begins
/// (ISO 32000-1 §9.2.4).
final class FontCodes {
    private static final int FEW = 256;

    private final PDFont font;

    /// How many bytes each code has; 0 if they differ.
    private final int length;

    private final IntFunction<String> meanings;
    private final Known[] few = new Known[FEW];
    private final Map<Integer, Known> others = new HashMap<>();

    /// What the font says of each code in so many words; those that name no letter included.
    final Map<Integer, String> said = new HashMap<>();

    /// @param meanings finds the meaning of a code
    FontCodes(PDFont font, IntFunction<String> meanings) {
        this.font = font;
        this.meanings = meanings;
        boolean pairs = COSName.IDENTITY_H.equals(font.getCOSObject().getItem(COSName.ENCODING));
        length = font instanceof PDSimpleFont ? 1 : pairs ? 2 : 0;
    }

    /// What was asked before.
    private static final class Known {
        private @Nullable String meaning;
        private @Nullable Vector advance;
    }

    /// The next code of a string.
    int read(ByteArrayInputStream string) throws IOException {
        return switch (length) {
            case 1 -> string.read();
            case 2 -> string.read() << 8 | Math.max(0, string.read());
            default -> font.readCode(string);
        };
    }

    private Known known(int code) {
        if (code < 0 || code >= FEW) {
            return others.computeIfAbsent(code, _ -> new Known());
        }
        Known known = few[code];
        if (known == null) {
            known = new Known();
            few[code] = known;
        }
        return known;
    }

    /// Empty if the glyph is invisible and has no meaning.
    String meaning(int code) {
        Known known = known(code);
        if (known.meaning == null) {
            known.meaning = meanings.apply(code);
        }
        return known.meaning;
    }

    /// At font size 1, in text space.
    Vector advance(int code) throws IOException {
        Known known = known(code);
        if (known.advance == null) {
            known.advance = font.getDisplacement(code);
        }
        return known.advance;
    }
}
