package glossator.ui.control;

import glossator.message.Messages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Words for moments in time.
public final class MomentWording {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private MomentWording() {}

    /// Clocks differ; beyond this a moment is in the future.
    private static final long TOLERANCE_MINUTES = 5;

    /// The elapsed time, for up to a day; then yesterday; then the date, as for the future.
    public static String ago(Instant moment, Instant now, ZoneId zone) {
        long minutes = Duration.between(moment, now).toMinutes();
        LocalDate day = LocalDate.ofInstant(moment, zone);
        if (minutes < -TOLERANCE_MINUTES) {
            return DATE.format(day);
        }
        if (minutes < 1) {
            return Messages.of("ui.notes.just-now");
        }
        if (minutes < 60) {
            return Messages.of("ui.notes.minutes-ago", minutes);
        }
        if (day.equals(LocalDate.ofInstant(now, zone))) {
            return Messages.of("ui.notes.hours-ago", minutes / 60);
        }
        if (day.plusDays(1).equals(LocalDate.ofInstant(now, zone))) {
            return Messages.of("ui.notes.yesterday");
        }
        return DATE.format(day);
    }

    public static String exact(Instant moment) {
        return EXACT.format(moment.atZone(ZoneId.systemDefault()));
    }
}
