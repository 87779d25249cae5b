package glossator.annotation;

import glossator.annotation.Trials.Outcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts of outcomes by kind of edit, and how far the confidences are from the truth.
final class Score {
    private final Map<String, Map<Outcome, Integer>> byKind = new TreeMap<>();
    private final double[] said = new double[10];
    private final int[] right = new int[10];
    private final int[] count = new int[10];

    void add(Trials.Mark mark, Anchor anchor) {
        Outcome outcome = Trials.outcome(mark, anchor.place());
        byKind.computeIfAbsent(mark.kind(), k -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum);
        if (outcome != Outcome.REWRITTEN) {
            int bin = Math.min(9, (int) (anchor.confidence() * 10));
            said[bin] += anchor.confidence();
            count[bin]++;
            right[bin] += outcome == Outcome.RIGHT ? 1 : 0;
        }
    }

    double share(Outcome... outcomes) {
        return share(total(), outcomes);
    }

    private static double share(Map<Outcome, Integer> counts, Outcome... outcomes) {
        int all = counts.values().stream().mapToInt(c -> c).sum();
        return (double) Stream.of(outcomes).mapToInt(o -> counts.getOrDefault(o, 0)).sum() / all;
    }

    private Map<Outcome, Integer> total() {
        Map<Outcome, Integer> total = new EnumMap<>(Outcome.class);
        byKind.values().forEach(c -> c.forEach((o, n) -> total.merge(o, n, Integer::sum)));
        return total;
    }

    int marks() {
        return total().values().stream().mapToInt(c -> c).sum();
    }

    /// The mean distance of what was said from what was right, over tenths.
    double calibrationError() {
        double error = 0;
        double all = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(said[bin] - right[bin]);
            all += count[bin];
        }
        return error / all;
    }

    @Override
    public String toString() {
        var out = new StringBuilder("kind            marks right% harm%  poor% rewr% miss%\n");
        byKind.forEach((kind, counts) -> line(out, kind, counts));
        line(out, "ALL", total());
        out.append("calibration error %.4f; bins".formatted(calibrationError()));
        for (int b = 0; b < 10; b++) {
            if (count[b] > 0) {
                double truth = (double) right[b] / count[b];
                out.append("  %.2f→%.2f (%d)".formatted(said[b] / count[b], truth, count[b]));
            }
        }
        return out.append('\n').toString();
    }

    private static void line(StringBuilder out, String kind, Map<Outcome, Integer> counts) {
        out.append(
                "%-15s %5d %6.2f %5.2f %6.2f %5.2f %5.2f%n"
                        .formatted(
                                kind,
                                counts.values().stream().mapToInt(c -> c).sum(),
                                100 * share(counts, Outcome.RIGHT),
                                100 * share(counts, Outcome.WRONG, Outcome.FALSE),
                                100 * share(counts, Outcome.POOR),
                                100 * share(counts, Outcome.REWRITTEN),
                                100 * share(counts, Outcome.MISSED)));
    }
}
