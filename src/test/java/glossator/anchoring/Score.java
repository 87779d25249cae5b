package glossator.anchoring;

import glossator.anchoring.Trials.Outcome;
import glossator.annotation.Anchor;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts of outcomes by kind of edit, and how far the confidences are from the truth.
final class Score {
    private final Map<String, Map<Outcome, Integer>> byKind = new TreeMap<>();
    private final Map<String, int[]> exact = new TreeMap<>();
    private static final String ALL = "all";

    private final double[] said = new double[10];
    private final int[] right = new int[10];
    private final int[] count = new int[10];

    void add(String kind, Trials.Mark mark, Anchor anchor) {
        Outcome outcome = Trials.outcome(mark, anchor);
        byKind.computeIfAbsent(kind, k -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum);
        if (mark.truth().isPresent()) {
            for (String each : new String[] {kind, ALL}) {
                int[] ends = exact.computeIfAbsent(each, k -> new int[2]);
                ends[0] += Trials.isExact(mark, anchor.place()) ? 1 : 0;
                ends[1]++;
            }
        }
        if (outcome != Outcome.REWRITTEN) {
            int bin = Math.min(9, (int) (anchor.confidence() * 10));
            said[bin] += anchor.confidence();
            count[bin]++;
            right[bin] += outcome == Outcome.RIGHT ? 1 : 0;
        }
    }

    /// Counts what another one counted as well.
    void add(Score other) {
        other.byKind.forEach((kind, counts) -> counts.forEach(
                (outcome, n) -> byKind.computeIfAbsent(kind, k -> new EnumMap<>(Outcome.class))
                        .merge(outcome, n, Integer::sum)));
        other.exact.forEach((kind, ends) -> {
            int[] sum = exact.computeIfAbsent(kind, k -> new int[2]);
            sum[0] += ends[0];
            sum[1] += ends[1];
        });
        for (int bin = 0; bin < 10; bin++) {
            said[bin] += other.said[bin];
            right[bin] += other.right[bin];
            count[bin] += other.count[bin];
        }
    }

    double share(Outcome... outcomes) {
        return share(total(), outcomes);
    }

    private static double share(Map<Outcome, Integer> counts, Outcome... outcomes) {
        int all = counts.values().stream().mapToInt(c -> c).sum();
        return (double) Stream.of(outcomes)
                        .mapToInt(o -> counts.getOrDefault(o, 0))
                        .sum()
                / all;
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

    /// One line for each kind: shares of a hundred, `exact` of those that are still there.
    String table() {
        var out = new StringBuilder(
                "%-26s  marks  right  exact   harm   poor  rewr.  missed%n".formatted("kind"));
        byKind.forEach((kind, counts) -> line(out, kind, counts));
        line(out, ALL, total());
        return out.toString();
    }

    /// What was said and what was right, by tenths of what was said.
    String calibration() {
        var out = new StringBuilder("said         answers   mean  right\n");
        for (int b = 0; b < 10; b++) {
            if (count[b] > 0) {
                out.append("%.1f to %.1f  %9d  %.3f  %.3f%n"
                        .formatted(
                                b / 10.0,
                                (b + 1) / 10.0,
                                count[b],
                                said[b] / count[b],
                                (double) right[b] / count[b]));
            }
        }
        return out.append("calibration error %.4f%n".formatted(calibrationError()))
                .toString();
    }

    /// All in one line, with the calibration error.
    String line() {
        var out = new StringBuilder();
        line(out, ALL, total());
        return out.toString().strip() + " calibration error %.4f".formatted(calibrationError());
    }

    @Override
    public String toString() {
        return table() + calibration();
    }

    private void line(StringBuilder out, String kind, Map<Outcome, Integer> counts) {
        int[] ends = exact.getOrDefault(kind, new int[2]);
        out.append("%-26s %6d %6.2f %6s %6.2f %6.2f %6.2f %6.2f%n"
                .formatted(
                        kind,
                        counts.values().stream().mapToInt(c -> c).sum(),
                        100 * share(counts, Outcome.RIGHT),
                        ends[1] == 0 ? "-" : "%.2f".formatted(100.0 * ends[0] / ends[1]),
                        100 * share(counts, Outcome.WRONG, Outcome.FALSE),
                        100 * share(counts, Outcome.POOR),
                        100 * share(counts, Outcome.REWRITTEN),
                        100 * share(counts, Outcome.MISSED)));
    }
}
