package glossator.library;

import glossator.message.Refusal;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/// Turns SQLite's errors into sentences for the user.
final class SqliteErrors {
    private SqliteErrors() {}

    static Refusal toRefusal(SQLException fault, Path file) {
        if (!(fault instanceof SQLiteException known)) {
            return new Refusal(fault, "library.database", file, String.valueOf(fault.getMessage()));
        }
        if (known.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ) {
            // The file is shorter than its own page count says.
            return damaged(fault, file);
        }
        // The low byte is the primary result code: https://sqlite.org/rescode.html, section 2.
        return switch (SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new Refusal(fault, "library.busy", file);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new Refusal(fault, "library.read-only", file);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(fault, file);
            case SQLITE_FULL -> new Refusal(fault, "library.full", file);
            case SQLITE_CANTOPEN -> onDrive(fault, "library.cannot-open", file);
            case SQLITE_IOERR -> onDrive(fault, "library.disk", file);
            default ->
                new Refusal(fault, "library.database", file, String.valueOf(fault.getMessage()));
        };
    }

    /// SQLite does not always say that the reason is a drive without room.
    private static Refusal onDrive(SQLException fault, String key, Path file) {
        return new Refusal(fault, DiskSpace.isUsedUp(file) ? "library.full" : key, file);
    }

    static boolean isDamage(Refusal refusal) {
        return refusal.key().equals("library.damaged");
    }

    /// Whether the drive failed, so that it is not known what of the last write is on it.
    static boolean isDriveFailure(Refusal refusal) {
        return refusal.getCause() instanceof SQLiteException known
                && (known.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_IOERR.code;
    }

    static Refusal damaged(Throwable cause, Path file) {
        return new Refusal(cause, "library.damaged", file);
    }
}
