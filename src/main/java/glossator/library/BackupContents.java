package glossator.library;

import java.time.Instant;
import java.util.Optional;

/// What a look into a backup finds.
public sealed interface BackupContents {

    /// A sound one; sources and notes in the trash are not counted.
    ///
    /// @param version of the schema
    /// @param lastChange the time of the newest step of the journal or import
    record Sound(int version, int sources, int notes, int tags, Optional<Instant> lastChange)
            implements BackupContents {}

    /// One that cannot be used.
    ///
    /// @param sentence what is wrong with it
    record Damaged(String sentence) implements BackupContents {}
}
