package glossator.anchoring.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Slides the picture of an area over a whole page, turned and scaled as the page is (template
/// matching by normalized correlation): for an area with too few keypoints of its own.
final class TemplateSearch {
    /// Pixels of the page for one of the search.
    private static final int STEP = 4;

    /// All places are tried with so many pixels of the area, and the best ones with all.
    private static final int SAMPLES = 256;

    private static final int TRIED = 8;
    private static final int PLACES = 2;

    /// In pixels of the search: of places so close one is tried.
    private static final int CLOSE = 2;

    /// The least correlation of some pixels and of all.
    private static final double FAINT = 0.3;

    private static final double LEAST = 0.45;

    /// What deviates by fewer shades is blank.
    private static final double BLANK = 1.5;

    private final Plane page;
    private final double stepX;
    private final double stepY;
    private final Similarity guess;
    private final double middleX;
    private final double middleY;
    private final int width;
    private final int height;
    private final float[] template;

    /// @param guess how large the page is and how it is turned; where it lies does not matter
    private TemplateSearch(AreaLook area, PageLook from, Plane drawn, Similarity guess) {
        int across = Math.max(1, drawn.width() / STEP);
        int down = Math.max(1, drawn.height() / STEP);
        page = drawn.resized(across, down);
        stepX = (double) drawn.width() / across;
        stepY = (double) drawn.height() / down;
        this.guess = guess;
        AreaBox box = area.bounds();
        middleX = (box.left() + box.width() / 2) * from.width();
        middleY = (box.top() + box.height() / 2) * from.height();
        width = pixels(box.width() * from.width() * guess.scale() / stepX);
        height = pixels(box.height() * from.height() * guess.scale() / stepY);
        template = new float[width * height];
        fill(area);
    }

    private static int pixels(double length) {
        return (int) Math.max(2, Math.round(length));
    }

    private void fill(AreaLook area) {
        GrayPicture picture = area.picture();
        double scale = STEP * area.scale();
        Plane old = Plane.of(picture)
                .resized(pixels(picture.width() / scale), pixels(picture.height() / scale));
        double squared = guess.scale() * guess.scale();
        for (int i = 0; i < template.length; i++) {
            int row = i / width;
            double x = (i % width + 0.5 - width / 2.0) * stepX;
            double y = (row + 0.5 - height / 2.0) * stepY;
            double oldX = middleX + (guess.a() * x + guess.b() * y) / squared;
            double oldY = middleY + (guess.a() * y - guess.b() * x) / squared;
            template[i] = old.at((oldX - area.left()) / STEP, (oldY - area.top()) / STEP);
        }
    }

    /// A way in which an area may lie on a page.
    ///
    /// @param correlation of the two pictures there, up to 1
    record Found(Similarity similarity, double correlation) {}

    /// The likeliest ways in which an area lies on a page, best first.
    static List<Found> find(AreaLook area, PageLook from, Plane drawn, Similarity guess) {
        return new TemplateSearch(area, from, drawn, guess).find();
    }

    private record Place(int x, int y, double correlation) {}

    private static final Comparator<Place> LIKELIEST =
            Comparator.comparingDouble(Place::correlation).reversed();

    private List<Found> find() {
        int right = page.width() - width;
        int bottom = page.height() - height;
        if (right < 0 || bottom < 0) {
            return List.of();
        }
        var all = new Samples(IntStream.range(0, template.length).toArray());
        if (all.deviation < BLANK) {
            return List.of();
        }
        float[] found = correlations(new Samples(some()), right + 1, bottom + 1);
        List<Place> places = new ArrayList<>();
        for (Place place : peaks(found, right + 1)) {
            double correlation = all.correlation(place.x, place.y);
            if (correlation >= LEAST) {
                places.add(new Place(place.x, place.y, correlation));
            }
        }
        places.sort(LIKELIEST);
        return places.stream()
                .limit(PLACES)
                .map(p -> new Found(similarity(p), p.correlation))
                .toList();
    }

    private int[] some() {
        var random = new SplittableRandom(template.length);
        return template.length <= SAMPLES
                ? IntStream.range(0, template.length).toArray()
                : IntStream.range(0, SAMPLES)
                        .map(_ -> random.nextInt(template.length))
                        .toArray();
    }

    private static float[] correlations(Samples samples, int across, int down) {
        float[] found = new float[across * down];
        for (int i = 0; i < found.length; i++) {
            found[i] = (float) samples.correlation(i % across, i / across);
        }
        return found;
    }

    /// The highest ones that are higher than all around them.
    private static List<Place> peaks(float[] found, int across) {
        int down = found.length / across;
        List<Place> peaks = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= FAINT && isPeak(found, i % across, i / across, across, down)) {
                peaks.add(new Place(i % across, i / across, found[i]));
            }
        }
        peaks.sort(LIKELIEST);
        return peaks.subList(0, Math.min(TRIED, peaks.size()));
    }

    private static boolean isPeak(float[] found, int x, int y, int across, int down) {
        float value = found[y * across + x];
        for (int row = Math.max(0, y - CLOSE); row <= Math.min(down - 1, y + CLOSE); row++) {
            int end = row * across + Math.min(across - 1, x + CLOSE);
            for (int i = row * across + Math.max(0, x - CLOSE); i <= end; i++) {
                if (found[i] > value) {
                    return false;
                }
            }
        }
        return true;
    }

    private Similarity similarity(Place place) {
        double x = (place.x + width / 2.0) * stepX;
        double y = (place.y + height / 2.0) * stepY;
        return new Similarity(
                guess.a(),
                guess.b(),
                x - guess.a() * middleX + guess.b() * middleY,
                y - guess.b() * middleX - guess.a() * middleY);
    }

    /// Some pixels of the template.
    private final class Samples {
        private final int[] offsets;
        private final float[] shades;
        private final double deviation;

        Samples(int[] pixels) {
            offsets = IntStream.of(pixels)
                    .map(i -> i / width * page.width() + i % width)
                    .toArray();
            double mean =
                    IntStream.of(pixels).mapToDouble(i -> template[i]).average().orElse(0);
            shades = new float[pixels.length];
            double squares = 0;
            for (int i = 0; i < pixels.length; i++) {
                shades[i] = (float) (template[pixels[i]] - mean);
                squares += shades[i] * shades[i];
            }
            deviation = Math.sqrt(squares / pixels.length);
        }

        double correlation(int x, int y) {
            float[] values = page.values();
            int base = y * page.width() + x;
            float sum = 0;
            float squares = 0;
            float together = 0;
            for (int i = 0; i < offsets.length; i++) {
                float value = values[base + offsets[i]] - 128;
                sum += value;
                squares += value * value;
                together += value * shades[i];
            }
            int n = offsets.length;
            double mean = sum / n;
            double other = Math.sqrt(Math.max(0, squares / n - mean * mean));
            return other < BLANK ? -1 : together / (n * deviation * other);
        }
    }
}
