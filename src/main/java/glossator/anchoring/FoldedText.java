package glossator.anchoring;

import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;

/// A text folded for comparison; its character `i` stands for `starts[i]` to `ends[i]` of the
/// original text. The arrays may be longer.
///
/// @param plain whether it has nothing that [LenientText] may leave out
record FoldedText(String text, int[] starts, int[] ends, boolean plain) {
    /// What is known of a character: it may belong to the one before, it has no width, or it has to
    /// be looked at with what follows. Nothing folds to these.
    private static final char MARK = '\uFFFD';

    private static final char DROPPED = '\uFFFE';
    private static final char INTRICATE = '\uFFFF';

    /// For each 16-bit character what it folds to, or one of the above; 0 if it was not seen yet.
    private static final char[] PLAIN = new char[1 << 16];

    /// Short sequences of characters that were seen before, and what they fold to.
    private static final int KEPT = 3;

    private static final int SLOT = Long.SIZE - 10;
    private static final @Nullable Cluster[] CLUSTERS = new Cluster[1 << 10];

    private record Cluster(long key, String plain) {}

    /// Reads a text, character by character where these stand for themselves.
    private static final class Reader {
        private final String text;
        private final char[] chars;
        private char[] out;
        private int[] starts;
        private int[] ends;
        private int count;
        private boolean anyToLeaveOut;

        Reader(String text) {
            this.text = text;
            chars = text.toCharArray();
            out = new char[chars.length + 16];
            starts = new int[out.length];
            ends = new int[out.length];
        }

        FoldedText read() {
            for (int i = 0; i < chars.length; ) {
                char plain = plainOf(chars[i]);
                if (plain < MARK && (i + 1 == chars.length || !mayBelong(chars[i + 1]))) {
                    if (plain != ' ' || (count > 0 && out[count - 1] != ' ')) {
                        add(plain, i, i + 1);
                    }
                    i++;
                } else {
                    i = readCluster(i);
                }
            }
            return new FoldedText(new String(out, 0, count), starts, ends, !anyToLeaveOut);
        }

        private int readCluster(int i) {
            int next = i + Character.charCount(text.codePointAt(i));
            while (next < chars.length && belongsToOneBefore(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            if (plainOf(chars[i]) == DROPPED && next == i + 1) {
                return next;
            }
            String plain = fold(i, next);
            for (int p = 0; p < plain.length(); p++) {
                add(plain.charAt(p), i, next);
            }
            return next;
        }

        private String fold(int from, int to) {
            if (plainOf(chars[from]) == ' ') {
                return count == 0 || out[count - 1] == ' ' ? "" : " ";
            }
            if (to - from > KEPT) {
                return FoldedText.fold(text.substring(from, to));
            }
            long key = (long) to - from;
            for (int i = from; i < to; i++) {
                key = key << Character.SIZE | chars[i];
            }
            int slot = (int) ((key * Vocabulary.FACTOR) >>> SLOT);
            Cluster known = CLUSTERS[slot];
            if (known == null || known.key() != key) {
                known = new Cluster(key, FoldedText.fold(text.substring(from, to)));
                CLUSTERS[slot] = known;
            }
            return known.plain();
        }

        private void add(char c, int start, int end) {
            if (count == out.length) {
                out = Arrays.copyOf(out, 2 * count);
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            out[count] = c;
            anyToLeaveOut |= LenientText.mayLeaveOut(c);
            starts[count] = start;
            ends[count++] = end;
        }
    }

    static FoldedText of(String text) {
        return new Reader(text).read();
    }

    Range range(int from, int to) {
        return new Range(starts[from], ends[to - 1]);
    }

    private static boolean mayBelong(char c) {
        return plainOf(c) == MARK || Character.isSurrogate(c);
    }

    private static char plainOf(char c) {
        char known = PLAIN[c];
        if (known == 0) {
            known = lookUp(c);
            PLAIN[c] = known;
        }
        return known;
    }

    private static char lookUp(char c) {
        if (Character.isSurrogate(c)) {
            return INTRICATE;
        }
        if (belongsToOneBefore(c)) {
            return MARK;
        }
        if (isSpace(c)) {
            return ' ';
        }
        String plain = plain(c);
        if (plain.isEmpty()) {
            return DROPPED;
        }
        char single = plain.charAt(0);
        boolean clear = plain.length() == 1 && single != 0 && single != ' ' && single < MARK;
        return clear ? single : INTRICATE;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Whether normalization may join it to the character before, or reorder it among others.
    private static boolean belongsToOneBefore(int c) {
        int type = Character.getType(c);
        boolean jamo = (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
        boolean halfWidthMark = c == 0xFF9E || c == 0xFF9F;
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || jamo
                || halfWidthMark;
    }

    private static String fold(String cluster) {
        if (cluster.length() == 1) {
            return plain(cluster.charAt(0));
        }
        var out = new StringBuilder();
        cluster.codePoints().filter(c -> !hasNoWidth(c)).forEach(c -> out.appendCodePoint(c));
        return Normalizer.normalize(out, Normalizer.Form.NFKC);
    }

    private static String plain(char c) {
        if (hasNoWidth(c)) {
            return "";
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2039', '\u203A', '\u02BC' ->
                "'";
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58' ->
                "-";
            default ->
                c < 0x80
                        ? String.valueOf(c)
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        };
    }

    private static boolean hasNoWidth(int c) {
        return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
