package glossator.ui.page;

import glossator.document.Quad;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.transform.Affine;

/// Maps points of a printed page (points, from its upper left corner, y down) to pixels of the node
/// that shows it, and back. The only place that knows zoom, rotation and skew together; immutable.
/// A straightened page is shrunk a little, so that all of it stays on its paper.
///
/// @param width of the printed page, in points, above 0
/// @param height of the printed page, in points, above 0
/// @param scale in pixels per point
/// @param rotation of the view in degrees clockwise: 0, 90, 180 or 270
/// @param skew by how many degrees the writing is turned clockwise on the page; the view turns it
///     back
public record PageTransform(double width, double height, double scale, int rotation, double skew) {

    /// The width of the node, in pixels.
    public double nodeWidth() {
        return (isSideways() ? height : width) * scale;
    }

    /// The height of the node, in pixels.
    public double nodeHeight() {
        return (isSideways() ? width : height) * scale;
    }

    private boolean isSideways() {
        return rotation % 180 != 0;
    }

    /// A point of the printed page, in pixels from the upper left corner of the node.
    public Point2D toNode(double x, double y) {
        double right = x - width / 2;
        double down = y - height / 2;
        double across = across();
        double along = along();
        return new Point2D(
                nodeWidth() / 2 + along * right - across * down,
                nodeHeight() / 2 + across * right + along * down);
    }

    /// A point of the node, in points of the printed page; it may lie beside the page.
    public Point2D toPage(double nodeX, double nodeY) {
        double right = nodeX - nodeWidth() / 2;
        double down = nodeY - nodeHeight() / 2;
        double across = across();
        double along = along();
        double squared = across * across + along * along;
        return new Point2D(
                width / 2 + (along * right + across * down) / squared,
                height / 2 + (along * down - across * right) / squared);
    }

    /// How far a point to the right moves right on the node, in pixels.
    private double along() {
        return scale * shareThatFits() * cosine(rotation);
    }

    /// How far a point to the right moves down on the node, in pixels.
    private double across() {
        return scale * shareThatFits() * cosine(rotation - 90);
    }

    /// Where a direction of the printed page points on the node, whatever the skew.
    Point2D directionInView(double right, double down) {
        double cos = Math.rint(Math.cos(Math.toRadians(rotation)));
        double sin = Math.rint(Math.sin(Math.toRadians(rotation)));
        return new Point2D(cos * right - sin * down, sin * right + cos * down);
    }

    /// The direction of the printed page that points so on the node, whatever the skew.
    Point2D directionOnPage(double right, double down) {
        double cos = Math.rint(Math.cos(Math.toRadians(rotation)));
        double sin = Math.rint(Math.sin(Math.toRadians(rotation)));
        return new Point2D(cos * right + sin * down, cos * down - sin * right);
    }

    /// Exact for a page without skew, so that it stays as sharp as it was drawn.
    private double cosine(int degrees) {
        return skew == 0
                ? Math.rint(Math.cos(Math.toRadians(degrees)))
                : Math.cos(Math.toRadians(degrees - skew));
    }

    private double shareThatFits() {
        double sin = Math.abs(Math.sin(Math.toRadians(skew)));
        double cos = Math.cos(Math.toRadians(skew));
        return Math.min(
                width / (width * cos + height * sin), height / (width * sin + height * cos));
    }

    /// The smallest upright rectangle of the node around `quad`.
    public Bounds bounds(Quad quad) {
        Point2D[] corners = {
            toNode(quad.x0(), quad.y0()),
            toNode(quad.x1(), quad.y1()),
            toNode(quad.x2(), quad.y2()),
            toNode(quad.x3(), quad.y3())
        };
        Point2D least = corners[0];
        Point2D most = corners[0];
        for (Point2D one : corners) {
            least = new Point2D(
                    Math.min(least.getX(), one.getX()), Math.min(least.getY(), one.getY()));
            most = new Point2D(
                    Math.max(most.getX(), one.getX()), Math.max(most.getY(), one.getY()));
        }
        return new BoundingBox(
                least.getX(), least.getY(), most.getX() - least.getX(), most.getY() - least.getY());
    }

    /// Puts an upright picture of [#pictureWidth] and [#pictureHeight] in its place on the node.
    Affine ofPicture() {
        Point2D corner = toNode(0, 0);
        double cos = along() / scale;
        double sin = across() / scale;
        return new Affine(cos, -sin, corner.getX(), sin, cos, corner.getY());
    }

    /// The width of the upright picture, in pixels.
    double pictureWidth() {
        return width * scale;
    }

    double pictureHeight() {
        return height * scale;
    }
}
