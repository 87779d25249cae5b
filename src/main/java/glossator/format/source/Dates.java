package glossator.format.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Converts dates as sources write them to ISO 8601 where they can be recognized.
public final class Dates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?!\\d)(.*)");

    private Dates() {}

    public static String toIso(String written) {
        String stripped = written.strip();
        Matcher m = YEAR_FIRST.matcher(stripped);
        if (!m.matches()) {
            return stripped;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)));
            String rest = m.group(4).strip();
            boolean time =
                    rest.matches("T?\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");
            String clock = rest.startsWith("T") ? rest : "T" + rest;
            return time ? day + clock : day.toString();
        } catch (DateTimeException e) {
            return stripped;
        }
    }
}
