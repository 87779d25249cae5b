package glossator.anchoring;

import glossator.document.Range;

import java.text.Normalizer;
import java.util.Arrays;

/// A text folded for comparison; its character `i` stands for `starts[i]` to `ends[i]` of the
/// original text.
record FoldedText(String text, int[] starts, int[] ends) {
    static FoldedText of(String text) {
        var out = new StringBuilder(text.length());
        int[] starts = new int[text.length() + 16];
        int[] ends = new int[text.length() + 16];
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            while (next < text.length() && belongsToOneBefore(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            String plain = fold(text.substring(i, next), out);
            int needed = out.length() + plain.length();
            if (needed > starts.length) {
                starts = Arrays.copyOf(starts, 2 * needed);
                ends = Arrays.copyOf(ends, 2 * needed);
            }
            Arrays.fill(starts, out.length(), needed, i);
            Arrays.fill(ends, out.length(), needed, next);
            out.append(plain);
            i = next;
        }
        return new FoldedText(out.toString(), starts, ends);
    }

    Range range(int from, int to) {
        return new Range(starts[from], ends[to - 1]);
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

    private static String fold(String cluster, StringBuilder before) {
        int first = cluster.codePointAt(0);
        if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
            boolean again = before.isEmpty() || before.charAt(before.length() - 1) == ' ';
            return again ? "" : " ";
        }
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
