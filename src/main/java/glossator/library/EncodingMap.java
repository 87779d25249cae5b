package glossator.library;

import glossator.document.Range;

import java.util.Optional;

/// Where the places of a text are in the same bytes read in another character set: all of ASCII is
/// the same in both, and what is between it is what was read otherwise.
final class EncodingMap {
    private static final int ASCII = 0x80;

    private final String from;
    private final String to;

    private EncodingMap(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /// Empty if they differ in more than that.
    static Optional<EncodingMap> between(String from, String to) {
        return skeleton(from).equals(skeleton(to))
                ? Optional.of(new EncodingMap(from, to))
                : Optional.empty();
    }

    /// The text with one sign for each run that is not ASCII.
    private static String skeleton(String text) {
        var skeleton = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                skeleton.append(c);
            } else if (i == 0 || text.charAt(i - 1) < ASCII) {
                skeleton.append('\uFFFD');
            }
        }
        return skeleton.toString();
    }

    Range map(Range range) {
        int[] ends = {range.start(), range.end()};
        int[] mapped = new int[2];
        for (int end = 0; end < 2; end++) {
            mapped[end] = map(ends[end]);
        }
        return new Range(mapped[0], Math.max(mapped[0], mapped[1]));
    }

    /// Within a run in proportion.
    private int map(int offset) {
        int here = 0;
        int there = 0;
        while (here < offset) {
            int run = runLength(from, here);
            int other = runLength(to, there);
            if (run == 0) {
                here++;
                there++;
            } else if (here + run <= offset) {
                here += run;
                there += other;
            } else {
                return there + (int) Math.round((double) other * (offset - here) / run);
            }
        }
        return there;
    }

    private static int runLength(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= ASCII) {
            end++;
        }
        return end - at;
    }
}
