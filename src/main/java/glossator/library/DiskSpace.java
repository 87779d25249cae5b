package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Tells a drive without room from one that fails in other ways.
final class DiskSpace {
    /// With less than this many bytes SQLite cannot even open a database with a log.
    private static final long LEAST = 128 * 1024;

    private DiskSpace() {}

    /// Whether next to nothing can be stored on the drive of `file`.
    static boolean isUsedUp(Path file) {
        Path there = file.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            if (there == null) {
                return false;
            }
            FileStore drive = Files.getFileStore(there);
            return drive.getTotalSpace() > 0 && drive.getUsableSpace() < LEAST;
        } catch (IOException e) {
            // A drive that does not say how much room it has is not taken for a full one.
            return false;
        }
    }

    private static boolean saysFull(IOException fault) {
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("quota exceeded")
                || said.contains("not enough space");
    }

    /// The refusal with this key for the file that is read, or for the place written to the one
    /// that says that there is no room.
    static Refusal refusal(IOException fault, String key, Path file, Path target) {
        return saysFull(fault) || isUsedUp(target)
                ? new Refusal(fault, "library.full", target)
                : new Refusal(fault, key, file);
    }

    /// The same refusal, but one that says that there is no room names the place written to, where
    /// SQLite names the database or a part that nobody knows.
    static Refusal onDriveOf(Path target, Refusal refusal) {
        return refusal.key().equals("library.full")
                ? new Refusal(refusal, "library.full", target)
                : refusal;
    }

    /// The refusal with this key, or the one that says that there is no room.
    static Refusal refusal(IOException fault, String key, Path file) {
        return refusal(fault, key, file, file);
    }
}
