package glossator.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that a source counts as published on when it is searched for by date.
final class PublicationDay {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?(?!\\d).*", Pattern.DOTALL);

    private PublicationDay() {}

    /// The first day of the year, month or day that a source says; the day it was added, in UTC, if
    /// it says none.
    static LocalDate of(String published, Instant added) {
        Matcher date = DATE.matcher(published);
        try {
            if (date.matches()) {
                return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
            }
        } catch (DateTimeException e) {
            // As if it said nothing.
        }
        return added.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static int number(Matcher date, int group) {
        return date.group(group) == null ? 1 : Integer.parseInt(date.group(group));
    }
}
