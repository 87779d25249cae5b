package glossator.ui.text;

import glossator.annotation.Rectangle;
import glossator.format.PictureSize;
import glossator.ui.control.AreaHandle;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Converts between the pixels of a stored picture and those of its node on screen, at whatever
/// size it is shown.
///
/// @param size of the stored picture
/// @param width of the node, in pixels
/// @param height of the node, in pixels
record PictureGeometry(PictureSize size, double width, double height) {
    /// The least width and height of an area on screen.
    private static final double LEAST = 6;

    double scaleX() {
        return width / size.width();
    }

    double scaleY() {
        return height / size.height();
    }

    double toNodeX(double x) {
        return x * scaleX();
    }

    double toNodeY(double y) {
        return y * scaleY();
    }

    /// Where a part of the picture is on its node.
    Bounds inNode(Rectangle part) {
        return new BoundingBox(
                toNodeX(part.x()),
                toNodeY(part.y()),
                part.width() * scaleX(),
                part.height() * scaleY());
    }

    /// The nearest point of the picture to a point of the node.
    float toPictureX(double x) {
        return (float) Math.clamp(x / scaleX(), 0, size.width());
    }

    float toPictureY(double y) {
        return (float) Math.clamp(y / scaleY(), 0, size.height());
    }

    AreaHandle.Limits limits() {
        float least = (float) Math.max(1, LEAST / scaleX());
        return new AreaHandle.Limits(
                size.width(),
                size.height(),
                Math.min(least, Math.min(size.width(), size.height())));
    }

    /// The rectangle between two points of the node, within the picture and not without extent.
    Rectangle between(double x0, double y0, double x1, double y1) {
        AreaHandle.Limits in = limits();
        float left = toPictureX(Math.min(x0, x1));
        float top = toPictureY(Math.min(y0, y1));
        var drawn = new Rectangle(
                left,
                top,
                Math.max(in.least(), toPictureX(Math.max(x0, x1)) - left),
                Math.max(in.least(), toPictureY(Math.max(y0, y1)) - top));
        return AreaHandle.WHOLE.drag(drawn, 0, 0, in);
    }

    /// The middle of the picture, which keys begin with.
    Rectangle middle() {
        return new Rectangle(
                size.width() / 4, size.height() / 4, size.width() / 2, size.height() / 2);
    }

    /// With its edges between pixels of the picture, and within it.
    Rectangle toWholePixels(Rectangle area) {
        float right = (float) Math.ceil(size.width());
        float bottom = (float) Math.ceil(size.height());
        float x = Math.clamp(Math.round(area.x()), 0, Math.max(0, right - 1));
        float y = Math.clamp(Math.round(area.y()), 0, Math.max(0, bottom - 1));
        return Rectangle.between(
                x,
                y,
                Math.clamp(Math.round(area.maxX()), x + 1, Math.max(x + 1, right)),
                Math.clamp(Math.round(area.maxY()), y + 1, Math.max(y + 1, bottom)));
    }
}
