package glossator.library;

import glossator.message.Messages;
import glossator.message.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for damage in the structure of a database, on a connection of its own so that nobody
/// waits.
record StructureCheck(Database database, Migrations migrations) {
    /// The setting with the time of the last complete check, and what it says after an unclean end.
    private static final String CHECKED = "check.full";

    private static final String UNCLEAN = "unclean";

    private static final Duration INTERVAL = Duration.ofDays(7);
    private static final int MOST = 100;

    /// Makes a complete check due.
    static void demand(Database database) {
        set(database, UNCLEAN);
    }

    private static void set(Database database, String value) {
        database.write(() -> {
            new SettingRows(database).set(CHECKED, value);
            return true;
        });
    }

    List<String> quick() {
        return find("PRAGMA quick_check(" + MOST + ")");
    }

    List<String> full() {
        List<String> found = find("PRAGMA integrity_check(" + MOST + ")");
        if (database.whyReadOnly().isEmpty()) {
            set(database, Timestamps.format(Timestamps.now()));
        }
        return found;
    }

    boolean isDue() {
        Optional<String> last = new SettingRows(database).get(CHECKED);
        return database.whyReadOnly().isEmpty()
                && last.map(at -> isOld(at, Instant.now())).orElse(true);
    }

    /// A time far ahead is as old as one long ago: the clock has been set back since.
    static boolean isOld(String checked, Instant now) {
        try {
            return Duration.between(Timestamps.parse(checked), now).abs().compareTo(INTERVAL) >= 0;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private List<String> find(String pragma) {
        var found = new ArrayList<String>();
        try (Database aside = database.aside()) {
            aside.listOrRefuse(pragma, r -> r.getString(1)).stream()
                    .filter(said -> !said.equals("ok"))
                    .map(said ->
                            Messages.of("library.check-database", said.replaceAll("\\s+", " ")))
                    .forEach(found::add);
            Schema.of(aside).differences(Schema.expected(migrations)).stream()
                    .map(name -> Messages.of("library.check-schema", name))
                    .forEach(found::add);
        } catch (Refusal e) {
            found.add(e.sentence());
        }
        return found;
    }
}
