package glossator.anchoring;

import glossator.anchoring.Revision.Word;
import glossator.anchoring.Trials.Mark;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Where passages of the old text of a [Revision] are in the new one, from where each of their
/// words went.
final class Truth {
    private static final double LEAST_KEPT = 0.4;
    private static final int MOST_BETWEEN = 8;
    private static final int NEAR = 40;

    /// From this share on of the longest part another one is as long.
    private static final double EVEN = 0.75;

    private final Revision r;

    /// The words of the old text in its order, and the place of each in that order.
    private final int[] inOrder;

    private final int[] place;

    /// The words of the old text by their places in the new one.
    private final NavigableMap<Integer, Integer> inNew = new TreeMap<>();

    Truth(Revision revision) {
        r = revision;
        inOrder = IntStream.range(0, r.words())
                .filter(id -> r.oldStart[id] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(id -> r.oldStart[id]))
                .mapToInt(id -> id)
                .toArray();
        place = new int[r.words()];
        for (int p = 0; p < inOrder.length; p++) {
            place[inOrder[p]] = p;
            if (r.order[inOrder[p]] >= 0) {
                inNew.put(r.order[inOrder[p]], inOrder[p]);
            }
        }
    }

    /// The passage with what became of it; empty if that is not clear.
    ///
    /// @param strict whether new words beside what was kept are outside, and the longest part
    ///     counts if new text was put between its parts, as it does if other text was moved there
    Optional<Mark> mark(String label, List<Word> words, boolean strict) {
        int start = r.oldStart[words.getFirst().id()];
        int end = r.oldEnd[words.getLast().id()];
        Selector selector = Selector.of(r.old, new Range(start, end));
        List<Word> kept = words.stream().filter(w -> r.order[w.id()] >= 0).toList();
        if (kept.isEmpty()) {
            return Optional.of(new Mark(
                    label, selector, Optional.empty(), zone(words), new int[0], List.of()));
        }
        List<List<Word>> runs = runs(kept);
        if (letters(kept) < LEAST_KEPT * letters(words) || (runs.size() > 1 && !strict)) {
            return Optional.empty();
        }
        List<List<Word>> parts = runs.stream()
                .flatMap(run -> parts(run).stream())
                .sorted(Comparator.comparingInt(Truth::letters).reversed())
                .toList();
        List<Word> run = parts.getFirst();
        if (!strict && parts.size() > 1 && letters(parts.get(1)) > EVEN * letters(run)) {
            return Optional.empty();
        }
        var truth = new Range(
                r.newStart[run.getFirst().id()], r.newEnd[run.getLast().id()]);
        int[] starts = {truth.start(), truth.start()};
        int[] ends = {truth.end(), truth.end()};
        if (!strict && !run.getFirst().equals(words.getFirst())) {
            starts[0] = before(r.order[run.getFirst().id()]);
        }
        if (!strict && !run.getLast().equals(words.getLast())) {
            ends[1] = after(r.order[run.getLast().id()]);
        }
        return Optional.of(new Mark(label, selector, Optional.of(truth), starts, ends, List.of()));
    }

    /// The mark, with the places of which nothing tells in which of them its words are.
    Mark decided(Mark mark, List<Word> words) {
        return r.rivals.stream()
                .map(rivals -> rivals.places(r, inOrder, words))
                .filter(places -> !places.isEmpty())
                .findFirst()
                .map(mark::undecided)
                .orElse(mark);
    }

    private static int letters(List<Word> words) {
        return words.stream().mapToInt(w -> w.text().length()).sum();
    }

    /// The parts of a passage that stayed together and in order.
    private List<List<Word>> runs(List<Word> kept) {
        List<List<Word>> runs = new ArrayList<>();
        for (Word word : kept) {
            int step = runs.isEmpty()
                    ? 0
                    : r.order[word.id()] - r.order[runs.getLast().getLast().id()];
            if (step < 1 || step > MOST_BETWEEN) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(word);
        }
        return runs;
    }

    /// The parts of a run between which words were moved from elsewhere.
    private List<List<Word>> parts(List<Word> run) {
        List<List<Word>> parts = new ArrayList<>();
        int from = place[run.getFirst().id()];
        int to = place[run.getLast().id()];
        int last = -1;
        for (Word word : run) {
            int order = r.order[word.id()];
            if (last < 0
                    || inNew.subMap(last, false, order, false).values().stream()
                            .anyMatch(id -> place[id] < from || place[id] > to)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(word);
            last = order;
        }
        return parts;
    }

    /// Where the new words may stand that replaced these: from and to, more than once if words of
    /// the old text were moved there.
    private int[] zone(List<Word> words) {
        int first = place[words.getFirst().id()];
        int last = place[words.getLast().id()];
        int before = -1;
        for (int p = first - 1; p >= 0 && first - p < NEAR && before < 0; p--) {
            before = r.order[inOrder[p]] >= 0 ? inOrder[p] : -1;
        }
        int after = -1;
        for (int p = last + 1; p < inOrder.length && p - last < NEAR && after < 0; p++) {
            after = r.order[inOrder[p]] >= 0 ? inOrder[p] : -1;
        }
        if (before < 0 || after < 0 || r.order[before] > r.order[after]) {
            return new int[0];
        }
        var zone = IntStream.builder();
        int from = r.newEnd[before];
        for (int id : inNew.subMap(r.order[before], false, r.order[after], true).values()) {
            zone.add(from).add(r.newStart[id]);
            from = r.newEnd[id];
        }
        return zone.build().toArray();
    }

    private int before(int order) {
        int best = 0;
        for (int id : inOrder) {
            best = r.order[id] >= 0 && r.order[id] < order ? Math.max(best, r.newEnd[id]) : best;
        }
        return best;
    }

    private int after(int order) {
        int best = r.now.length();
        for (int id : inOrder) {
            best = r.order[id] > order ? Math.min(best, r.newStart[id]) : best;
        }
        return best;
    }
}
