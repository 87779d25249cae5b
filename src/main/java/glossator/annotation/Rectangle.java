package glossator.annotation;

import glossator.document.Quad;

import java.util.List;

/// An upright rectangle on a [Surface], in the units of that surface: `x` and `y` are its smallest
/// coordinates. Refuses what is not finite or has no extent, also where that is too small to be
/// told from the coordinates, so that the rectangle around several always is one.
public record Rectangle(float x, float y, float width, float height) {
    /// Differences of larger coordinates may not be finite.
    private static final float MOST = Float.MAX_VALUE / 2;

    public Rectangle {
        if (!isExtent(x, x + width) || !isExtent(y, y + height)) {
            throw new IllegalArgumentException("not a rectangle");
        }
    }

    private static boolean isExtent(float least, float most) {
        return least >= -MOST && most > least && most <= MOST;
    }

    /// The smallest one that contains `quad`. One that is converted from another space, where its
    /// coordinates are larger, may have lost its extent; it gets the least that there is.
    public static Rectangle around(Quad quad) {
        float right = Math.max(quad.maxX(), Math.nextUp(quad.minX()));
        float top = Math.max(quad.maxY(), Math.nextUp(quad.minY()));
        return between(quad.minX(), quad.minY(), right, top);
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
