package glossator.anchoring.area;

/// Turns, scales and shifts a place of one page picture to that of another: (x, y) becomes (ax − by
/// \+ dx, bx + ay + dy). In pixels of page pictures.
record Similarity(double a, double b, double dx, double dy) {
    /// Turns by more than this many degrees (a tangent) are not believed.
    private static final double STEEPEST = Math.tan(Math.toRadians(5));

    private static final double SMALLEST = 0.6;
    static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

    double x(double x, double y) {
        return a * x - b * y + dx;
    }

    double y(double x, double y) {
        return b * x + a * y + dy;
    }

    double scale() {
        return Math.hypot(a, b);
    }

    boolean isPlausible() {
        double scale = scale();
        return scale > SMALLEST && scale < 1 / SMALLEST && Math.abs(b) < STEEPEST * a;
    }

    Similarity shifted(double byX, double byY) {
        return new Similarity(a, b, dx + byX, dy + byY);
    }

    /// Turned by a small angle, in radians clockwise, around the image of (x, y).
    Similarity turned(double by, double x, double y) {
        return around(a - b * by, b + a * by, x, y);
    }

    /// Scaled around the image of (x, y).
    Similarity scaled(double by, double x, double y) {
        return around(a * by, b * by, x, y);
    }

    private Similarity around(double newA, double newB, double x, double y) {
        return new Similarity(
                newA, newB, x(x, y) - newA * x + newB * y, y(x, y) - newB * x - newA * y);
    }

    /// How far the image of `from` is from `to`, squared.
    double error(Keypoint from, Keypoint to) {
        double ex = x(from.x(), from.y()) - to.x();
        double ey = y(from.x(), from.y()) - to.y();
        return ex * ex + ey * ey;
    }

    /// The one that takes both places of `from` to those of `to`.
    static Similarity of(Keypoint from0, Keypoint from1, Keypoint to0, Keypoint to1) {
        double ux = from1.x() - from0.x();
        double uy = from1.y() - from0.y();
        double vx = to1.x() - to0.x();
        double vy = to1.y() - to0.y();
        double length = ux * ux + uy * uy;
        double a = (ux * vx + uy * vy) / length;
        double b = (ux * vy - uy * vx) / length;
        return new Similarity(
                a,
                b,
                to0.x() - a * from0.x() + b * from0.y(),
                to0.y() - b * from0.x() - a * from0.y());
    }

    /// Gathers pairs of places and fits by least squares.
    static final class Fit {
        private double n;
        private double fx;
        private double fy;
        private double tx;
        private double ty;
        private double square;
        private double dot;
        private double cross;

        void add(Keypoint from, Keypoint to, double weight) {
            n += weight;
            fx += weight * from.x();
            fy += weight * from.y();
            tx += weight * to.x();
            ty += weight * to.y();
            square += weight * (from.x() * from.x() + from.y() * from.y());
            dot += weight * (from.x() * to.x() + from.y() * to.y());
            cross += weight * (from.x() * to.y() - from.y() * to.x());
        }

        /// Not plausible if the places do not determine it.
        Similarity similarity() {
            double spread = square - (fx * fx + fy * fy) / n;
            if (!(spread > 1)) {
                return new Similarity(0, 0, 0, 0);
            }
            double a = (dot - (fx * tx + fy * ty) / n) / spread;
            double b = (cross - (fx * ty - fy * tx) / n) / spread;
            return new Similarity(a, b, (tx - a * fx + b * fy) / n, (ty - b * fx - a * fy) / n);
        }
    }
}
