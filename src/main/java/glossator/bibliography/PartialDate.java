package glossator.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A year, a month of it, or a day.
///
/// @param month from 1; 0 if only the year is known
/// @param day from 1; 0 if it is unknown
public record PartialDate(int year, int month, int day) {
    private static final Pattern ISO = Pattern.compile(
            "(-?\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?(?:T[\\d:.]+.*)?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /// Reads ISO 8601 without a time, or with one that is ignored.
    public static Optional<PartialDate> of(String iso) {
        Matcher m = ISO.matcher(iso.strip());
        return m.matches()
                ? Optional.of(
                        new PartialDate(number(m.group(1)), number(m.group(2)), number(m.group(3))))
                : Optional.empty();
    }

    /// The date of these parts.
    ///
    /// @param parts year, month, day; the last ones may be missing or 0
    public static PartialDate of(List<Integer> parts) {
        int month = parts.size() > 1 ? parts.get(1) : 0;
        int day = parts.size() > 2 ? parts.get(2) : 0;
        boolean known = month >= 1 && month <= 12;
        return new PartialDate(
                parts.getFirst(), known ? month : 0, known && day >= 1 && day <= 31 ? day : 0);
    }

    /// The month that a number, or an English name or its beginning, means; 0 if none.
    public static int month(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (word.matches("0?[1-9]|1[0-2]")) {
            return Integer.parseInt(word);
        }
        return word.length() < 3 ? 0 : MONTHS.getOrDefault(word.substring(0, 3), 0);
    }

    /// The name by which BibTeX knows the month.
    public static String macro(int month) {
        return MONTHS.entrySet().stream()
                .filter(e -> e.getValue() == month)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// The known parts.
    public List<Integer> parts() {
        return IntStream.of(year, month, day)
                .limit(month == 0 ? 1 : day == 0 ? 2 : 3)
                .boxed()
                .toList();
    }

    public String iso() {
        String start = String.format(Locale.ROOT, year < 0 ? "%05d" : "%04d", year);
        String more = month == 0 ? "" : String.format(Locale.ROOT, "-%02d", month);
        return start + more + (day == 0 ? "" : String.format(Locale.ROOT, "-%02d", day));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
