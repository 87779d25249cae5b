package glossator.annotation;

import glossator.document.Quad;

import java.util.List;

/// An upright rectangle on a [Surface], in the units of that surface: `x` and `y` are its smallest
/// coordinates. Refuses what is not finite or has no extent.
public record Rectangle(float x, float y, float width, float height) {
    public Rectangle {
        boolean finite = Float.isFinite(x) && Float.isFinite(y);
        if (!finite || !(width > 0 && height > 0) || !Float.isFinite(width + height)) {
            throw new IllegalArgumentException("not a rectangle");
        }
    }

    /// The smallest one that contains `quad`.
    public static Rectangle around(Quad quad) {
        return between(quad.minX(), quad.minY(), quad.maxX(), quad.maxY());
    }

    /// The rectangle between two opposite corners, in any order.
    public static Rectangle between(float x0, float y0, float x1, float y1) {
        return new Rectangle(
                Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    /// The smallest one that contains all of `parts`, which are not empty.
    public static Rectangle around(List<Rectangle> parts) {
        return parts.stream().reduce(Rectangle::union).orElseThrow();
    }

    public float maxX() {
        return x + width;
    }

    public float maxY() {
        return y + height;
    }

    public Rectangle union(Rectangle other) {
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(maxX(), other.maxX()),
                Math.max(maxY(), other.maxY()));
    }

    public boolean overlaps(Rectangle other) {
        return x < other.maxX() && other.x < maxX() && y < other.maxY() && other.y < maxY();
    }

    public boolean contains(float atX, float atY) {
        return atX >= x && atX <= maxX() && atY >= y && atY <= maxY();
    }

    public Rectangle movedBy(float dx, float dy) {
        return new Rectangle(x + dx, y + dy, width, height);
    }

    /// Its corners as a quadrilateral, to be converted between a printed page and its page space.
    public Quad quad() {
        return new Quad(x, y, maxX(), y, x, maxY(), maxX(), maxY());
    }
}
