package glossator.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds a short string in a text with a bounded number of errors, 64 letters at a time in the bits
/// of a `long` (G. Myers, A fast bit-vector algorithm for approximate string matching, JACM 46,
/// 1999).
final class ApproximateSearch {
    private static final int LONGEST = 64;
    private static final int SHORTEST = 6;
    private static final int MOST = 16;

    private ApproximateSearch() {}

    /// The starts of the best matches for the beginning of `quote`, with at most a quarter of it
    /// wrong; offsets in UTF-16 units of `text`. Empty for a quote of fewer than six letters.
    static List<Integer> find(String text, String quote) {
        char[] pattern = toLetters(quote);
        int length = Math.min(LONGEST, pattern.length);
        if (length < SHORTEST) {
            return List.of();
        }
        Map<Character, Long> masks = new HashMap<>();
        for (int i = 0; i < length; i++) {
            masks.merge(pattern[i], 1L << i, (a, b) -> a | b);
        }
        return scan(text, masks, length);
    }

    private static List<Integer> scan(String text, Map<Character, Long> masks, int length) {
        int bound = length / 4;
        long top = 1L << (length - 1);
        long plus = -1;
        long minus = 0;
        int slips = length;
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c == 0) {
                continue;
            }
            long equal = masks.getOrDefault(c, 0L);
            long vertical = equal | minus;
            long diagonal = (((equal & plus) + plus) ^ plus) | equal;
            long up = minus | ~(diagonal | plus);
            long down = plus & diagonal;
            slips += (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
            up <<= 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            if (slips <= bound) {
                keepBest(found, i, slips, length);
            }
        }
        found.sort((a, b) -> Integer.compare(a[1], b[1]));
        return found.stream()
                .limit(MOST)
                .map(f -> Math.max(0, f[0] - length - length / 4))
                .toList();
    }

    /// Of nearby ends, keeps the one with the fewest errors.
    private static void keepBest(List<int[]> found, int end, int slips, int length) {
        if (!found.isEmpty() && end - found.getLast()[0] < length) {
            if (slips < found.getLast()[1]) {
                found.set(found.size() - 1, new int[] {end, slips});
            }
        } else {
            found.add(new int[] {end, slips});
        }
    }

    private static char[] toLetters(String text) {
        char[] letters = new char[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                letters[count++] = c;
            }
        }
        return Arrays.copyOf(letters, count);
    }

    private static char fold(char c) {
        byte kind = CharacterFolding.kind(c);
        if (kind != CharacterFolding.LETTER
                && kind != CharacterFolding.ALONE
                && kind != CharacterFolding.MARK) {
            return 0;
        }
        char single = CharacterFolding.foldToOne(c);
        return single == 0 ? c : single;
    }
}
