package glossator.library;

import glossator.library.Statements.Row;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// `library.db` over two connections: one that writes, and one that only reads, so that reads never
/// wait for a commit. A thread inside a write sees what it has written so far; all others see the
/// last commit. SQLite's errors are thrown as a [Refusal].
final class Database implements AutoCloseable {
    private static final int BUSY_TRIES = 200;
    private static final long BUSY_NANOS = 50_000_000;

    private static final String MEMORY = ":memory:";

    private final Path file;
    private final DatabaseConnection writer;
    private final DatabaseConnection reader;
    private final int version;
    private final @Nullable String whyReadOnly;
    private volatile long revision;

    /// @param reader the same as `writer` if there is only one
    /// @param version the version that the database must still have when it is written to; 0 for
    ///     any
    private Database(
            Path file,
            DatabaseConnection writer,
            DatabaseConnection reader,
            int version,
            @Nullable String whyReadOnly) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.version = version;
        this.whyReadOnly = whyReadOnly;
    }

    /// Opens the database in `file`, creating it or migrating it to the newest version.
    static Database open(Path file, Migrations migrations) {
        prepare(file);
        Database alone = connect(file);
        try {
            migrations.bringUp(alone);
            alone.writeAhead();
            // Only now: the reading connection must neither see nor delay the change of version or
            // mode.
            var reader = DatabaseConnection.forReading(file, address(file));
            var both = new Database(file, alone.writer, reader, migrations.newest(), null);
            both.revision();
            return both;
        } catch (RuntimeException | Error e) {
            alone.close();
            throw e;
        }
    }

    private static void prepare(Path file) {
        try {
            if (!Files.exists(file)) {
                Folders.createFile(file);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-open", file);
        }
    }

    /// An empty library in memory: the reference for what the schema should be.
    static Database inMemory(Migrations migrations) {
        Database database = alone(Path.of(MEMORY), MEMORY);
        migrations.bringUp(database);
        return database;
    }

    /// A single connection with its pragmas set, whatever the file contains.
    static Database connect(Path file) {
        return alone(file, address(file));
    }

    /// A single connection that cannot write and leaves nothing beside the file, whatever it contains.
    /// It must not be one that is written to.
    static Database look(Path file) {
        var connection =
                DatabaseConnection.forReading(file, address(file) + "?mode=ro&immutable=1");
        return new Database(file, connection, connection, 0, null);
    }

    private static Database alone(Path file, String address) {
        var connection = DatabaseConnection.forWriting(file, address);
        return new Database(file, connection, connection, 0, null);
    }

    /// A database that is read as if nobody could change it: without locks, log or files beside it.
    static Database openImmutable(Path file, String why) {
        var connection = DatabaseConnection.forReading(file, address(file) + "?immutable=1");
        return new Database(file, connection, connection, 0, why);
    }

    /// Another connection to the same database, for work that takes long.
    Database aside() {
        return whyReadOnly == null ? connect(file) : openImmutable(file, whyReadOnly);
    }

    Optional<String> whyReadOnly() {
        return Optional.ofNullable(whyReadOnly);
    }

    Presence presence() {
        return Presence.HERE;
    }

    void rescueTo(Path target) {
        update("VACUUM INTO ?", target.toString());
        close();
    }

    List<String> damagedRows() {
        return List.of();
    }

    List<String> notices() {
        return List.of();
    }

    /// As a URI, because the driver would interpret a question mark in a plain path.
    private static String address(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    /// SQLite does not wait for other programs when the journal mode changes, whatever the
    /// `busy_timeout`, so this retries.
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

    /// Runs `work` on one unchanging state of the database.
    <T> T read(Supplier<T> work) {
        return forReading().read(work);
    }

    /// Runs `work` completely or not at all; when this returns it is on disk. Inside another write
    /// it becomes part of that one.
    <T> T write(Supplier<T> work) {
        if (whyReadOnly != null) {
            throw Refusal.told("library.read-only", whyReadOnly);
        }
        if (reader != writer && reader.isInTransaction()) {
            throw new IllegalStateException("a write within a read");
        }
        return writer.isInTransaction() ? writer.write(work) : writer.write(() -> checked(work));
    }

    private <T> T checked(Supplier<T> work) {
        if (version > 0 && version() != version) {
            throw new Refusal("library.newer", file);
        }
        return work.get();
    }

    private DatabaseConnection forReading() {
        return writer.isInTransaction() ? writer : reader;
    }

    /// A number that changes after every commit by another program, and only then (SQLite's `PRAGMA
    /// data_version`, which reports commits of all other connections). During a write it is the
    /// number from before the write.
    long revision() {
        writer.runIfFree(() ->
                revision = writer.list("PRAGMA data_version", r -> r.getLong(1)).getFirst());
        return revision;
    }

    int version() {
        return (int) number("PRAGMA user_version");
    }

    long number(String sql, @Nullable Object... arguments) {
        return first(sql, r -> r.getLong(1), arguments).orElse(0L);
    }

    /// Runs a statement as is, bypassing the cache of prepared statements.
    void run(String sql) {
        writer.run(sql);
    }

    /// Runs an update; returns the number of rows changed.
    int update(String sql, @Nullable Object... arguments) {
        return writer.update(sql, arguments);
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        return forReading().list(sql, row, arguments);
    }

    /// Closes the reading connection first: the last one to close checkpoints the log.
    @Override
    public void close() {
        try (writer) {
            reader.close();
        }
    }
}
