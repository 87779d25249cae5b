package glossator.ui.page;

import glossator.format.PagePicture;

import java.util.Arrays;

/// Estimates by how much the writing on a drawn page is turned: at the right angle, the lower edges
/// of the letters fall into few rows (a projection profile of edges). A pure function.
final class Skew {
    /// The largest angle that is looked for, in degrees to either side.
    static final double LARGEST = 5;

    private static final double COARSE = 0.25;
    private static final double FINE = 0.05;

    /// Pictures are reduced to at most this, in pixels of the longer side.
    private static final int SIDE = 1200;

    /// What is darker than this fraction of the paper is ink.
    private static final double INK = 0.7;

    /// The edge of the picture is left out: it shows the edges of the paper and of the scanner.
    private static final double MARGIN = 0.04;

    /// Fewer edges than this say nothing.
    private static final int LEAST_EDGES = 300;

    /// By what factor the rows at the best angle must stand out from those at the usual one.
    private static final double LEAST_GAIN = 1.25;

    private final int[] x;
    private final int[] y;
    private final int rows;

    /// An angle and how clearly it stands out; 1 is not at all.
    private record Estimate(double degrees, double gain) {}

    private Skew(boolean[] ink, int width, int height) {
        int left = (int) (width * MARGIN);
        int top = (int) (height * MARGIN);
        int[] foundX = new int[ink.length];
        int[] foundY = new int[ink.length];
        int count = 0;
        for (int row = top; row < height - top - 1; row++) {
            for (int column = left; column < width - left; column++) {
                int at = row * width + column;
                if (ink[at] && !ink[at + width]) {
                    foundX[count] = column;
                    foundY[count++] = row;
                }
            }
        }
        x = Arrays.copyOf(foundX, count);
        y = Arrays.copyOf(foundY, count);
        rows = width + height;
    }

    /// The degrees by which the writing on the page is turned clockwise, -5 to 5; 0 if that is not
    /// clear. Also recognizes writing that runs up or down the page.
    static double degrees(PagePicture picture) {
        int step = Math.max(1, Math.ceilDiv(Math.max(picture.width(), picture.height()), SIDE));
        PagePicture small = reduce(picture, step);
        int width = small.width();
        int height = small.height();
        boolean[] ink = ink(small);
        Estimate across = new Skew(ink, width, height).estimate();
        Estimate down = new Skew(transpose(ink, width, height), height, width).estimate();
        boolean isLevel = across.gain >= down.gain;
        double degrees = isLevel ? across.degrees : -down.degrees;
        boolean isClear = Math.max(across.gain, down.gain) >= LEAST_GAIN;
        return isClear ? Math.round(degrees * 20) / 20.0 : 0;
    }

    private static PagePicture reduce(PagePicture picture, int step) {
        int width = Math.max(1, picture.width() / step);
        int height = Math.max(1, picture.height() / step);
        int[] out = new int[width * height];
        for (int i = 0; i < out.length; i++) {
            int sum = 0;
            for (int j = 0; j < step * step; j++) {
                int row = Math.min(picture.height() - 1, i / width * step + j / step);
                int column = Math.min(picture.width() - 1, i % width * step + j % step);
                sum += PaperShade.brightness(picture.argb()[row * picture.width() + column]);
            }
            out[i] = 0xff000000 | sum / (step * step) * 0x010101;
        }
        return new PagePicture(width, height, out);
    }

    private static boolean[] ink(PagePicture picture) {
        var paper = new PaperShade(picture);
        boolean[] ink = new boolean[picture.argb().length];
        for (int i = 0; i < ink.length; i++) {
            double usual = paper.at(i % picture.width(), i / picture.width());
            ink[i] = PaperShade.brightness(picture.argb()[i]) < INK * usual;
        }
        return ink;
    }

    private static boolean[] transpose(boolean[] ink, int width, int height) {
        boolean[] out = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            out[i % width * height + i / width] = ink[i];
        }
        return out;
    }

    private Estimate estimate() {
        int steps = (int) Math.round(2 * LARGEST / COARSE) + 1;
        double[] scores = new double[steps];
        int best = 0;
        for (int i = 0; i < steps; i++) {
            scores[i] = score(i * COARSE - LARGEST);
            best = scores[i] > scores[best] ? i : best;
        }
        // A peak at the end of the range is the slope of one beyond it.
        if (x.length < LEAST_EDGES || best == 0 || best == steps - 1) {
            return new Estimate(0, 1);
        }
        double degrees = refine(best * COARSE - LARGEST);
        Arrays.sort(scores);
        return new Estimate(degrees, score(degrees) / scores[steps / 2]);
    }

    private double refine(double coarse) {
        double best = coarse;
        double most = 0;
        for (double degrees = coarse - COARSE; degrees <= coarse + COARSE; degrees += FINE) {
            double score = score(degrees);
            if (score > most) {
                most = score;
                best = degrees;
            }
        }
        return best;
    }

    /// How unevenly the edges are distributed over the rows that run at an angle.
    private double score(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        int[] counts = new int[2 * rows + 1];
        for (int i = 0; i < x.length; i++) {
            counts[rows + (int) Math.round(y[i] * cos - x[i] * sin)]++;
        }
        double sum = 0;
        for (int count : counts) {
            sum += (double) count * count;
        }
        return Math.max(1, sum);
    }
}
