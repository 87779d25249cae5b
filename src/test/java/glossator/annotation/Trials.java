package glossator.annotation;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Marks on the old text of a [Revision] with the truth about each, and the score of the answers.
final class Trials {
    /// A mark, what became of it, and where it is: `truth` is null if it is gone; the ends may lie
    /// anywhere between the two of `starts` and of `ends`.
    record Mark(String kind, Selector selector, int[] truth, int[] starts, int[] ends) {}

    enum Outcome {
        RIGHT,
        POOR,
        WRONG,
        FALSE,
        REWRITTEN,
        MISSED
    }

    private Trials() {}

    static List<Mark> marks(Revision r, int count, long seed) {
        var random = new Random(seed);
        List<Mark> marks = new ArrayList<>();
        List<List<Integer>> byFate = byFate(r);
        for (int tries = 0; marks.size() < count && tries < 20 * count; tries++) {
            List<Integer> some = byFate.get(tries % byFate.size());
            int sentence = some.get(random.nextInt(some.size()));
            List<Revision.Word> words = new ArrayList<>(r.sentences.get(sentence));
            for (int more = random.nextInt(6);
                    more > 3 && sentence + 1 < r.sentences.size();
                    more--) {
                words.addAll(r.sentences.get(++sentence));
            }
            int length =
                    random.nextInt(4) == 0
                            ? 1 + random.nextInt(2)
                            : 3 + random.nextInt(words.size());
            length = Math.min(words.size(), random.nextInt(5) == 0 ? words.size() : length);
            int from = random.nextInt(words.size() - length + 1);
            Mark mark = mark(r, words.subList(from, from + length), sentence);
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static List<List<Integer>> byFate(Revision r) {
        Map<String, List<Integer>> by = new TreeMap<>();
        for (int s = 0; s < r.sentences.size(); s++) {
            by.computeIfAbsent(r.fate(r.sentences.get(s).getFirst().id()), k -> new ArrayList<>())
                    .add(s);
        }
        return List.copyOf(by.values());
    }

    private static Mark mark(Revision r, List<Revision.Word> words, int sentence) {
        String kind = r.fate(words.getFirst().id());
        if (!words.stream().allMatch(w -> r.fate(w.id()).equals(kind))) {
            boolean known =
                    words.stream()
                            .allMatch(
                                    w ->
                                            List.of("kept", "light", "half", "ocr", "gone", "twin")
                                                    .contains(r.fate(w.id())));
            if (!known) {
                return null;
            }
        }
        if (kind.equals("rewritten") && words.size() < 5) {
            return null; // a word or two may be in the new sentence as well
        }
        String label = words.stream().allMatch(w -> r.fate(w.id()).equals(kind)) ? kind : "mixed";
        int start = r.oldStart[words.getFirst().id()];
        int end = r.oldEnd[words.getLast().id()];
        Selector selector = Selector.of(r.old, new Range(start, end));
        List<Revision.Word> kept = words.stream().filter(w -> r.newStart[w.id()] >= 0).toList();
        int keptLetters = kept.stream().mapToInt(w -> w.text().length()).sum();
        int letters = words.stream().mapToInt(w -> w.text().length()).sum();
        if (kept.isEmpty()) {
            return new Mark(label, selector, null, zone(r, words), new int[0]);
        }
        if (keptLetters < 0.4 * letters) {
            return null;
        }
        for (int i = 1; i < kept.size(); i++) {
            int step = r.order[kept.get(i).id()] - r.order[kept.get(i - 1).id()];
            if (step < 1 || step > 8) {
                return null;
            }
        }
        int[] truth = {r.newStart[kept.getFirst().id()], r.newEnd[kept.getLast().id()]};
        int[] starts = {truth[0], truth[0]};
        int[] ends = {truth[1], truth[1]};
        if (kept.getFirst() != words.getFirst()) {
            starts[0] = before(r, r.order[kept.getFirst().id()]);
        }
        if (kept.getLast() != words.getLast()) {
            ends[1] = after(r, r.order[kept.getLast().id()]);
        }
        return new Mark(label, selector, truth, starts, ends);
    }

    /// Where the new words may stand that replaced these.
    private static int[] zone(Revision r, List<Revision.Word> words) {
        int first = words.getFirst().id();
        int last = words.getLast().id();
        int at = -1;
        for (int i = first - 1; i >= 0 && first - i < 40; i--) {
            if (r.order[i] >= 0) {
                at = r.newEnd[i];
                break;
            }
        }
        for (int i = last + 1; i < r.words() && i - last < 40 && at >= 0; i++) {
            if (r.order[i] >= 0) {
                return new int[] {at, r.newStart[i]};
            }
        }
        return new int[] {0, 0};
    }

    private static int before(Revision r, int order) {
        int best = 0;
        for (int i = 0; i < r.words(); i++) {
            best = r.order[i] >= 0 && r.order[i] < order ? Math.max(best, r.newEnd[i]) : best;
        }
        return best;
    }

    private static int after(Revision r, int order) {
        int best = r.now.length();
        for (int i = 0; i < r.words(); i++) {
            best = r.order[i] > order ? Math.min(best, r.newStart[i]) : best;
        }
        return best;
    }

    static Outcome outcome(Mark mark, Range place) {
        if (mark.truth() == null) {
            if (place == null) {
                return Outcome.RIGHT;
            }
            int[] zone = mark.starts();
            boolean inside =
                    place.start() >= zone[0] - 2 && place.end() <= zone[1] + 2 && zone[1] > 0;
            return inside ? Outcome.REWRITTEN : Outcome.FALSE;
        }
        if (place == null) {
            return Outcome.MISSED;
        }
        int start = Math.clamp(place.start(), mark.starts()[0], mark.starts()[1]);
        int end = Math.clamp(place.end(), mark.ends()[0], Math.max(mark.ends()[0], mark.ends()[1]));
        int common = Math.min(place.end(), end) - Math.max(place.start(), start);
        int union = Math.max(place.end(), end) - Math.min(place.start(), start);
        return common <= 0 ? Outcome.WRONG : 2 * common < union ? Outcome.POOR : Outcome.RIGHT;
    }

    /// Counts of outcomes by kind of edit, and how far the confidences are from the truth.
    static final class Score {
        final Map<String, int[]> byKind = new TreeMap<>();
        private final double[] said = new double[10];
        private final int[] right = new int[10];
        private final int[] count = new int[10];

        void add(Mark mark, Anchor anchor) {
            Outcome outcome = outcome(mark, anchor.place().orElse(null));
            byKind.computeIfAbsent(mark.kind(), k -> new int[6])[outcome.ordinal()]++;
            if (outcome != Outcome.REWRITTEN) {
                int bin = Math.min(9, (int) (anchor.confidence() * 10));
                said[bin] += anchor.confidence();
                count[bin]++;
                right[bin] += outcome == Outcome.RIGHT ? 1 : 0;
            }
        }

        double share(Outcome... outcomes) {
            int of = 0;
            int all = 0;
            for (int[] counts : byKind.values()) {
                all += Arrays.stream(counts).sum();
                of += Arrays.stream(outcomes).mapToInt(o -> counts[o.ordinal()]).sum();
            }
            return (double) of / all;
        }

        double calibrationError() {
            double error = 0;
            int all = Arrays.stream(count).sum();
            for (int bin = 0; bin < 10; bin++) {
                error += Math.abs(said[bin] - right[bin]) / all;
            }
            return error;
        }

        @Override
        public String toString() {
            var out = new StringBuilder("kind            marks right% harm%  poor% rewr% miss%\n");
            byKind.forEach((kind, c) -> line(out, kind, c));
            int[] sum = new int[6];
            byKind.values().forEach(c -> Arrays.setAll(sum, i -> sum[i] + c[i]));
            line(out, "ALL", sum);
            out.append("calibration error %.4f; bins".formatted(calibrationError()));
            for (int b = 0; b < 10; b++) {
                if (count[b] > 0) {
                    out.append(
                            "  %.2f→%.2f (%d)"
                                    .formatted(
                                            said[b] / count[b],
                                            (double) right[b] / count[b],
                                            count[b]));
                }
            }
            return out.append('\n').toString();
        }

        private static void line(StringBuilder out, String kind, int[] c) {
            double all = Arrays.stream(c).sum() / 100.0;
            out.append(
                    "%-15s %5d %6.2f %5.2f %6.2f %5.2f %5.2f%n"
                            .formatted(
                                    kind,
                                    Arrays.stream(c).sum(),
                                    c[0] / all,
                                    (c[2] + c[3]) / all,
                                    c[1] / all,
                                    c[4] / all,
                                    c[5] / all));
        }
    }
}
