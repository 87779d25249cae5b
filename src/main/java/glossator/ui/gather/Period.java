package glossator.ui.gather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// When a note was made, as far as the list can be limited to it.
enum Period {
    TODAY(0),
    WEEK(7),
    MONTH(30),
    YEAR(365),
    /// From one day to another.
    EXACT(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    String key() {
        return "ui.gather.since." + name().toLowerCase(Locale.ROOT);
    }

    /// The midnight with which it began.
    Instant begin() {
        return LocalDate.now(ZoneId.systemDefault())
                .minusDays(days)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
    }
}
