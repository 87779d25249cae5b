package glossator.format.html;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Where each character of a decoded text is written in its source, in UTF-16 units: a character
/// reference as a whole, anything else one for one.
///
/// @param starts of the characters
/// @param ends of the characters (exclusive)
record TextAlignment(int[] starts, int[] ends) {
    /// The longest name of a character, such as `&CounterClockwiseContourIntegral;`.
    private static final int MAX_REFERENCE = 40;

    /// Null if `decoded` is not what the source from `from` to `to` says.
    ///
    /// @param raw whether the source has no character references
    static @Nullable TextAlignment of(
            String decoded, String source, int from, int to, boolean raw) {
        int[] starts = new int[decoded.length()];
        int[] ends = new int[decoded.length()];
        int at = from;
        int done = 0;
        while (done < decoded.length() && at < to) {
            int reference = raw ? 0 : referenceLength(source, at, to);
            String means = reference == 0 ? "" : meaning(source.substring(at, at + reference));
            if (!means.isEmpty() && decoded.startsWith(means, done)) {
                Arrays.fill(starts, done, done + means.length(), at);
                Arrays.fill(ends, done, done + means.length(), at + reference);
                done += means.length();
                at += reference;
            } else if (source.charAt(at) == decoded.charAt(done)) {
                starts[done] = at++;
                ends[done++] = at;
            } else if (source.charAt(at) == '\0') {
                at++; // HTML drops it
            } else {
                return null;
            }
        }
        return done == decoded.length() ? new TextAlignment(starts, ends) : null;
    }

    /// The first character that is written at `position`; -1 if there is none.
    int indexAt(int position) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ends.length && starts[low] <= position ? low : -1;
    }

    /// The index behind all characters that are written where this one is.
    int next(int index) {
        int next = index + 1;
        while (next < starts.length && starts[next] == starts[index]) {
            next++;
        }
        return next;
    }

    private static int referenceLength(String source, int at, int to) {
        if (source.charAt(at) != '&') {
            return 0;
        }
        int end = at + 1;
        while (end < Math.min(to, at + MAX_REFERENCE) && isInName(source.charAt(end))) {
            end++;
        }
        if (end < to && source.charAt(end) == ';') {
            end++;
        }
        return trim(source.substring(at, end));
    }

    /// The length of the reference that `written` begins with. Without a semicolon it may be
    /// shorter than the name: `&notit` is `¬it` (HTML 13.2.5.73).
    private static int trim(String written) {
        String means = meaning(written);
        int length = means.isEmpty() ? 0 : written.length();
        int kept = means.length();
        while (kept > 1 && means.charAt(kept - 1) == written.charAt(length - 1)) {
            kept--;
            length--;
        }
        return length;
    }

    private static boolean isInName(char c) {
        return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /// Empty if it is no reference.
    private static String meaning(String reference) {
        String means = Parser.unescapeEntities(reference, false);
        return means.equals(reference) ? "" : means;
    }
}
