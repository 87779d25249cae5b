package glossator.bibliography.citation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ordinal numbers as a locale writes them: the terms `ordinal` and `ordinal-00` to `ordinal-99`
/// (CSL 1.0.2, “Ordinal Suffixes”).
final class Ordinals {
    private static final Pattern TERM =
            Pattern.compile("<term name=\"ordinal(?:-(\\d\\d))?\"([^>]*)>([^<]*)</term>");

    private record Suffix(String text, boolean isWhole) {}

    private final Map<Integer, Suffix> suffixes = new HashMap<>();

    /// @param locale the text of its file
    Ordinals(String locale) {
        Matcher term = TERM.matcher(locale);
        while (term.find()) {
            int number = term.group(1) == null ? -1 : Integer.parseInt(term.group(1));
            boolean whole = term.group(2).contains("whole-number");
            suffixes.putIfAbsent(number, new Suffix(term.group(3), whole));
        }
    }

    /// Two digits take precedence over the last one.
    String of(int number) {
        Suffix two = suffixes.get(number % 100);
        Suffix one = suffixes.get(number % 10);
        if (number > 9 && two != null && number % 100 > 9 && fits(two, number, 100)) {
            return number + two.text;
        }
        return number
                + (one != null && fits(one, number, 10)
                        ? one.text
                        : suffixes.getOrDefault(-1, new Suffix(".", false)).text);
    }

    private static boolean fits(Suffix suffix, int number, int digits) {
        return !suffix.isWhole || number < digits;
    }
}
