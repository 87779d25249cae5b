package glossator.cli;

import java.util.Arrays;

/// Counts the code points of a text from its start, as those formats need it that do not count
/// UTF-16 units.
final class CodePoints {
    private final int[] lowSurrogates;

    CodePoints(String text) {
        lowSurrogates =
                java.util.stream.IntStream.range(1, text.length())
                        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                        .toArray();
    }

    /// How many code points stand before `offset`, which counts UTF-16 units.
    int before(int offset) {
        int found = Arrays.binarySearch(lowSurrogates, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }
}
