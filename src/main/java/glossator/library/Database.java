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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// The one connection to `library.db`, used by one thread at a time. What SQLite reports comes out
/// as a [Refusal].
final class Database implements AutoCloseable {
    private static final int BUSY_TRIES = 200;
    private static final long BUSY_NANOS = 50_000_000;

    private static final String MEMORY = ":memory:";

    /// How long to wait for another program's write, in milliseconds.
    private static final int PATIENCE = 10_000;

    // A write that was acknowledged must survive the loss of power: WAL needs FULL for that, and
    // macOS needs fullfsync. The schema of a file from elsewhere is not trusted.
    private static final List<String> PRAGMAS =
            List.of(
                    "PRAGMA busy_timeout = " + PATIENCE,
                    "PRAGMA trusted_schema = OFF",
                    "PRAGMA cell_size_check = ON",
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
    private Transaction transaction = Transaction.NONE;
    private int version;
    private boolean closed;

    private Database(Path file, Connection connection) {
        this.file = file;
        statements = new Statements(file, connection);
    }

    /// Opens the database in `file`, making it or bringing it up to the newest version.
    static Database open(Path file, Migrations migrations) {
        DatabaseFile.prepare(file, migrations.newest());
        Database database = connect(file);
        try {
            migrations.bring(database);
            database.writeAhead();
            database.version = migrations.newest();
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// An empty library that is nowhere on disk: what the schema should be.
    static Database inMemory(Migrations migrations) {
        Database database = connect(Path.of(MEMORY), MEMORY);
        migrations.bring(database);
        return database;
    }

    /// A connection with the pragmas set, whatever is in the file.
    static Database connect(Path file) {
        // As a URI, since the driver would take a question mark in a path for its own.
        return connect(file, file.toAbsolutePath().toUri().toString());
    }

    private static Database connect(Path file, String address) {
        try {
            Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + address);
            Database database = new Database(file, connection);
            PRAGMAS.forEach(database::run);
            return database;
        } catch (SQLException e) {
            throw Faults.of(e, file);
        }
    }

    /// SQLite does not wait for other programs where the journal is changed, whatever the
    /// `busy_timeout`: so it is tried again.
    private void writeAhead() {
        String mode = "";
        for (int tries = 0; !mode.equals("wal"); tries++) {
            try {
                mode = first("PRAGMA journal_mode = WAL", r -> r.getString(1)).orElse("");
                if (!mode.equals("wal")) {
                    throw new Refusal("library.no-wal", file);
                }
            } catch (Refusal refusal) {
                if (!refusal.key().equals("library.busy") || tries == BUSY_TRIES) {
                    throw refusal;
                }
                LockSupport.parkNanos(BUSY_NANOS);
            }
        }
    }

    Path file() {
        return file;
    }

    /// Sees one state of the database throughout `work`.
    synchronized <T> T read(Supplier<T> work) {
        return transaction == Transaction.NONE
                ? within(Transaction.READ, "BEGIN", work)
                : work.get();
    }

    /// Does `work` whole or not at all; when this returns it is on disk. Within another write it is
    /// part of that.
    synchronized <T> T write(Supplier<T> work) {
        return switch (transaction) {
            case NONE -> within(Transaction.WRITE, "BEGIN IMMEDIATE", () -> checked(work));
            case WRITE -> work.get();
            case READ -> throw new IllegalStateException("a write within a read");
        };
    }

    private <T> T checked(Supplier<T> work) {
        if (version > 0 && version() != version) {
            throw new Refusal("library.newer", file);
        }
        return work.get();
    }

    private <T> T within(Transaction kind, String begin, Supplier<T> work) {
        run(begin);
        transaction = kind;
        try {
            T result = work.get();
            run("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        } finally {
            transaction = Transaction.NONE;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            run("ROLLBACK");
        } catch (Refusal e) {
            // After some faults SQLite has rolled back by itself.
            cause.addSuppressed(e);
        }
    }

    /// Another one after every commit by another connection, and only then (SQLite's
    /// `PRAGMA data_version`).
    long revision() {
        return number("PRAGMA data_version");
    }

    int version() {
        return (int) number("PRAGMA user_version");
    }

    long number(String sql, @Nullable Object... arguments) {
        return first(sql, r -> r.getLong(1), arguments).orElse(0L);
    }

    /// Runs a statement as it is, outside of the cache of prepared ones.
    synchronized void run(String sql) {
        requireOpen();
        statements.run(sql);
    }

    /// The number of rows changed.
    synchronized int update(String sql, @Nullable Object... arguments) {
        requireOpen();
        return statements.update(sql, arguments);
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    synchronized <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        requireOpen();
        return statements.list(sql, row, arguments);
    }

    private void requireOpen() {
        if (closed) {
            throw new Refusal("library.closed", file);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            statements.close();
        }
    }
}
