package glossator.library;

import java.time.Instant;
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

    static Instant parse(String text) {
        return Instant.parse(text);
    }
}
