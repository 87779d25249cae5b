package glossator.annotation;

import glossator.document.Range;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds a quote in a text, first as it is written, then with all white space alike, typographic
/// quotes and dashes made plain, ligatures opened, and soft hyphens and combining order set aside.
public final class Quotes {
    private Quotes() {}

    /// All places of `quote` in `text` (UTF-16 ranges of `text`, ascending) that stand between
    /// `prefix` and `suffix`; either may be empty. Exact matches are preferred over loose ones.
    public static List<Range> find(String text, String quote, String prefix, String suffix) {
        if (quote.isEmpty()) {
            return List.of();
        }
        var places = new ArrayList<Range>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            Range place = new Range(at, at + quote.length());
            if (between(text, place, prefix, suffix)) {
                places.add(place);
            }
        }
        return places.isEmpty() ? findLoosely(text, quote, prefix, suffix) : places;
    }

    private static List<Range> findLoosely(
            String text, String quote, String prefix, String suffix) {
        Folded folded = Folded.of(text);
        String wanted = Folded.of(quote).text().strip();
        var places = new ArrayList<Range>();
        if (wanted.isEmpty()) {
            return places;
        }
        for (int at = folded.text().indexOf(wanted);
                at >= 0;
                at = folded.text().indexOf(wanted, at + 1)) {
            Range place = folded.range(at, at + wanted.length());
            if (between(text, place, prefix, suffix)) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean between(String text, Range place, String prefix, String suffix) {
        return (text.startsWith(prefix, place.start() - prefix.length())
                        || Folded.of(near(text, place.start() - 4 * prefix.length(), place.start()))
                                .text()
                                .strip()
                                .endsWith(Folded.of(prefix).text().strip()))
                && (text.startsWith(suffix, place.end())
                        || Folded.of(near(text, place.end(), place.end() + 4 * suffix.length()))
                                .text()
                                .strip()
                                .startsWith(Folded.of(suffix).text().strip()));
    }

    private static String near(String text, int from, int to) {
        return text.substring(Math.max(0, from), Math.min(text.length(), to));
    }

    /// A text folded for comparing; character `i` of it stands for `starts[i]` to `ends[i]` of the
    /// text it was made from.
    private record Folded(String text, int[] starts, int[] ends) {
        static Folded of(String text) {
            var out = new StringBuilder(text.length());
            int[] starts = new int[text.length() + 16];
            int[] ends = new int[text.length() + 16];
            for (int i = 0; i < text.length(); ) {
                int next = i + 1;
                while (next < text.length() && belongsToOneBefore(text, next)) {
                    next++;
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
            return new Folded(out.toString(), starts, ends);
        }

        Range range(int from, int to) {
            return new Range(starts[from], ends[to - 1]);
        }

        private static boolean belongsToOneBefore(String text, int at) {
            char c = text.charAt(at);
            int type = Character.getType(c);
            return Character.isLowSurrogate(c)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
        }

        private static String fold(String cluster, StringBuilder before) {
            char c = cluster.charAt(0);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                boolean again = before.isEmpty() || before.charAt(before.length() - 1) == ' ';
                return again ? "" : " ";
            }
            return switch (c) {
                case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> "";
                case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> "'";
                case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> "\"";
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
                default -> Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            };
        }
    }
}
