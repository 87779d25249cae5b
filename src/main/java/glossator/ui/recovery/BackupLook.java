package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.library.BackupSource;
import glossator.library.Backups;
import glossator.message.Refusal;

import java.util.List;

/// What a look into a backup found.
///
/// @param sources last added first; empty if it is damaged
record BackupLook(BackupContents contents, List<BackupSource> sources) {
    /// Takes seconds for a large one: all of it is checked.
    static BackupLook into(Backup backup) {
        try {
            BackupContents contents = Backups.look(backup);
            return switch (contents) {
                case BackupContents.Sound _ -> new BackupLook(contents, Backups.sources(backup));
                case BackupContents.Damaged _ -> new BackupLook(contents, List.of());
            };
        } catch (Refusal refusal) {
            return new BackupLook(new BackupContents.Damaged(refusal.sentence()), List.of());
        }
    }

    boolean isSound() {
        return contents instanceof BackupContents.Sound;
    }
}
