package glossator.format.copy;

import glossator.document.Range;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Where each character of a document comes from in the text of its file, in UTF-16 units.
public final class SourcePlaces {
    private final int[] starts;
    private final int[] ends;

    /// The offsets in the document of the characters that come from the file, in its order.
    private final int[] order;

    /// @param starts by offset in the document; -1 for a character that does not come from the file
    /// @param ends behind what the character is written as, which may be several
    public SourcePlaces(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
        int[] own =
                IntStream.range(0, starts.length).filter(i -> starts[i] >= 0).toArray();
        order = isAscending(own)
                ? own
                : Arrays.stream(own)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> starts[i]))
                        .mapToInt(i -> i)
                        .toArray();
    }

    private boolean isAscending(int[] own) {
        return IntStream.range(1, own.length).allMatch(i -> starts[own[i - 1]] <= starts[own[i]]);
    }

    /// The place of the first character; -1 if it does not come from the file.
    public int start(int offset) {
        return starts[offset];
    }

    public int end(int offset) {
        return ends[offset];
    }

    /// What the part `from` to `to` of the file is in the document. If no character comes from
    /// there, the position between those around it.
    Range rangeOf(int from, int to) {
        int first = firstAt(from);
        int behind = firstAt(to);
        if (first >= behind) {
            int before = first == 0 ? 0 : order[first - 1] + 1;
            return new Range(before, before);
        }
        int a = order[first];
        int b = order[behind - 1];
        return new Range(Math.min(a, b), Math.max(a, b) + 1);
    }

    /// The index in [#order] of the first character whose place is not before `place`.
    private int firstAt(int place) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[order[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
