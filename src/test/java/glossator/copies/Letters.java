package glossator.copies;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Compares words by their letters: programs differ in spaces, hyphens and in the order
/// of scripts, and number notes themselves.
final class Letters {
    private static final double ENOUGH = 0.98;

    private Letters() {}

    /// Whether 98 % of the letters of the longer are in the other.
    static boolean areSame(String one, String other) {
        Map<Integer, Integer> left = counts(one);
        Map<Integer, Integer> right = counts(other);
        int common = left.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), right.getOrDefault(e.getKey(), 0)))
                .sum();
        int most = Math.max(sum(left), sum(right));
        return common >= ENOUGH * most;
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Integer, Integer> counts(String text) {
        var counts = new HashMap<Integer, Integer>();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts;
    }
}
