package glossator.anchoring;

import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Marks on the old text of a [Revision] with the truth about each.
final class Trials {
    /// A mark, what became of it, and where it is: `truth` is empty if it is gone; the ends may lie
    /// anywhere between the two of `starts` and of `ends`.
    record Mark(String kind, Selector selector, Optional<Range> truth, int[] starts, int[] ends) {}

    enum Outcome {
        RIGHT,
        POOR,
        WRONG,
        FALSE,
        REWRITTEN,
        MISSED
    }

    /// What happens to words without moving those around them.
    private static final Set<String> IN_ORDER = Set.of(
            "kept",
            "light",
            "half",
            "ocr",
            "gone",
            "twin",
            "split",
            "repeated",
            "row",
            "duplicated");

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
            int length = random.nextInt(4) == 0
                    ? 1 + random.nextInt(2)
                    : 3 + random.nextInt(words.size());
            length = Math.min(words.size(), random.nextInt(5) == 0 ? words.size() : length);
            int from = random.nextInt(words.size() - length + 1);
            mark(r, words.subList(from, from + length)).ifPresent(marks::add);
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

    private static Optional<Mark> mark(Revision r, List<Revision.Word> words) {
        String kind = r.fate(words.getFirst().id());
        boolean oneFate = words.stream().allMatch(w -> r.fate(w.id()).equals(kind));
        if (!oneFate && !words.stream().allMatch(w -> IN_ORDER.contains(r.fate(w.id())))) {
            return Optional.empty();
        }
        if (kind.equals("rewritten") && words.size() < 5) {
            return Optional.empty(); // a word or two may be in the new sentence as well
        }
        String label = oneFate ? kind : "mixed";
        int start = r.oldStart[words.getFirst().id()];
        int end = r.oldEnd[words.getLast().id()];
        Selector selector = Selector.of(r.old, new Range(start, end));
        List<Revision.Word> kept =
                words.stream().filter(w -> r.newStart[w.id()] >= 0).toList();
        int keptLetters = kept.stream().mapToInt(w -> w.text().length()).sum();
        int letters = words.stream().mapToInt(w -> w.text().length()).sum();
        if (kept.isEmpty()) {
            return Optional.of(
                    new Mark(label, selector, Optional.empty(), zone(r, words), new int[0]));
        }
        if (keptLetters < 0.4 * letters) {
            return Optional.empty();
        }
        for (int i = 1; i < kept.size(); i++) {
            int step = r.order[kept.get(i).id()] - r.order[kept.get(i - 1).id()];
            if (step < 1 || step > 8) {
                return Optional.empty();
            }
        }
        var truth = new Range(
                r.newStart[kept.getFirst().id()], r.newEnd[kept.getLast().id()]);
        int[] starts = {truth.start(), truth.start()};
        int[] ends = {truth.end(), truth.end()};
        if (!kept.getFirst().equals(words.getFirst())) {
            starts[0] = before(r, r.order[kept.getFirst().id()]);
        }
        if (!kept.getLast().equals(words.getLast())) {
            ends[1] = after(r, r.order[kept.getLast().id()]);
        }
        return Optional.of(new Mark(label, selector, Optional.of(truth), starts, ends));
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

    static Outcome outcome(Mark mark, Optional<Range> answer) {
        if (answer.isEmpty()) {
            return mark.truth().isEmpty() ? Outcome.RIGHT : Outcome.MISSED;
        }
        Range place = answer.get();
        if (mark.truth().isEmpty()) {
            int[] zone = mark.starts();
            boolean inside = place.start() >= zone[0] - 2 && place.end() <= zone[1] + 2;
            return inside && zone[1] > 0 ? Outcome.REWRITTEN : Outcome.FALSE;
        }
        int start = Math.clamp(place.start(), mark.starts()[0], mark.starts()[1]);
        int end = Math.clamp(place.end(), mark.ends()[0], Math.max(mark.ends()[0], mark.ends()[1]));
        int common = Math.min(place.end(), end) - Math.max(place.start(), start);
        int union = Math.max(place.end(), end) - Math.min(place.start(), start);
        if (common <= 0) {
            return Outcome.WRONG;
        }
        return 2 * common < union ? Outcome.POOR : Outcome.RIGHT;
    }

    /// Whether both ends are within two characters of where they may be.
    static boolean isExact(Mark mark, Optional<Range> answer) {
        return answer.filter(place ->
                        within(place.start(), mark.starts()) && within(place.end(), mark.ends()))
                .isPresent();
    }

    private static boolean within(int at, int[] limits) {
        return at >= limits[0] - 2 && at <= Math.max(limits[0], limits[1]) + 2;
    }
}
