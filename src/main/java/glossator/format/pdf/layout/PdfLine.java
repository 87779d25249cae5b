package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfOrientation;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;

/// One line of a page, or a picture placed like a line: its characters in reading order and their
/// positions.
///
/// `edges` holds the left and right edge of character *i* at `2i` and `2i + 1`, in points of
/// `frame`, y downward. `gaps` are the left and right edges of the wide gaps in the line.
///
/// @param traits found when the line is made, because many steps ask for them
public record PdfLine(
        int page,
        PdfOrientation frame,
        String text,
        float[] edges,
        byte[] styles,
        float x0,
        float x1,
        float base,
        float size,
        boolean artifact,
        @Nullable String picture,
        float[] gaps,
        LineTraits traits) {
    private static final float ASCENT = 0.8f;
    private static final float DESCENT = 0.22f;

    /// Finds the traits.
    PdfLine(
            int page,
            PdfOrientation frame,
            String text,
            float[] edges,
            byte[] styles,
            float x0,
            float x1,
            float base,
            float size,
            boolean artifact,
            @Nullable String picture,
            float[] gaps) {
        this(
                page,
                frame,
                text,
                edges,
                styles,
                x0,
                x1,
                base,
                size,
                artifact,
                picture,
                gaps,
                LineTraits.of(text, styles));
    }

    public float top() {
        return picture == null ? base - ASCENT * size : base - size;
    }

    public float bottom() {
        return picture == null ? base + DESCENT * size : base;
    }

    public float width() {
        return x1 - x0;
    }

    boolean isLeftward() {
        return traits.leftward();
    }

    boolean isPicture() {
        return picture != null;
    }

    /// The box of character `at` on the printed page.
    public Rectangle2D box(int at) {
        float left = Math.min(edges[2 * at], edges[2 * at + 1]);
        float right = Math.max(edges[2 * at], edges[2 * at + 1]);
        return frame.toPage(
                new Rectangle2D.Float(left, top(), Math.max(right - left, 0.1f), bottom() - top()));
    }

    /// The box of the whole line, in points from the top left of the printed page.
    public Rectangle2D bounds() {
        float left = Math.min(x0, x1);
        float right = Math.max(x0, x1);
        for (float edge : edges) {
            left = Math.min(left, edge);
            right = Math.max(right, edge);
        }
        return frame.toPage(
                new Rectangle2D.Float(left, top(), Math.max(right - left, 0.1f), bottom() - top()));
    }

    /// Whether nine in ten of its letters have this one style.
    boolean isMostly(int style) {
        return (traits.mostly() & style) != 0;
    }

    /// Whether any of its letters has this style.
    public boolean has(int style) {
        return (traits.any() & style) != 0;
    }

    /// How wide the first word is, in points.
    float firstWord() {
        int end = 0;
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            left = Math.min(left, Math.min(edges[2 * end], edges[2 * end + 1]));
            right = Math.max(right, Math.max(edges[2 * end], edges[2 * end + 1]));
            end++;
        }
        return Math.max(0, right - left);
    }
}
