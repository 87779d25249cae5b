package glossator.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Times as the database and the journal store them: ISO 8601, UTC, always with three decimals, so
/// that text order is time order.
final class Timestamps {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// The same with a 0 for each digit.
    private static final String DIGITS = "0000-00-00T00:00:00.000Z";

    private Timestamps() {}

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    static String format(Instant moment) {
        return FORM.format(moment);
    }

    /// The moment as a part of a file's name: `20261130T053355258Z`.
    static String forFileName(Instant moment) {
        return format(moment).replaceAll("[-:.]", "");
    }

    /// Of the form in which they are stored, or any other that [Instant] reads. A library has
    /// hundreds of thousands of them, and a formatter takes as long for one as all else for its
    /// row.
    static Instant parse(String text) {
        return hasForm(text) && isWithinItsUnits(text) ? ofForm(text) : Instant.parse(text);
    }

    private static boolean hasForm(String text) {
        if (text.length() != DIGITS.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DIGITS.charAt(i) == '0' ? c < '0' || c > '9' : c != DIGITS.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// A February 29 and what is no date at all are left to [Instant].
    private static boolean isWithinItsUnits(String text) {
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).minLength()
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60;
    }

    private static Instant ofForm(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
