package glossator.anchoring.area;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts of what became of areas, and how far the confidences are from the truth.
final class AreaScore {
    enum Outcome {
        RIGHT,
        POOR,
        HARM,
        MISSED
    }

    /// An area and what was said of it.
    record Answer(EditionPair.Area area, AreaAnchor anchor) {
        private static final double SAME = 0.7;
        private static final double NEAR = 0.4;

        /// Half of a cropped area or more.
        private static final double MOST = 0.5;

        Outcome outcome() {
            Optional<AreaAnchor.Place> said = place();
            if (area.truth().isEmpty()) {
                return said.isEmpty() ? Outcome.RIGHT : Outcome.HARM;
            }
            AreaBox truth = area.truth().get().boxes().getFirst();
            boolean replaced = area.fate().equals("replaced");
            boolean refilled = area.fate().equals("refilled");
            boolean cut = truth.onPage().size() < MOST * truth.size();
            if (said.isEmpty()) {
                return replaced || refilled || cut ? Outcome.RIGHT : Outcome.MISSED;
            }
            if (replaced && !(anchor instanceof AreaAnchor.Changed)) {
                return Outcome.HARM;
            }
            boolean samePage = said.get().page() == area.truth().get().page();
            double overlap = samePage ? said.get().boxes().getFirst().overlap(truth.onPage()) : 0;
            return overlap >= SAME ? Outcome.RIGHT : overlap >= NEAR ? Outcome.POOR : Outcome.HARM;
        }

        Optional<AreaAnchor.Place> place() {
            return switch (anchor) {
                case AreaAnchor.Exact(var place, var _) -> Optional.of(place);
                case AreaAnchor.Moved(var place, var _) -> Optional.of(place);
                case AreaAnchor.Changed(var place, var _, var _, var _) -> Optional.of(place);
                case AreaAnchor.Orphan _ -> Optional.empty();
            };
        }

        /// Whether a change was told where there is one, and none where there is none.
        boolean isToldRight() {
            boolean changed = anchor instanceof AreaAnchor.Changed;
            return switch (area.fate()) {
                case "kept", "moved" -> !changed;
                case "stamped", "partly" -> changed;
                default -> true;
            };
        }

        /// Whether the suggestions of an orphan have the right place.
        boolean isSuggested() {
            return anchor instanceof AreaAnchor.Orphan(var _, List<AreaAnchor.Suggestion> some)
                    && area.truth().isPresent()
                    && some.stream()
                            .anyMatch(
                                    s -> s.place().page() == area.truth().get().page()
                                            && s.place()
                                                            .boxes()
                                                            .getFirst()
                                                            .overlap(area.truth()
                                                                    .get()
                                                                    .boxes()
                                                                    .getFirst())
                                                    > NEAR);
        }
    }

    private static final String ALL = "all";
    private final Map<String, Map<Outcome, Integer>> byKind = new TreeMap<>();
    private final Map<String, int[]> told = new TreeMap<>();
    private final double[] said = new double[10];
    private final int[] right = new int[10];
    private final int[] count = new int[10];

    void add(String kind, Answer answer) {
        Outcome outcome = answer.outcome();
        for (String each : List.of(kind, ALL)) {
            byKind.computeIfAbsent(each, _ -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum);
            int[] counts = told.computeIfAbsent(each, _ -> new int[4]);
            counts[0] += outcome == Outcome.RIGHT ? 1 : 0;
            counts[1] += outcome == Outcome.RIGHT && answer.isToldRight() ? 1 : 0;
            counts[2] += outcome == Outcome.MISSED && answer.isSuggested() ? 1 : 0;
            counts[3] += answer.anchor() instanceof AreaAnchor.Orphan ? 1 : 0;
        }
        double sure = answer.anchor().confidence();
        int bin = Math.min(9, (int) (sure * 10));
        said[bin] += sure;
        count[bin]++;
        right[bin] += outcome == Outcome.RIGHT ? 1 : 0;
    }

    int count() {
        return Stream.of(Outcome.values()).mapToInt(this::count).sum();
    }

    int count(Outcome outcome) {
        return byKind.getOrDefault(ALL, Map.of()).getOrDefault(outcome, 0);
    }

    /// One line for each kind: areas, and shares of a hundred.
    String table() {
        var out =
                new StringBuilder("%-15s areas  right   told   harm   poor missed  sugg. orphans%n"
                        .formatted("kind"));
        byKind.keySet().stream().filter(k -> !k.equals(ALL)).forEach(k -> line(out, k));
        line(out, ALL);
        return out.toString();
    }

    private void line(StringBuilder out, String kind) {
        Map<Outcome, Integer> counts = byKind.getOrDefault(kind, Map.of());
        int[] told = this.told.getOrDefault(kind, new int[4]);
        int all = counts.values().stream().mapToInt(c -> c).sum();
        out.append("%-15s %5d %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f %7d%n"
                .formatted(
                        kind,
                        all,
                        share(counts, all, Outcome.RIGHT),
                        100.0 * told[1] / Math.max(1, told[0]),
                        share(counts, all, Outcome.HARM),
                        share(counts, all, Outcome.POOR),
                        share(counts, all, Outcome.MISSED),
                        100.0 * told[2] / all,
                        told[3]));
    }

    private static double share(Map<Outcome, Integer> counts, int all, Outcome outcome) {
        return 100.0 * counts.getOrDefault(outcome, 0) / all;
    }

    /// What was said and what was right, by tenths of what was said.
    String calibration() {
        var out = new StringBuilder("said         answers   mean  right\n");
        double error = 0;
        for (int b = 0; b < 10; b++) {
            error += Math.abs(said[b] - right[b]);
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
        return out.append("calibration error %.4f%n".formatted(error / count())).toString();
    }
}
