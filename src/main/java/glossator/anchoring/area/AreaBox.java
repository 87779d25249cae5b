package glossator.anchoring.area;

/// A rectangle of a page in fractions of its width and height, from its upper left corner, y
/// downward. It may reach beyond the page.
public record AreaBox(double left, double top, double width, double height) {
    public AreaBox {
        boolean sound = Double.isFinite(left + top + width + height) && width >= 0 && height >= 0;
        if (!sound) {
            throw new IllegalArgumentException("not a rectangle");
        }
    }

    static AreaBox between(double left, double top, double right, double bottom) {
        return new AreaBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    double size() {
        return width * height;
    }

    boolean contains(double x, double y) {
        return x >= left && x < right() && y >= top && y < bottom();
    }

    /// What of this rectangle is on the page.
    AreaBox onPage() {
        return between(
                Math.clamp(left, 0, 1),
                Math.clamp(top, 0, 1),
                Math.clamp(right(), 0, 1),
                Math.clamp(bottom(), 0, 1));
    }

    /// The smallest rectangle around both.
    AreaBox with(AreaBox other) {
        return between(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /// How much of both the two have in common, 0 to 1.
    public double overlap(AreaBox other) {
        double common = between(
                        Math.max(left, other.left),
                        Math.max(top, other.top),
                        Math.min(right(), other.right()),
                        Math.min(bottom(), other.bottom()))
                .size();
        double all = size() + other.size() - common;
        return all > 0 ? common / all : 0;
    }
}
