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
            case SQLITE_CANTOPEN -> new Refusal(fault, "library.cannot-open", file);
            case SQLITE_IOERR -> new Refusal(fault, "library.disk", file);
            default ->
                new Refusal(fault, "library.database", file, String.valueOf(fault.getMessage()));
        };
    }

    static Refusal damaged(Throwable cause, Path file) {
        return new Refusal(cause, "library.damaged", file);
    }
}
