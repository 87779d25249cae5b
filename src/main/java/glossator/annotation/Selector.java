package glossator.annotation;

import glossator.document.Range;

/// The stored description of an annotated passage: its position in the text of the edition it was
/// made in (UTF-16 units, half-open), the exact quote, and up to [#CONTEXT] characters on either
/// side. A bare position has an empty quote; a quote at a position without extent is not in that
/// edition ([#isMissing]). After the W3C Web Annotation Data Model, §4.2.4 and
/// §4.2.5.
public record Selector(Range range, String exact, String prefix, String suffix) {
    public static final int CONTEXT = 32;

    /// The selector of `range` in `text`. Ends that would split a surrogate pair are moved outward.
    public static Selector of(String text, Range range) {
        int start = whole(text, range.start(), -1);
        int end = range.isEmpty() ? start : whole(text, range.end(), 1);
        int before = whole(text, Math.max(0, start - CONTEXT), 1);
        int after = whole(text, Math.min(text.length(), end + CONTEXT), -1);
        return new Selector(
                new Range(start, end),
                text.substring(start, end),
                text.substring(before, start),
                text.substring(end, after));
    }

    /// Words that are not in the text of the edition; `at` is where to look for them first.
    public static Selector missing(int at, String exact) {
        return new Selector(new Range(at, at), exact, "", "");
    }

    /// Whether its words are not in the edition it was made in, as those of an annotation that came
    /// with a file whose text has changed since.
    public boolean isMissing() {
        return range.isEmpty() && !exact.isEmpty();
    }

    public int start() {
        return range.start();
    }

    public int end() {
        return range.end();
    }

    private static int whole(String text, int at, int step) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at + step : at;
    }
}
