package glossator.anchoring.area;

/// The picture of an area and the part of a new page that lies below it.
final class LookOverlay {
    /// The two are compared in blocks of so many pixels a side, in narrow areas of fewer.
    private static final int BLOCK = 18;

    private static final int LEAST_BLOCK = 8;

    /// The whole is shifted by up to so many pixels, and each block by a few more.
    private static final int REACH = 8;

    private static final int REACH_OF_BLOCK = 2;
    private static final int EDGE = REACH + REACH_OF_BLOCK;

    /// For the shift of the whole every third pixel is enough.
    private static final int COARSE = 3;

    /// A shift must be better than none by this for each pixel: along a line all are the same.
    private static final double GAIN = 0.006;

    private static final double BLUR = 1.1;

    /// Correlations up to which a block is another, and from which it is the same.
    private static final double OTHER = 0.35;

    private static final double SAME = 0.65;

    private final AreaLook area;
    private final PageLook from;
    private final Similarity similarity;
    private final int width;
    private final int height;
    private final Plane oldAcross;
    private final Plane oldDown;
    private final Plane newAcross;
    private final Plane newDown;

    private final double[] kept = new double[2];
    private final double[] all = new double[2];
    private final int[] drawn = new int[2];
    private int other;

    LookOverlay(AreaLook area, PageLook from, Plane page, Similarity similarity) {
        this.area = area;
        this.from = from;
        this.similarity = similarity;
        width = area.picture().width();
        height = area.picture().height();
        Plane old = Plane.of(area.picture()).blurred(BLUR);
        oldAcross = old.slopes(1, 0);
        oldDown = old.slopes(0, 1);
        Plane now = below(page).blurred(BLUR);
        newAcross = now.slopes(1, 0);
        newDown = now.slopes(0, 1);
    }

    private Plane below(Plane page) {
        int wider = width + 2 * EDGE;
        double scale = area.scale();
        Plane scaled = page.resized(scaled(page.width()), scaled(page.height()));
        float[] values = new float[wider * (height + 2 * EDGE)];
        for (int i = 0; i < values.length; i++) {
            int row = i / wider;
            double x = area.left() + (i % wider + 0.5 - EDGE) / scale;
            double y = area.top() + (row + 0.5 - EDGE) / scale;
            values[i] = scaled.at(scale * similarity.x(x, y), scale * similarity.y(x, y));
        }
        return new Plane(wider, height + 2 * EDGE, values);
    }

    private int scaled(int length) {
        return (int) Math.max(1, Math.round(length * area.scale()));
    }

    AreaComparison compared() {
        int[] shift = bestShift();
        int block = block();
        for (int y = 0; y < height; y += block) {
            for (int x = 0; x < width; x += block) {
                int right = Math.min(width, x + block);
                int bottom = Math.min(height, y + block);
                add(new Window(x, y, right, bottom, 1), shift);
            }
        }
        double x = shift[0] / area.scale();
        double y = shift[1] / area.scale();
        Similarity shifted = similarity.shifted(
                similarity.a() * x - similarity.b() * y, similarity.b() * x + similarity.a() * y);
        return new AreaComparison(share(0), share(1), drawn[0], drawn[1], other, shifted);
    }

    private int block() {
        AreaBox box = area.bounds();
        double narrow = Math.min(box.width() * from.width(), box.height() * from.height());
        return (int) Math.clamp(narrow * area.scale() / 2, LEAST_BLOCK, BLOCK);
    }

    private double share(int where) {
        return all[where] > 0 ? kept[where] / all[where] : 1;
    }

    private record Window(int left, int top, int right, int bottom, int step) {}

    private int[] bestShift() {
        var whole = new Window(0, 0, width, height, COARSE);
        int[] best = {0, 0};
        double most = correlation(whole, 0, 0).mean();
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                double value = correlation(whole, dx, dy).mean() - GAIN * Math.hypot(dx, dy);
                if (value > most) {
                    most = value;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    private void add(Window block, int[] shift) {
        Correlation best = correlation(block, shift[0], shift[1]);
        for (int dy = -REACH_OF_BLOCK; dy <= REACH_OF_BLOCK; dy++) {
            for (int dx = -REACH_OF_BLOCK; dx <= REACH_OF_BLOCK; dx++) {
                Correlation shifted = correlation(block, shift[0] + dx, shift[1] + dy);
                best = shifted.value() > best.value() ? shifted : best;
            }
        }
        double weight = best.strength();
        if (weight > Correlation.BLANK) {
            boolean inside = isInside(block);
            int where = inside ? 0 : 1;
            kept[where] += weight * Math.clamp((best.value() - OTHER) / (SAME - OTHER), 0, 1);
            all[where] += weight;
            drawn[where]++;
            boolean clear = best.value() < OTHER && weight > 2 * Correlation.BLANK;
            other += inside && clear ? 1 : 0;
        }
    }

    private boolean isInside(Window block) {
        double x = area.left() + (block.left() + block.right()) / 2.0 / area.scale();
        double y = area.top() + (block.top() + block.bottom()) / 2.0 / area.scale();
        return area.boxes().stream().anyMatch(b -> b.contains(x / from.width(), y / from.height()));
    }

    private Correlation correlation(Window window, int dx, int dy) {
        var across = new Correlation.Sums();
        var down = new Correlation.Sums();
        for (int y = window.top(); y < window.bottom(); y += window.step()) {
            int row = y * width;
            int below = (y + dy + EDGE) * newAcross.width() + dx + EDGE;
            for (int x = window.left(); x < window.right(); x += window.step()) {
                across.add(oldAcross.values()[row + x], newAcross.values()[below + x]);
                down.add(oldDown.values()[row + x], newDown.values()[below + x]);
            }
        }
        return Correlation.of(across, down);
    }
}
