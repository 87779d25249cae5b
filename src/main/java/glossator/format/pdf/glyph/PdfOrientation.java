package glossator.format.pdf.glyph;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// The coordinate system in which text of one direction is upright: points, x along the lines, y
/// from line to line. Angle 0 is the printed page, from its top left corner.
///
/// @param angle of the text in degrees clockwise, 0 to 359
public record PdfOrientation(int angle) {
    public static final PdfOrientation UPRIGHT = new PdfOrientation(0);

    /// From the file's own coordinates to the printed page (ISO 32000-1 §14.11.2, §8.3.2).
    public static AffineTransform toPrintedPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        double x = box.getLowerLeftX();
        double y = box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, -y, -x);
            case 180 -> new AffineTransform(-1, 0, 0, 1, box.getUpperRightX(), -y);
            case 270 ->
                new AffineTransform(0, -1, -1, 0, box.getUpperRightY(), box.getUpperRightX());
            default -> new AffineTransform(1, 0, 0, -1, -x, box.getUpperRightY());
        };
    }

    /// From the printed page to this frame.
    AffineTransform fromPage() {
        return switch (angle) {
            case 0 -> new AffineTransform();
            case 90 -> new AffineTransform(0, -1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, 0, 0);
            case 270 -> new AffineTransform(0, 1, -1, 0, 0, 0);
            default -> AffineTransform.getRotateInstance(-Math.toRadians(angle));
        };
    }

    /// The upright box on the printed page around a box of this frame.
    public Rectangle2D toPage(Rectangle2D box) {
        return switch (angle) {
            case 0 -> box;
            case 90 -> transform(new AffineTransform(0, 1, -1, 0, 0, 0), box);
            case 180 -> transform(new AffineTransform(-1, 0, 0, -1, 0, 0), box);
            case 270 -> transform(new AffineTransform(0, -1, 1, 0, 0, 0), box);
            default -> transform(AffineTransform.getRotateInstance(Math.toRadians(angle)), box);
        };
    }

    private static Rectangle2D transform(AffineTransform turn, Rectangle2D box) {
        return turn.createTransformedShape(box).getBounds2D();
    }
}
