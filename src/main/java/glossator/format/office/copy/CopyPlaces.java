package glossator.format.office.copy;

import glossator.document.Range;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// Where the characters of a text are in its file: what follows each other in the one may be apart
/// in the other, as notes and their text are.
public final class CopyPlaces {
    private final String text;
    private final int[] from;
    private final int[] to;
    private final int[] story;
    private final int[] seenFrom;
    private final int[] seenTo;
    private final IntUnaryOperator behind;

    /// @param behind the offset that a reader finds for a bare position behind a character
    public CopyPlaces(String text, IntUnaryOperator behind) {
        this.text = text;
        this.behind = behind;
        from = new int[text.length()];
        to = new int[text.length()];
        story = new int[text.length()];
        seenFrom = new int[text.length()];
        seenTo = new int[text.length()];
        Arrays.fill(from, -1);
    }

    /// A part of a story, by the positions in the file where it begins and ends; equal for a bare
    /// position.
    ///
    /// @param seen its range in the text, as a reader finds it
    public record Part(int from, int to, Range seen) {
        public boolean isEmpty() {
            return from == to;
        }
    }

    /// The character at `offset` is at `begin` to `end` of the file. Characters that can only be
    /// marked together share these, and `seen`.
    public void place(int offset, int begin, int end, int inStory, Range seen) {
        from[offset] = begin;
        to[offset] = end;
        story[offset] = inStory;
        seenFrom[offset] = seen.start();
        seenTo[offset] = seen.end();
    }

    public boolean isPlaced(int offset) {
        return from[offset] >= 0;
    }

    public int from(int offset) {
        return from[offset];
    }

    public int to(int offset) {
        return to[offset];
    }

    public int story(int offset) {
        return story[offset];
    }

    /// The part in which the range begins, and the one in which it ends if that is another; a bare
    /// position if the file has none of its characters; empty if the file has no character at all.
    public List<Part> parts(Range range) {
        Map<Integer, Part> parts = new LinkedHashMap<>();
        Range whole = wholePairs(range);
        for (int i = whole.start(); i < whole.end(); i++) {
            if (from[i] >= 0) {
                var one = new Part(from[i], to[i], new Range(seenFrom[i], seenTo[i]));
                parts.merge(story[i], one, CopyPlaces::union);
            }
        }
        if (parts.isEmpty()) {
            return position(range.start()).stream().toList();
        }
        Part first = parts.values().iterator().next();
        Part last = first;
        for (Part each : parts.values()) {
            first = each.seen.start() < first.seen.start() ? each : first;
            last = each.seen.end() > last.seen.end() ? each : last;
        }
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    private static Part union(Part a, Part b) {
        return new Part(
                Math.min(a.from, b.from),
                Math.max(a.to, b.to),
                new Range(
                        Math.min(a.seen.start(), b.seen.start()),
                        Math.max(a.seen.end(), b.seen.end())));
    }

    /// The range of all parts, as a reader finds it.
    public static Range seen(List<Part> parts) {
        return parts.stream()
                .map(Part::seen)
                .reduce((a, b) ->
                        new Range(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())))
                .orElseThrow();
    }

    /// Both halves of a character outside the basic plane, or none.
    private Range wholePairs(Range range) {
        int start = range.start();
        int end = range.end();
        if (start > 0 && start < end && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        if (end < text.length() && end > start && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }

    /// Before the next character of the same block or, if there is none, behind the last one
    /// before.
    private Optional<Part> position(int offset) {
        int next = offset;
        while (next < from.length && from[next] < 0) {
            next++;
        }
        int last = Math.min(offset, from.length) - 1;
        while (last >= 0 && from[last] < 0) {
            last--;
        }
        int end = text.indexOf('\n', offset);
        boolean here = next < from.length && (end < 0 || next < end);
        int begin = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
        if (here || (last < begin && next < from.length)) {
            return Optional.of(
                    new Part(from[next], from[next], new Range(seenFrom[next], seenFrom[next])));
        } else if (last < 0) {
            return Optional.empty();
        }
        int seen = behind.applyAsInt(last);
        return Optional.of(new Part(to[last], to[last], new Range(seen, seen)));
    }
}
