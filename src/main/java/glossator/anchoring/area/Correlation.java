package glossator.anchoring.area;

/// How the slopes of the shades of two blocks go together, from left to right and from top to
/// bottom. Lines of other words have the same slopes from top to bottom, so that neither direction
/// may be left out.
///
/// @param value of the direction that agrees less; 1 if both rise and fall together, 0 if they have
///     nothing to do with each other
/// @param strength the deviation of the slopes in the block that has more of them
record Correlation(double value, double mean, double strength) {
    /// Slopes that deviate by less than this are those of noise.
    static final double BLANK = 3.2;

    /// A direction with less than this share of the other's slopes does not count.
    private static final double MINOR = 0.3;

    /// Gathers the slopes of two blocks in one direction.
    static final class Sums {
        private double n;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(float one, float other) {
            n++;
            x += one;
            y += other;
            xx += one * one;
            yy += other * other;
            xy += one * other;
        }

        double strength() {
            return Math.max(one(), other());
        }

        private double one() {
            return Math.sqrt(Math.max(0, xx / n - x / n * x / n));
        }

        private double other() {
            return Math.sqrt(Math.max(0, yy / n - y / n * y / n));
        }

        double correlation() {
            double together = xy / n - x / n * y / n;
            return together / (Math.max(one(), BLANK / 2) * Math.max(other(), BLANK / 2));
        }
    }

    static Correlation of(Sums across, Sums down) {
        double strength = Math.max(across.strength(), down.strength());
        double least = 1;
        for (Sums each : new Sums[] {across, down}) {
            if (each.strength() >= MINOR * strength) {
                least = Math.min(least, each.correlation());
            }
        }
        return new Correlation(least, (across.correlation() + down.correlation()) / 2, strength);
    }
}
