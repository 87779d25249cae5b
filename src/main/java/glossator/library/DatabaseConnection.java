package glossator.library;

import glossator.library.Statements.Row;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One connection to a database, used by one thread at a time: other threads wait until the current
/// transaction ends.
final class DatabaseConnection implements AutoCloseable {
    /// How long to wait for another program's write, in milliseconds.
    static final int PATIENCE = 10_000;

    // The file may come from elsewhere, so its schema is not trusted.
    private static final List<String> GUARDS = List.of(
            "PRAGMA busy_timeout = " + PATIENCE,
            "PRAGMA trusted_schema = OFF",
            "PRAGMA cell_size_check = ON");

    // An acknowledged write must survive a power failure: WAL needs FULL for that, and macOS needs
    // fullfsync.
    private static final List<String> FOR_WRITING = List.of(
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON",
            "PRAGMA foreign_keys = ON");

    private enum Transaction {
        NONE,
        READ,
        WRITE
    }

    private final Path file;
    private final Statements statements;
    private final ReentrantLock lock = new ReentrantLock();
    private Transaction transaction = Transaction.NONE;
    private boolean doubtful;
    private boolean closed;

    private DatabaseConnection(Path file, Statements statements) {
        this.file = file;
        this.statements = statements;
    }

    /// @param address the form of `file` that SQLite expects
    static DatabaseConnection forWriting(Path file, String address, DamagedRows damaged) {
        return connect(new SQLiteConfig(), file, address, damaged, FOR_WRITING);
    }

    /// A connection that SQLite does not let write. The file itself is not opened read-only: SQLite
    /// would then ignore every `CHECK` and not find rows that violate one.
    static DatabaseConnection forReading(Path file, String address, DamagedRows damaged) {
        return connect(
                new SQLiteConfig(), file, address, damaged, List.of("PRAGMA query_only = ON"));
    }

    /// A connection to a copy that may be damaged. With this pragma SQLite goes on with the part of
    /// the schema that it could read, from the second statement on.
    static DatabaseConnection forSalvage(Path file, String address, DamagedRows damaged) {
        return connect(
                new SQLiteConfig(), file, address, damaged, List.of("PRAGMA writable_schema = ON"));
    }

    /// A connection without the right to write. SQLite tidies up when the last connection to a
    /// database is closed, writing the log into the file and deleting it, but not if the last one
    /// is this. It reads once, because only then SQLite opens the log.
    static DatabaseConnection withoutRights(Path file, String address) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return connect(
                config,
                file,
                address,
                new DamagedRows(),
                List.of("SELECT count(*) FROM sqlite_schema"));
    }

    private static DatabaseConnection connect(
            SQLiteConfig config,
            Path file,
            String address,
            DamagedRows damaged,
            List<String> first) {
        // Otherwise each INSERT leaves a query of its row number open, which prevents VACUUM.
        config.setGetGeneratedKeys(false);
        try {
            Connection made = config.createConnection("jdbc:sqlite:" + address);
            var connection = new DatabaseConnection(file, new Statements(file, made, damaged));
            try {
                GUARDS.forEach(connection::run);
                first.forEach(connection::run);
                return connection;
            } catch (RuntimeException | Error e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        }
    }

    /// Whether the calling thread is in a transaction on this connection.
    boolean isInTransaction() {
        return lock.isHeldByCurrentThread() && transaction != Transaction.NONE;
    }

    /// Runs `work` on one unchanging state of the database; inside another transaction of the same
    /// thread, on the state of that one.
    <T> T read(Supplier<T> work) {
        return alone(() -> transaction == Transaction.NONE
                ? within(Transaction.READ, "BEGIN", work)
                : work.get());
    }

    /// Runs `work` completely or not at all; when this returns it is on disk. Inside another write
    /// it becomes part of that one.
    <T> T write(Supplier<T> work) {
        return alone(() -> switch (transaction) {
            case NONE -> within(Transaction.WRITE, "BEGIN IMMEDIATE", work);
            case WRITE -> work.get();
            case READ -> throw new IllegalStateException("a write within a read");
        });
    }

    private <T> T within(Transaction kind, String begin, Supplier<T> work) {
        if (kind == Transaction.WRITE) {
            settleDoubt();
        }
        run(begin);
        transaction = kind;
        try {
            T result = work.get();
            commit(kind);
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        } finally {
            transaction = Transaction.NONE;
        }
    }

    private void commit(Transaction kind) {
        try {
            run("COMMIT");
        } catch (Refusal e) {
            if (kind == Transaction.WRITE && SqliteErrors.isDriveFailure(e)) {
                rollBack(e);
                doubtful = true;
                settleDoubt();
                throw isFull(e) ? e : new Refusal(e, "library.not-stored", file);
            }
            if (kind == Transaction.WRITE || !SqliteErrors.isDamage(e)) {
                throw e;
            }
            // SQLite says once more that it has met damage; what was read is reported already.
            rollBack(e);
        }
    }

    /// If the drive fails during a commit, the log may hold the change as if it had been stored:
    /// after a crash it would be there. So something else, that changes nothing, is written in its
    /// place, and until that succeeds nobody knows.
    private void settleDoubt() {
        if (!doubtful) {
            return;
        }
        try {
            run("BEGIN IMMEDIATE");
            long version = first("PRAGMA user_version", r -> r.getLong(1)).orElse(0L);
            run("PRAGMA user_version = " + version);
            run("COMMIT");
            doubtful = false;
        } catch (Refusal e) {
            rollBack(e);
            throw new Refusal(e, isFull(e) ? "library.unknown-full" : "library.unknown", file);
        }
    }

    private static boolean isFull(Refusal refusal) {
        return refusal.key().equals("library.full");
    }

    private void rollBack(Throwable cause) {
        try {
            run("ROLLBACK");
        } catch (Refusal e) {
            // After some errors SQLite has already rolled back.
            cause.addSuppressed(e);
        }
    }

    /// Runs a statement as is, bypassing the cache of prepared statements.
    void run(String sql) {
        alone(() -> {
            requireOpen();
            statements.run(sql);
            return true;
        });
    }

    /// Runs a statement to its end, ignoring the rows that it returns: with [#run], SQLite does
    /// only as much as is needed for the first.
    void runToEnd(String sql) {
        alone(() -> {
            requireOpen();
            statements.runToEnd(sql);
            return true;
        });
    }

    /// Runs an update; returns the number of rows changed.
    int update(String sql, @Nullable Object... arguments) {
        return alone(() -> {
            requireOpen();
            return statements.update(sql, arguments);
        });
    }

    /// The rows that are not damaged; outside of a write also those of a table that cannot be read
    /// to its end.
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        return alone(() -> {
            requireOpen();
            return statements.list(transaction != Transaction.WRITE, sql, row, arguments);
        });
    }

    /// The rows that are not damaged; refuses a table that cannot be read to its end.
    <T> List<T> listOrRefuse(String sql, Row<T> row, @Nullable Object... arguments) {
        return alone(() -> {
            requireOpen();
            return statements.list(false, sql, row, arguments);
        });
    }

    /// All rows; refuses if one of them is damaged.
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... arguments) {
        return alone(() -> {
            requireOpen();
            return statements.all(sql, row, arguments);
        });
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return alone(() -> {
            requireOpen();
            return statements.first(sql, row, arguments);
        });
    }

    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Runs `work` unless another thread is using the connection.
    void runIfFree(Runnable work) {
        if (lock.tryLock()) {
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new Refusal("library.closed", file);
        }
    }

    @Override
    public void close() {
        alone(() -> {
            if (!closed) {
                closed = true;
                statements.close();
            }
            return true;
        });
    }
}
