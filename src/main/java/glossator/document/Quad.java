package glossator.document;

/// Four corners in the direction of writing: start and end of the upper side, start and end of the
/// lower side. PDF viewers expect the points of a `QuadPoints` entry in this order (ISO 32000-1
/// §12.5.6.10 specifies another, which none of them follows).
public record Quad(float x0, float y0, float x1, float y1, float x2, float y2, float x3, float y3) {

    /// Computes one coordinate of a point from both.
    interface Mapping {
        float of(float x, float y);
    }

    Quad map(Mapping x, Mapping y) {
        return new Quad(
                x.of(x0, y0),
                y.of(x0, y0),
                x.of(x1, y1),
                y.of(x1, y1),
                x.of(x2, y2),
                y.of(x2, y2),
                x.of(x3, y3),
                y.of(x3, y3));
    }

    public float minX() {
        return Math.min(Math.min(x0, x1), Math.min(x2, x3));
    }

    public float maxX() {
        return Math.max(Math.max(x0, x1), Math.max(x2, x3));
    }

    public float minY() {
        return Math.min(Math.min(y0, y1), Math.min(y2, y3));
    }

    public float maxY() {
        return Math.max(Math.max(y0, y1), Math.max(y2, y3));
    }
}
