package glossator.anchoring.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Finds the keypoints of a page: extremes of the difference of two blurs, and around each the
/// comparisons of pairs of blurred shades (D. Lowe 2004; M. Calonder et al., BRIEF, 2010). Pages
/// are upright up to a few degrees, so that no direction is needed.
final class Keypoints {
    static final double STEP = 1.25;

    /// How many there are at most on each level, from the finest.
    private static final int[] MOST = {130, 85, 55, 35, 20};

    /// The finest level works on a page picture of half the size.
    private static final double FINEST = 0.5;

    /// The least difference of the blurs, in shades: above what noise leaves of itself.
    private static final float LEAST = 3;

    /// Shades that differ by less than this share of a keypoint's own difference count as equal.
    private static final float EQUAL = 0.25f;

    /// The page is parted into so many cells a side; none has much more than its share.
    private static final int CELLS = 8;

    private static final int RADIUS = 15;
    private static final byte[][] PAIRS = pairs();

    private Keypoints() {}

    private static byte[][] pairs() {
        var random = new Random(20);
        byte[][] pairs = new byte[128][4];
        for (byte[] pair : pairs) {
            for (int i = 0; i < 4; i++) {
                pair[i] = (byte) Math.clamp(Math.round(random.nextGaussian() * 7), -RADIUS, RADIUS);
            }
        }
        return pairs;
    }

    /// @param page with [PageLook#SIDE] pixels on its longer side
    static List<Keypoint> of(Plane page) {
        List<Keypoint> all = new ArrayList<>();
        for (int level = 0; level < MOST.length; level++) {
            double scale = FINEST / Math.pow(STEP, level);
            int width = (int) Math.round(page.width() * scale);
            int height = (int) Math.round(page.height() * scale);
            if (width > 2 * RADIUS && height > 2 * RADIUS) {
                all.addAll(new Level(page.resized(width, height), level, scale).keypoints());
            }
        }
        return all;
    }

    private record Extreme(int x, int y, float strength) {}

    private static final class Level {
        private final int level;
        private final double scale;
        private final Plane difference;
        private final Plane blurred;

        Level(Plane plane, int level, double scale) {
            this.level = level;
            this.scale = scale;
            Plane fine = plane.blurred(1.4);
            blurred = fine.blurred(1.5);
            difference = fine.minus(blurred);
        }

        List<Keypoint> keypoints() {
            return chosen(extremes()).stream().map(this::described).toList();
        }

        private List<Extreme> extremes() {
            List<Extreme> found = new ArrayList<>();
            for (int y = 3; y < difference.height() - 3; y++) {
                for (int x = 3; x < difference.width() - 3; x++) {
                    float value = difference.at(x, y);
                    if (Math.abs(value) > LEAST && isExtreme(x, y, value)) {
                        found.add(new Extreme(x, y, Math.abs(value)));
                    }
                }
            }
            return found;
        }

        private boolean isExtreme(int x, int y, float value) {
            float sign = Math.signum(value);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    boolean self = dx == 0 && dy == 0;
                    if (!self && sign * difference.at(x + dx, y + dy) >= sign * value) {
                        return false;
                    }
                }
            }
            return true;
        }

        /// The strongest, spread over the page.
        private List<Extreme> chosen(List<Extreme> extremes) {
            int most = MOST[level];
            int share = Math.max(1, 3 * most / (CELLS * CELLS));
            int[] taken = new int[CELLS * CELLS];
            extremes.sort(Comparator.comparingDouble(Extreme::strength).reversed());
            List<Extreme> chosen = new ArrayList<>();
            for (Extreme each : extremes) {
                int cell = each.y() * CELLS / difference.height() * CELLS
                        + each.x() * CELLS / difference.width();
                if (chosen.size() < most && taken[cell]++ < share) {
                    chosen.add(each);
                }
            }
            return chosen;
        }

        private Keypoint described(Extreme at) {
            float equal = EQUAL * at.strength();
            double x = at.x() + 0.5 + between(at.x(), at.y(), 1, 0);
            double y = at.y() + 0.5 + between(at.x(), at.y(), 0, 1);
            return new Keypoint(
                    (float) (x / scale),
                    (float) (y / scale),
                    level,
                    comparisons(at, 0, equal),
                    comparisons(at, 64, equal));
        }

        /// The top of the parabola through three values, -0.5 to 0.5.
        private double between(int x, int y, int dx, int dy) {
            double before = difference.at(x - dx, y - dy);
            double after = difference.at(x + dx, y + dy);
            double bend = before - 2.0 * difference.at(x, y) + after;
            return bend == 0 ? 0 : Math.clamp((before - after) / (2 * bend), -0.5, 0.5);
        }

        private long comparisons(Extreme at, int from, float equal) {
            long bits = 0;
            for (int i = from; i < from + 64; i++) {
                byte[] pair = PAIRS[i];
                float one = shade(at.x() + pair[0], at.y() + pair[1]);
                float other = shade(at.x() + pair[2], at.y() + pair[3]);
                bits = bits << 1 | (one < other - equal ? 1 : 0);
            }
            return bits;
        }

        private float shade(int x, int y) {
            return blurred.at(
                    Math.clamp(x, 0, blurred.width() - 1), Math.clamp(y, 0, blurred.height() - 1));
        }
    }
}
