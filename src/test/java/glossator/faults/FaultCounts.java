package glossator.faults;

import java.util.Locale;

/// What came of the faults of one kind.
final class FaultCounts {
    private final String name;
    private int times;
    private int acknowledged;
    private int lost;
    private int closed;
    private int notes;
    private int recovered;
    private int silent;

    FaultCounts(String name) {
        this.name = name;
    }

    void addRound() {
        times++;
    }

    /// Counts changes that were said to be stored, and those of them that are not there.
    void addAcknowledged(int all, int missing) {
        acknowledged += all;
        lost += missing;
    }

    /// A start after which there is neither a library nor a sentence.
    void addClosedStart() {
        closed++;
    }

    /// Counts the notes that there were, and those that are there again, from what is open or from
    /// backups and sidecars.
    void addNotes(int all, int again) {
        notes += all;
        recovered += again;
    }

    /// Damage that no check and no sentence says, or a sentence that is not true.
    void addSilentDamage() {
        silent++;
    }

    int recovered() {
        return recovered;
    }

    /// Whether nothing that was acknowledged is lost, and nothing is damaged without a word.
    boolean isGood() {
        return lost == 0 && closed == 0 && silent == 0;
    }

    static String head() {
        return "| fault | times | acknowledged | lost | no start | notes there again | silent damage |"
                + " seconds |\n|---|--:|--:|--:|--:|--:|--:|--:|";
    }

    String row(double seconds) {
        String share = notes == 0
                ? ""
                : String.format(Locale.ROOT, "%.2f %% of %d", 100.0 * recovered / notes, notes);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %d | %.0f |",
                name,
                times,
                acknowledged,
                lost,
                closed,
                share,
                silent,
                seconds);
    }
}
