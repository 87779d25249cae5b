package glossator.format.copy;

/// Converts between offsets in UTF-16 units and in code points, in which the Web Annotation Data
/// Model counts (§4.2.5).
final class CodePoints {
    private final String text;
    private final int[] wide;

    CodePoints(String text) {
        this.text = text;
        wide = text.chars().anyMatch(c -> Character.isLowSurrogate((char) c))
                ? findPairs(text)
                : new int[0];
    }

    /// The offsets behind the surrogate pairs.
    private static int[] findPairs(String text) {
        return java.util.stream.IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .map(i -> i + 1)
                .toArray();
    }

    int countBefore(int offset) {
        int found = java.util.Arrays.binarySearch(wide, offset);
        return offset - (found >= 0 ? found + 1 : -found - 1);
    }

    /// The offset of the code point `index`, at most the length of the text.
    int offsetOf(int index) {
        int low = index;
        int high = index + wide.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (countBefore(middle) < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean inside = low > 0
                && low < text.length()
                && Character.isSurrogatePair(text.charAt(low - 1), text.charAt(low));
        return inside ? low + 1 : Math.min(low, text.length());
    }
}
