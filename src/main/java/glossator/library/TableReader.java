package glossator.library;

import glossator.library.Statements.Row;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a table that may be damaged: as a whole, or if SQLite cannot read it to its end, row by
/// row. In a write a damaged table is refused, because what is missing might matter.
record TableReader(Database database, String table) {
    /// What is tried at most if nobody knows how many rows there were.
    private static final long UNKNOWN = 20_000;

    /// After so many damaged rows in succession the table is given up.
    private static final int MOST_FAILED = 500;

    /// @param whole the statement for all rows
    /// @param single the statement for those among them with the rowid that is its last argument
    <T> List<T> list(String whole, String single, Row<T> row, @Nullable Object... arguments) {
        try {
            return database.listOrRefuse(whole, row, arguments);
        } catch (Refusal e) {
            if (!SqliteErrors.isDamage(e) || database.isWriting()) {
                throw e;
            }
            database.leaveOut(Messages.of("library.damaged-table", table, database.file()));
            return rowByRow(single, row, arguments);
        }
    }

    private <T> List<T> rowByRow(String single, Row<T> row, @Nullable Object... arguments) {
        var rows = new ArrayList<T>();
        Object[] with = Arrays.copyOf(arguments, arguments.length + 1);
        long last = last();
        int failed = 0;
        for (long rowid = 1; rowid <= last && failed < MOST_FAILED; rowid++) {
            with[arguments.length] = rowid;
            try {
                database.first(single, row, with).ifPresent(rows::add);
                failed = 0;
            } catch (Refusal e) {
                requireDamage(e);
                failed++;
            }
        }
        return rows;
    }

    private static void requireDamage(Refusal refusal) {
        if (!SqliteErrors.isDamage(refusal)) {
            throw refusal;
        }
    }

    /// The largest rowid; if the table does not tell, an index may tell how many there are.
    private long last() {
        Optional<Long> largest =
                ifSound(() -> Optional.of(database.number("SELECT max(rowid) FROM " + table)));
        Optional<Long> count =
                ifSound(() -> Optional.of(database.number("SELECT count(*) FROM " + table)));
        long most = count.map(n -> 2 * n + UNKNOWN).orElse(50 * UNKNOWN);
        return Math.min(largest.orElse(UNKNOWN), most);
    }

    private static <T> Optional<T> ifSound(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (Refusal e) {
            requireDamage(e);
            return Optional.empty();
        }
    }
}
