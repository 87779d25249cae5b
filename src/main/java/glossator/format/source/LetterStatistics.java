package glossator.format.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How often letters follow each other in a language, as counted in the translations of the
/// Universal Declaration of Human Rights, which are in the public domain.
///
/// @param language its code (ISO 639-1)
/// @param letters in lower case; a space at 0 stands for everything that is no letter
/// @param costs the negative logarithm (nats, in steps of 1/8) of how often a letter follows
///     another: `costs[first * letters + second]`
record LetterStatistics(String language, String letters, byte[] costs) {
    /// A letter that the language does not have.
    static final int FOREIGN = -1;

    /// How many steps a nat has.
    static final double STEPS = 8;

    /// The character of the file that stands for no cost.
    static final char FREE = '!';

    private static final Map<String, LetterStatistics> ALL = load();

    static LetterStatistics of(String language) {
        return Objects.requireNonNull(ALL.get(language), language);
    }

    /// Whether it is written in Latin letters.
    boolean isLatin() {
        return letters.indexOf('e') > 0;
    }

    /// The number of a character; 0 for one that is no letter.
    int index(char c) {
        if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
            return 0;
        }
        int at = letters.indexOf(Character.toLowerCase(c));
        return at < 0 ? FOREIGN : at;
    }

    /// What it costs that `second` follows `first`, both by [#index] and not foreign.
    double cost(int first, int second) {
        return costs[first * letters.length() + second] / STEPS;
    }

    private static Map<String, LetterStatistics> load() {
        var all = new LinkedHashMap<String, LetterStatistics>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LetterStatistics.class.getResourceAsStream(
                        "/glossator/format/letters.txt")),
                StandardCharsets.UTF_8))) {
            List<String> rest = lines.lines().filter(l -> !l.startsWith("# ")).toList();
            int at = 0;
            while (at < rest.size()) {
                String head = rest.get(at);
                int space = head.indexOf(' ');
                String letters = head.substring(space);
                List<String> rows = rest.subList(at + 1, at + 1 + letters.length());
                String language = head.substring(0, space);
                all.put(language, new LetterStatistics(language, letters, costs(rows)));
                at += 1 + letters.length();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static byte[] costs(List<String> rows) {
        String all = String.join("", rows);
        byte[] costs = new byte[all.length()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = (byte) (all.charAt(i) - FREE);
        }
        return costs;
    }
}
