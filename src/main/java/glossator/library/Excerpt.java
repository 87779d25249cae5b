package glossator.library;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// A piece of a text, with the words that were found in it.
///
/// @param text one line; begins or ends with `…` where something is left out
/// @param words in UTF-16 units of `text`, in order
public record Excerpt(String text, List<Range> words) {
    private static final int BEFORE = 60;
    private static final int LENGTH = 200;
    private static final int SLACK = 20;

    public Excerpt {
        words = List.copyOf(words);
    }

    /// The place around the first of `words`, which are in order and may be none.
    static Excerpt of(String text, List<Range> words) {
        int first = words.isEmpty() ? 0 : words.getFirst().start();
        int start = startOfWord(text, Math.max(0, first - BEFORE), first);
        int least = words.isEmpty() ? 0 : words.getFirst().end();
        int end = endOfWord(text, Math.max(least, Math.min(text.length(), start + LENGTH)));
        String before = start > 0 ? "…" : "";
        var inside = new ArrayList<Range>();
        for (Range word : words) {
            if (word.start() >= start && word.end() <= end) {
                inside.add(word.shift(before.length() - start));
            }
        }
        String piece = oneLine(text.substring(start, end));
        return new Excerpt(before + piece + (end < text.length() ? "…" : ""), inside);
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
        if (from == 0) {
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
