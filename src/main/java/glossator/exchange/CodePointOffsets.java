package glossator.exchange;

import java.util.Arrays;

/// Converts offsets in UTF-16 units to offsets in Unicode code points, after one pass over the
/// text; each lookup is then a binary search.
public final class CodePointOffsets {
    /// The offsets of the low surrogates, ascending.
    private final int[] seconds;

    public CodePointOffsets(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        seconds = Arrays.copyOf(found, count);
    }

    /// The number of code points before the UTF-16 offset; inside a surrogate pair, those before
    /// the pair.
    public int countBefore(int offset) {
        int at = Arrays.binarySearch(seconds, offset);
        return offset - (at >= 0 ? at + 1 : -at - 1);
    }
}
