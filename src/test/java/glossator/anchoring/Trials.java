package glossator.anchoring;

import glossator.annotation.Anchor;
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
    /// A mark, what became of it, and where it is: the ends may lie anywhere between the two of
    /// `starts` and of `ends`. `truth` is empty if it is gone; `starts` are then from where to
    /// where the words are that replaced it, and `ends` is empty. `either` are the places of which
    /// nothing tells which one is right; then an orphan with all of them is.
    record Mark(
            String kind,
            Selector selector,
            Optional<Range> truth,
            int[] starts,
            int[] ends,
            List<Range> either) {
        Mark undecided(List<Range> places) {
            return new Mark(UNDECIDED, selector, truth, starts, ends, places);
        }
    }

    private static final String UNDECIDED = "swapped, undecided";

    /// What nothing decides is not said with more than this.
    private static final double UNSURE = 0.6;

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
        var truth = new Truth(r);
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
            mark(r, truth, words.subList(from, from + length)).ifPresent(marks::add);
        }
        return marks;
    }

    private static boolean isPlanted(Revision r, int sentence) {
        return r.fate(r.sentences.get(sentence).getFirst().id()).equals(Planting.PLANTED);
    }

    private static List<List<Integer>> byFate(Revision r) {
        Map<String, List<Integer>> by = new TreeMap<>();
        for (int s = 0; s < r.sentences.size(); s++) {
            if (isPlanted(r, s)) {
                continue;
            }
            by.computeIfAbsent(r.fate(r.sentences.get(s).getFirst().id()), k -> new ArrayList<>())
                    .add(s);
        }
        return List.copyOf(by.values());
    }

    /// The passages that the text was made for.
    static List<Mark> targets(Revision r) {
        var truth = new Truth(r);
        return r.targets.stream()
                .filter(t -> t.words().stream().allMatch(w -> r.oldStart[w.id()] >= 0))
                .flatMap(t -> truth
                        .mark(t.kind(), t.words(), t.strict())
                        .map(mark -> truth.decided(mark, t.words()))
                        .stream())
                .toList();
    }

    private static Optional<Mark> mark(Revision r, Truth truth, List<Revision.Word> words) {
        String kind = r.fate(words.getFirst().id());
        boolean oneFate = words.stream().allMatch(w -> r.fate(w.id()).equals(kind));
        if (!oneFate && !words.stream().allMatch(w -> IN_ORDER.contains(r.fate(w.id())))) {
            return Optional.empty();
        }
        if (kind.equals(Planting.PLANTED)) {
            return Optional.empty(); // those are marked as such
        }
        if (kind.equals("rewritten") && words.size() < 5) {
            return Optional.empty(); // a word or two may be in the new sentence as well
        }
        return truth.mark(oneFate ? kind : "mixed", words, false);
    }

    static Outcome outcome(Mark mark, Anchor anchor) {
        boolean unsure = !mark.either().isEmpty()
                && anchor instanceof Anchor.Orphan(double said, var suggestions)
                && said <= UNSURE
                && mark.either().stream()
                        .allMatch(place ->
                                suggestions.stream().anyMatch(s -> isNear(s.range(), place)));
        return unsure ? Outcome.RIGHT : outcome(mark, anchor.place());
    }

    private static boolean isNear(Range range, Range place) {
        return Math.abs(range.start() - place.start()) <= 2
                && Math.abs(range.end() - place.end()) <= 2;
    }

    private static Outcome outcome(Mark mark, Optional<Range> answer) {
        if (answer.isEmpty()) {
            return mark.truth().isEmpty() ? Outcome.RIGHT : Outcome.MISSED;
        }
        Range place = answer.get();
        if (mark.truth().isEmpty()) {
            return isWithin(place, mark.starts()) ? Outcome.REWRITTEN : Outcome.FALSE;
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

    private static boolean isWithin(Range place, int[] zone) {
        for (int i = 0; i < zone.length; i += 2) {
            if (place.start() >= zone[i] - 2 && place.end() <= zone[i + 1] + 2) {
                return true;
            }
        }
        return false;
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
