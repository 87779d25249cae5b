package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.message.Messages;
import glossator.ui.control.MomentWording;
import glossator.ui.control.Widgets;

import java.time.Instant;
import java.time.ZoneId;

/// What is said of a backup.
final class BackupWording {
    private static final double KIB = 1024;

    private BackupWording() {}

    static String moment(Backup backup) {
        return Widgets.formatMoment(backup.made());
    }

    /// Its age and size, and why it was made if that was not the clock.
    static String about(Backup backup) {
        String age = MomentWording.ago(backup.made(), Instant.now(), ZoneId.systemDefault());
        String kind = switch (backup.kind()) {
            case REGULAR -> "ui.backups.about";
            case BEFORE_RESTORE -> "ui.backups.about-restore";
            case BEFORE_MIGRATION -> "ui.backups.about-migration";
        };
        return Messages.of(kind, age, size(backup.size()));
    }

    /// What it holds, in one line.
    static String contents(BackupContents contents) {
        return switch (contents) {
            case BackupContents.Sound sound ->
                Messages.of("ui.backups.holds", sound.sources(), sound.notes(), sound.tags());
            case BackupContents.Damaged _ -> Messages.of("ui.backups.damaged");
        };
    }

    /// How what is in the library now differs from what is in the backup.
    static String difference(BackupContents.Sound then, LibraryCounts now) {
        return Messages.of(
                "ui.backups.now",
                now.sources(),
                more(now.sources() - then.sources()),
                now.notes(),
                more(now.notes() - then.notes()),
                now.tags(),
                more(now.tags() - then.tags()));
    }

    private static String more(int by) {
        String key = by == 0 ? "same" : by > 0 ? "more" : "fewer";
        return Messages.of("ui.backups." + key, Math.abs(by));
    }

    private static String size(long bytes) {
        double mib = bytes / KIB / KIB;
        return mib < 1
                ? Messages.of("ui.backups.kib", Math.max(1, Math.round(bytes / KIB)))
                : Messages.of("ui.backups.mib", mib);
    }
}
