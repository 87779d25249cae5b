package glossator.anchoring.area;

/// An area laid over a page: how much of it and of its surroundings looks the same there.
///
/// @param kept how much of what is drawn in the area is the same, 0 to 1
/// @param keptAround the same of what is around it
/// @param drawn how many blocks of the area, in either page, are not blank
/// @param drawnAround the same of what is around it
/// @param similarity takes places of the old page to those of the new one
record AreaComparison(
        double kept, double keptAround, int drawn, int drawnAround, Similarity similarity) {
    /// The area is compared in blocks of so many pixels a side.
    private static final int BLOCK = 14;

    /// The whole is shifted by up to so many pixels, and each block by a few more.
    private static final int REACH = 8;

    private static final int REACH_OF_BLOCK = 2;

    /// Blocks whose shades deviate by less than this count as blank.
    private static final double BLANK = 6;

    /// Correlations up to which a block is another, and from which it is the same.
    private static final double OTHER = 0.3;

    private static final double SAME = 0.65;

    /// @param page the new page with [PageLook#SIDE] pixels on its longer side
    static AreaComparison of(
            AreaLook look, int oldWidth, int oldHeight, Plane page, Similarity similarity) {
        return new Laid(look, oldWidth, oldHeight, page, similarity).compared();
    }

    /// The old picture and the part of the new page below it.
    private static final class Laid {
        private final AreaLook look;
        private final Similarity similarity;
        private final int oldWidth;
        private final int oldHeight;
        private final Plane old;
        private final Plane now;
        private final double[] kept = new double[2];
        private final double[] all = new double[2];
        private final int[] drawn = new int[2];

        Laid(AreaLook look, int oldWidth, int oldHeight, Plane page, Similarity similarity) {
            this.look = look;
            this.similarity = similarity;
            this.oldWidth = oldWidth;
            this.oldHeight = oldHeight;
            old = Plane.of(look.picture()).blurred(1.1);
            now = below(page).blurred(1.1);
        }

        private static final int EDGE = REACH + REACH_OF_BLOCK;

        private Plane below(Plane page) {
            int width = old.width() + 2 * EDGE;
            int height = old.height() + 2 * EDGE;
            double scale = look.scale();
            Plane scaled = page.resized(
                    (int) Math.max(1, Math.round(page.width() * scale)),
                    (int) Math.max(1, Math.round(page.height() * scale)));
            float[] values = new float[width * height];
            for (int i = 0; i < values.length; i++) {
                double x = look.left() + (i % width + 0.5 - EDGE) / scale;
                double y = look.top() + (i / width + 0.5 - EDGE) / scale;
                values[i] = scaled.at(
                        scale * similarity.x(x, y), scale * similarity.y(x, y));
            }
            return new Plane(width, height, values);
        }

        AreaComparison compared() {
            int[] shift = bestShift();
            for (int y = 0; y < old.height(); y += BLOCK) {
                for (int x = 0; x < old.width(); x += BLOCK) {
                    int right = Math.min(old.width(), x + BLOCK);
                    int bottom = Math.min(old.height(), y + BLOCK);
                    addBlock(new Window(x, y, right, bottom, 1), shift);
                }
            }
            double byX = shift[0] / look.scale();
            double byY = shift[1] / look.scale();
            Similarity s = similarity;
            return new AreaComparison(
                    share(0),
                    share(1),
                    drawn[0],
                    drawn[1],
                    s.shifted(s.a() * byX - s.b() * byY, s.b() * byX + s.a() * byY));
        }

        private double share(int where) {
            return all[where] > 0 ? kept[where] / all[where] : 1;
        }

        private int[] bestShift() {
            var whole = new Window(0, 0, old.width(), old.height(), 3);
            int[] best = {0, 0};
            double most = correlation(whole, 0, 0).value() + 0.01;
            for (int dy = -REACH; dy <= REACH; dy++) {
                for (int dx = -REACH; dx <= REACH; dx++) {
                    double value = correlation(whole, dx, dy).value();
                    if (value > most) {
                        most = value;
                        best = new int[] {dx, dy};
                    }
                }
            }
            return best;
        }

        private void addBlock(Window block, int[] shift) {
            Correlation best = correlation(block, shift[0], shift[1]);
            for (int dy = -REACH_OF_BLOCK; dy <= REACH_OF_BLOCK; dy++) {
                for (int dx = -REACH_OF_BLOCK; dx <= REACH_OF_BLOCK; dx++) {
                    Correlation other = correlation(block, shift[0] + dx, shift[1] + dy);
                    best = other.value() > best.value() ? other : best;
                }
            }
            double weight = Math.max(best.deviation(), best.otherDeviation());
            if (weight > BLANK) {
                int where = isInside(block) ? 0 : 1;
                kept[where] += weight * Math.clamp((best.value() - OTHER) / (SAME - OTHER), 0, 1);
                all[where] += weight;
                drawn[where]++;
            }
        }

        private boolean isInside(Window block) {
            double x = look.left() + (block.left() + block.right()) / 2.0 / look.scale();
            double y = look.top() + (block.top() + block.bottom()) / 2.0 / look.scale();
            return look.boxes().stream().anyMatch(b -> b.contains(x / oldWidth, y / oldHeight));
        }

        private Correlation correlation(Window window, int dx, int dy) {
            var sums = new Sums();
            for (int y = window.top(); y < window.bottom(); y += window.step()) {
                int row = y * old.width();
                int otherRow = (y + dy + EDGE) * now.width() + dx + EDGE;
                for (int x = window.left(); x < window.right(); x += window.step()) {
                    sums.add(old.values()[row + x], now.values()[otherRow + x]);
                }
            }
            return sums.correlation();
        }
    }

    private record Window(int left, int top, int right, int bottom, int step) {}

    /// @param value 1 if both rise and fall together, 0 if they have nothing to do with each other
    private record Correlation(double value, double deviation, double otherDeviation) {}

    private static final class Sums {
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

        Correlation correlation() {
            double deviation = Math.sqrt(Math.max(0, xx / n - x / n * x / n));
            double other = Math.sqrt(Math.max(0, yy / n - y / n * y / n));
            double together = xy / n - x / n * y / n;
            double value =
                    together / (Math.max(deviation, BLANK / 2) * Math.max(other, BLANK / 2));
            return new Correlation(value, deviation, other);
        }
    }
}
