package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfOrientation;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;

/// One line of a page, or a picture placed like a line: its characters in reading order and their
/// positions.
///
/// `edges` holds the left and right edge of character *i* at `2i` and `2i + 1`, in points of
/// `frame`, y downward. `gaps` are the left and right edges of the wide gaps in the line.
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
        float[] gaps) {
    private static final float ASCENT = 0.8f;
    private static final float DESCENT = 0.22f;

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
        boolean may = false;
        for (int i = 0; i < text.length(); i++) {
            may |= text.charAt(i) >= BidiOrder.FIRST_LEFTWARD;
        }
        int sum = 0;
        for (int i = 0; may && i < text.length(); i++) {
            sum += switch (Character.getDirectionality(text.charAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
                default -> 0;
            };
        }
        return sum < 0;
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

    /// Whether nine in ten of its letters have this style.
    boolean isMostly(int style) {
        int with = 0;
        int all = 0;
        for (int i = 0; i < styles.length; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                all++;
                with += (styles[i] & style) != 0 ? 1 : 0;
            }
        }
        return all > 0 && with * 10 >= all * 9;
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
