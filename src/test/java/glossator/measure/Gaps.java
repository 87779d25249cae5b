package glossator.measure;

import glossator.format.source.Ideographs;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The letters of a text without the spaces between them, and where those spaces are.
///
/// A place between two letters is known by the [#CONTEXT] letters before and behind it; so texts
/// can be compared whatever the order of their parts.
final class Gaps {
    private static final int CONTEXT = 8;
    private static final int SEVERAL = -1;

    private final String letters;
    private final BitSet gaps;
    private final Map<String, Integer> places = new HashMap<>();

    private Gaps(String letters, BitSet gaps) {
        this.letters = letters;
        this.gaps = gaps;
        for (int at = CONTEXT; at + CONTEXT <= letters.length(); at++) {
            places.merge(around(at), at, (_, _) -> SEVERAL);
        }
    }

    static Gaps of(String text) {
        var letters = new StringBuilder();
        var gaps = new BitSet();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u2060') {
                gaps.set(letters.length());
            } else if (Character.getType(c) != Character.FORMAT && c != '\uFFFC') {
                letters.append(c);
            }
        }
        return new Gaps(letters.toString(), gaps);
    }

    private String around(int at) {
        return letters.substring(at - CONTEXT, at + CONTEXT);
    }

    /// Whether the place between two letters can tell: hyphens at line ends are joined by some
    /// programs, ideographs stand without spaces, and leading dots mean nothing.
    private boolean tells(int at) {
        char before = letters.charAt(at - 1);
        return Character.getType(before) != Character.DASH_PUNCTUATION
                && !(before == '.' && letters.charAt(at) == '.')
                && !(Ideographs.isIdeograph(before) && Ideographs.isIdeograph(letters.charAt(at)));
    }

    /// @param gaps that there are, among the places compared
    /// @param lost gaps that are missing
    /// @param added gaps where there is none
    record Count(int gaps, int lost, int added) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(gaps + other.gaps, lost + other.lost, added + other.added);
        }
    }

    /// How the gaps of `other` differ from these.
    Count compare(Gaps other) {
        return compare(other, null);
    }

    /// The same for the places only where `witness` agrees with these.
    Count compare(Gaps other, @org.jspecify.annotations.Nullable Gaps witness) {
        int all = 0;
        int lost = 0;
        int added = 0;
        for (int at = CONTEXT; at + CONTEXT <= letters.length(); at++) {
            String around = around(at);
            int there = other.places.getOrDefault(around, SEVERAL);
            boolean agreed = witness == null || witness.says(around, gaps.get(at));
            if (places.getOrDefault(around, SEVERAL) != at
                    || there == SEVERAL
                    || !agreed
                    || !tells(at)) {
                continue;
            }
            boolean gap = gaps.get(at);
            all += gap ? 1 : 0;
            lost += gap && !other.gaps.get(there) ? 1 : 0;
            added += !gap && other.gaps.get(there) ? 1 : 0;
        }
        return new Count(all, lost, added);
    }

    /// Examples of what differs, for those who look into it: `|` is a lost gap, `+` an added one.
    java.util.List<String> differences(
            Gaps other, @org.jspecify.annotations.Nullable Gaps witness) {
        var out = new java.util.ArrayList<String>();
        for (int at = CONTEXT; at + CONTEXT <= letters.length(); at++) {
            String around = around(at);
            int there = other.places.getOrDefault(around, SEVERAL);
            boolean gap = gaps.get(at);
            if (places.getOrDefault(around, SEVERAL) == at
                    && there != SEVERAL
                    && tells(at)
                    && (witness == null || witness.says(around, gap))
                    && gap != other.gaps.get(there)) {
                out.add(letters.substring(at - CONTEXT, at)
                        + (gap ? "|" : "+")
                        + letters.substring(at, at + CONTEXT));
            }
        }
        return out;
    }

    private boolean says(String around, boolean gap) {
        int at = places.getOrDefault(around, SEVERAL);
        return at != SEVERAL && gaps.get(at) == gap;
    }
}
