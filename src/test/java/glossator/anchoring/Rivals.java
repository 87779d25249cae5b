package glossator.anchoring;

import glossator.anchoring.Revision.Word;
import glossator.document.Range;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two sentences of the old text that read the same, word for word. Where the new text has as much
/// for one being the other as for each being itself, nobody can tell which is which: the text after
/// each stayed, say, and the text before it went to the other. Then the right answer is an orphan
/// with both places.
record Rivals(List<Word> one, List<Word> other) {
    /// So many words next to a sentence are looked at, and looked for among so many.
    private static final int BESIDE = 4;

    private static final int NEAR = 10;

    /// What the text beyond a line break counts, if there is none on the other side.
    private static final double APART = 0.5;

    private static final double CLEARLY = 0.25;

    /// Where these words of one of the sentences may be, of which nothing tells in which; empty if
    /// something does, or if they are of neither.
    List<Range> places(Revision r, int[] inOrder, List<Word> words) {
        boolean first = one.containsAll(words);
        if ((!first && !other.containsAll(words)) || !isUndecided(r, inOrder)) {
            return List.of();
        }
        int from = (first ? one : other).indexOf(words.getFirst());
        return Stream.of(one, other)
                .filter(sentence -> isKept(r, sentence))
                .map(sentence -> sentence.subList(from, from + words.size()))
                .map(part -> new Range(
                        r.newStart[part.getFirst().id()],
                        r.newEnd[part.getLast().id()]))
                .toList();
    }

    private boolean isUndecided(Revision r, int[] inOrder) {
        double itself = agreement(r, inOrder, one, one) + agreement(r, inOrder, other, other);
        double exchanged = agreement(r, inOrder, one, other) + agreement(r, inOrder, other, one);
        return itself <= exchanged + CLEARLY;
    }

    private static boolean isKept(Revision r, List<Word> sentence) {
        return sentence.stream().allMatch(w -> r.order[w.id()] >= 0);
    }

    /// How far the words beside `sentence` in the old text are beside `there` in the new one.
    private static double agreement(
            Revision r, int[] inOrder, List<Word> sentence, List<Word> there) {
        if (!isKept(r, there)) {
            return 0;
        }
        int first = indexOf(inOrder, sentence.getFirst().id());
        int last = indexOf(inOrder, sentence.getLast().id());
        boolean breakBefore = first > 0 && isBroken(r, inOrder[first - 1], inOrder[first]);
        boolean breakAfter =
                last + 1 < inOrder.length && isBroken(r, inOrder[last], inOrder[last + 1]);
        int start = r.order[there.getFirst().id()];
        int end = r.order[there.getLast().id()];
        double before = IntStream.rangeClosed(1, BESIDE)
                .filter(d -> first - d >= 0)
                .filter(d -> isWithin(r.order[inOrder[first - d]], start - NEAR, start))
                .count();
        double after = IntStream.rangeClosed(1, BESIDE)
                .filter(d -> last + d < inOrder.length)
                .filter(d -> isWithin(r.order[inOrder[last + d]], end + 1, end + 1 + NEAR))
                .count();
        return before / BESIDE * (breakBefore && !breakAfter ? APART : 1)
                + after / BESIDE * (breakAfter && !breakBefore ? APART : 1);
    }

    private static int indexOf(int[] inOrder, int id) {
        return IntStream.range(0, inOrder.length)
                .filter(p -> inOrder[p] == id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWithin(int order, int from, int to) {
        return order >= 0 && order >= from && order < to;
    }

    private static boolean isBroken(Revision r, int word, int next) {
        return r.old.substring(r.oldEnd[word], r.oldStart[next]).contains("\n");
    }
}
