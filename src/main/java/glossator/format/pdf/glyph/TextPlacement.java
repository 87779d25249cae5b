package glossator.format.pdf.glyph;

import org.apache.pdfbox.util.Vector;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/// How the glyphs of a shown string stand on the printed page: what is the same for all of them,
/// because only their origins differ (ISO 32000-1 §9.4.4).
final class TextPlacement {
    private final double m00;
    private final double m10;
    private final double m01;
    private final double m11;
    private final boolean upright;
    private final int angle;
    private final float size;
    private final boolean leaning;
    private final float stretch;
    private final AffineTransform turned;

    /// @param toPage from the space of the glyphs to the printed page
    /// @param upright whether the text is written along its lines, not down
    /// @param height of the type at font size 1
    TextPlacement(AffineTransform toPage, boolean upright, float height) {
        m00 = toPage.getScaleX();
        m10 = toPage.getShearY();
        m01 = toPage.getShearX();
        m11 = toPage.getScaleY();
        this.upright = upright;
        Point2D along = new Point2D.Double(upright ? 1 : 0, upright ? 0 : -1);
        toPage.deltaTransform(along, along);
        int turn = Math.floorMod(Math.round((float) turnOf(along)), 360);
        angle = Math.floorMod((turn + 2) / 5 * 5, 360);
        turned = new PdfOrientation(angle).fromPage();
        Point2D up = new Point2D.Double(0, height);
        toPage.deltaTransform(up, up);
        size = (float) up.distance(0, 0);
        leaning = upright && Math.abs(slantOf(along, up)) > 0.12;
        float em = upright ? (float) along.distance(0, 0) : size;
        stretch = size > 0 ? Math.clamp(em / size, 0.3f, 3f) : 1;
    }

    private static double turnOf(Point2D along) {
        return Math.toDegrees(Math.atan2(along.getY(), along.getX()));
    }

    /// How far the type is slanted: 0 if it is upright on its line.
    private static double slantOf(Point2D along, Point2D up) {
        double lengths = along.distance(0, 0) * up.distance(0, 0);
        double dot = along.getX() * up.getX() + along.getY() * up.getY();
        return lengths == 0 ? 0 : dot / lengths;
    }

    int angle() {
        return angle;
    }

    /// The height of the type in points.
    float size() {
        return size;
    }

    /// Neither a dot nor larger than any page.
    boolean isReadable() {
        return size > 0.1f && size <= 2000;
    }

    boolean isLeaning() {
        return leaning;
    }

    /// See [PdfGlyph#stretch].
    float stretch() {
        return stretch;
    }

    /// How far it is to the next glyph, in points.
    float reach(Vector advance) {
        double x = advance.getX() * m00 + advance.getY() * m01;
        double y = advance.getX() * m10 + advance.getY() * m11;
        return (float) Math.sqrt(x * x + y * y);
    }

    /// The orientation's own coordinates of a point of the page.
    Point2D inOrientation(Point2D origin) {
        return angle == 0 ? origin : turned.transform(origin, origin);
    }

    /// From the origin of a glyph down to its baseline.
    float drop() {
        return upright ? 0 : 0.35f * size;
    }
}
