package glossator.format.office.copy;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/// How each character of a text is to look under annotations that may overlap: of several of one
/// style, the last is seen.
public final class CopyLooks {
    private static final int FILL = 0;
    private static final int LINE = 4;
    private static final int STRUCK = 1 << 8;
    private static final int MASK = 0xf;

    private final short[] codes;

    private CopyLooks(int length) {
        codes = new short[length];
    }

    /// A range of the text, in UTF-16 units, in one look.
    public record Paint(Range range, Style style, Color color) {}

    /// The colors of a character.
    ///
    /// @param fill of the background
    /// @param line of the underline
    public record Look(@Nullable Color fill, @Nullable Color line, boolean struck) {}

    public static CopyLooks of(int length, Collection<Paint> paints) {
        var looks = new CopyLooks(length);
        paints.forEach(looks::add);
        return looks;
    }

    private void add(Paint paint) {
        int key = paint.color.key();
        int end = Math.min(paint.range.end(), codes.length);
        for (int i = paint.range.start(); i < end; i++) {
            codes[i] = (short)
                    switch (paint.style) {
                        case HIGHLIGHT -> (codes[i] & ~(MASK << FILL)) | (key << FILL);
                        case UNDERLINE -> (codes[i] & ~(MASK << LINE)) | (key << LINE);
                        case STRIKEOUT -> codes[i] | STRUCK;
                    };
        }
    }

    /// The look of a character as a number that equal looks share; 0 if it is not changed.
    public int code(int offset) {
        return codes[offset];
    }

    public static Look look(int code) {
        return new Look(color(code >> FILL), color(code >> LINE), (code & STRUCK) != 0);
    }

    private static @Nullable Color color(int shifted) {
        int key = shifted & MASK;
        return List.of(Color.values()).stream()
                .filter(c -> c.key() == key)
                .findFirst()
                .orElse(null);
    }
}
