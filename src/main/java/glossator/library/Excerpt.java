package glossator.library;

import glossator.document.Range;
import glossator.search.QueryMatcher;
import glossator.search.QueryMatcher.Place;

import java.util.List;

/// A piece of a text, with the words that were found in it.
///
/// @param text one line; begins or ends with `…` where something is left out
/// @param words in UTF-16 units of `text`, in order
/// @param start added to a position in `text` gives that in the whole; negative by one for the `…`
public record Excerpt(String text, List<Range> words, int start) {
    private static final int BEFORE = 60;
    private static final int LENGTH = 200;
    private static final int SLACK = 20;
    private static final long WEIGHT = 1_000;

    public Excerpt {
        words = List.copyOf(words);
    }

    /// The place with the most of the wanted words.
    ///
    /// @param places in order; may be none
    static Excerpt of(String text, List<Place> places) {
        Range first =
                places.isEmpty() ? new Range(0, 0) : places.get(densest(places)).range();
        int start = startOfWord(text, first.start() - BEFORE, first.start());
        int end = endOfWord(text, Math.max(first.end(), Math.min(text.length(), start + LENGTH)));
        String before = start > 0 ? "…" : "";
        List<Range> inside = places.stream()
                .map(Place::range)
                .filter(word -> word.start() >= start && word.end() <= end)
                .map(word -> word.shift(before.length() - start))
                .toList();
        String piece = oneLine(text.substring(start, end));
        String after = end < text.length() ? "…" : "";
        return new Excerpt(
                before + piece + after, QueryMatcher.merge(inside), start - before.length());
    }

    /// The word from which on the most different ones fit in, and of these the most.
    private static int densest(List<Place> places) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < places.size(); i++) {
            int limit = places.get(i).range().start() + LENGTH - BEFORE;
            long different = 0;
            long all = 0;
            for (int k = i; k < places.size() && places.get(k).range().end() <= limit; k++) {
                different |= 1L << places.get(k).word();
                all++;
            }
            long weight = Long.bitCount(different) * WEIGHT + all;
            if (weight > most) {
                most = weight;
                best = i;
            }
        }
        return best;
    }

    /// Of the same length.
    private static String oneLine(String piece) {
        var line = new StringBuilder(piece);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }

    private static int startOfWord(String text, int from, int limit) {
        if (from <= 0) {
            return 0;
        }
        int last = Math.min(limit, from + SLACK);
        for (int at = from; at < last; at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static int endOfWord(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        int last = Math.min(text.length(), from + SLACK);
        for (int at = from; at < last; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }
}
