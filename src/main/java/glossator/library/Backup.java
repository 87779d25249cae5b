package glossator.library;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of the database in the folder `backups/` of a library.
///
/// @param number greater than that of every earlier one, whatever the clock said; 0 for those of
///     program versions that only wrote the time
/// @param made by the clock of that moment, which may have been wrong
/// @param size in bytes
public record Backup(Path file, long number, Instant made, Kind kind, long size) {
    /// Why it was made.
    public enum Kind {
        REGULAR,
        BEFORE_RESTORE,
        BEFORE_MIGRATION
    }
}
