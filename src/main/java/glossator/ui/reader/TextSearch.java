package glossator.ui.reader;

import glossator.document.Range;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Searches a document's text for the find bar.
final class TextSearch {
    /// The maximum number of hits, more than anyone looks at one by one; the count then says so.
    static final int MOST = 20_000;

    private TextSearch() {}

    /// All matches of `wanted`, ascending and disjoint. Ignores case and accents unless `exact`;
    /// any white space matches any other. Stops early when `cancelled`.
    static List<Range> find(String text, String wanted, boolean exact, BooleanSupplier cancelled) {
        String needle = fold(wanted, exact);
        var found = new ArrayList<Range>();
        if (needle.isBlank()) {
            return found;
        }
        String hay = fold(text, exact);
        if (hay.length() != text.length()) {
            throw new IllegalStateException("folding must keep the length");
        }
        for (int at = hay.indexOf(needle);
                at >= 0 && found.size() < MOST && !cancelled.getAsBoolean();
                at = hay.indexOf(needle, at + needle.length())) {
            found.add(new Range(at, at + needle.length()));
        }
        return found;
    }

    /// Maps character to character, so that offsets remain valid.
    private static String fold(String text, boolean exact) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded[i] = ' ';
            } else if (!exact) {
                folded[i] = plain(c);
            }
        }
        return new String(folded);
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        return switch (c) {
            case '\u2018', '\u2019' -> '\'';
            case '\u201C', '\u201D' -> '"';
            case '\u2010', '\u2011', '\u2013', '\u2014' -> '-';
            default -> Character.isSurrogate(c) ? c : base(c);
        };
    }

    private static char base(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(parts.charAt(0));
    }
}
