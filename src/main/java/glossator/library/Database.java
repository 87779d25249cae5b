package glossator.library;

import glossator.library.Statements.Row;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// `library.db` over two connections: one that writes, and one that only reads, so that reads never
/// wait for a commit. A thread inside a write sees what it has written so far; all others see the
/// last commit. SQLite's errors are thrown as a [Refusal].
final class Database implements AutoCloseable {
    private static final String MEMORY = ":memory:";

    private final UnstoredAnchors unstored = new UnstoredAnchors();
    private final Path file;
    private final DatabaseConnection writer;
    private final DatabaseConnection reader;
    private final DamagedRows damaged;
    private final Session session;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long revision;
    private long rowsAtOpening;

    /// What goes with a database that is open.
    ///
    /// @param version the version that the database must still have when it is written to; 0 for
    ///     any
    /// @param attachment to the place of the file; null if nothing can happen to it there
    /// @param readOnly null if it can be written to
    /// @param after to be done when it has been closed
    private record Session(
            int version,
            @Nullable DatabaseAttachment attachment,
            @Nullable ReadOnly readOnly,
            Runnable after) {}

    /// How a database is open that is only read.
    ///
    /// @param immutable whether to read the file as if nobody could change it: without locks, log
    ///     or files beside it
    /// @param why in one sentence
    record ReadOnly(boolean immutable, String why) {}

    /// @param reader the same as `writer` if there is only one
    private Database(
            Path file,
            DatabaseConnection writer,
            DatabaseConnection reader,
            DamagedRows damaged,
            Session session) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.damaged = damaged;
        this.session = session;
    }

    /// Opens the database in `file`, creating it or migrating it to the newest version.
    static Database open(Path file, Migrations migrations) {
        return new DatabaseOpening(file, migrations).run();
    }

    /// An empty library in memory: the reference for what the schema should be.
    static Database inMemory(Migrations migrations) {
        Database database = alone(Path.of(MEMORY), MEMORY, () -> {});
        migrations.bringUp(database);
        return database;
    }

    /// A single connection to a copy of a damaged database.
    static Database salvage(Path file) {
        var damaged = new DamagedRows();
        return single(
                file,
                DatabaseConnection.forSalvage(file, address(file), damaged),
                damaged,
                () -> {});
    }

    /// A single connection with its pragmas set, whatever the file contains.
    static Database connect(Path file) {
        if (!Files.exists(file)) {
            return alone(file, address(file), () -> {});
        }
        DatabaseFile kept = DatabaseFile.openOrRefuse(file);
        try {
            return alone(file, address(file), kept::close);
        } catch (RuntimeException | Error e) {
            kept.close();
            throw e;
        }
    }

    /// A single connection that cannot write and leaves nothing beside the file, whatever it
    /// contains. It must not be one that is written to.
    static Database look(Path file) {
        var damaged = new DamagedRows();
        var connection = DatabaseConnection.forReading(
                file, address(file) + "?mode=ro&immutable=1", damaged);
        return single(file, connection, damaged, () -> {});
    }

    private static Database alone(Path file, String address, Runnable after) {
        var damaged = new DamagedRows();
        return single(file, DatabaseConnection.forWriting(file, address, damaged), damaged, after);
    }

    private static Database single(
            Path file, DatabaseConnection connection, DamagedRows damaged, Runnable after) {
        return new Database(
                file, connection, connection, damaged, new Session(0, null, null, after));
    }

    /// The same with a connection for reading as well, and attached to its place.
    ///
    /// @param version the version that the database must still have when it is written to
    /// @param named the path at which the file must stay, which may be a link to it
    Database attached(int version, DatabaseFile kept, Path named) {
        var second = DatabaseConnection.forReading(file, address(file), damaged);
        try {
            var both = new Database(
                    file, writer, second, damaged, new Session(version, null, null, () -> {}));
            both.revision();
            var attachment = DatabaseAttachment.of(kept, named, both, address(file));
            var made = new Database(
                    file,
                    writer,
                    second,
                    damaged,
                    new Session(version, attachment, null, session.after));
            made.revision();
            made.rowsAtOpening = made.rowsWritten();
            return made;
        } catch (RuntimeException | Error e) {
            second.close();
            throw e;
        }
    }

    /// A single connection that cannot write.
    ///
    /// @param after to be done when it has been closed
    static Database openReadOnly(Path file, ReadOnly how, Runnable after) {
        var damaged = new DamagedRows();
        var connection = DatabaseConnection.forReading(file, address(file, how), damaged);
        return new Database(
                file, connection, connection, damaged, new Session(0, null, how, after));
    }

    /// Another connection to the same database, for work that takes long.
    Database aside() {
        if (session.readOnly != null) {
            return openReadOnly(file, session.readOnly, () -> {});
        }
        requireHere();
        return connect(file);
    }

    /// Another connection to the same database, with which all of it can be written elsewhere: also
    /// one that is only read, which SQLite then does not let write where the database is.
    Database forCopying() {
        if (session.readOnly != null) {
            return alone(file, address(file, session.readOnly), () -> {});
        }
        return aside();
    }

    /// What was found and could not be stored.
    UnstoredAnchors unstoredAnchors() {
        return unstored;
    }

    Optional<String> whyReadOnly() {
        return Optional.ofNullable(session.readOnly).map(ReadOnly::why);
    }

    Presence presence() {
        return session.attachment == null ? Presence.HERE : session.attachment.look();
    }

    private void requireHere() {
        if (session.attachment != null) {
            session.attachment.requireHere();
        }
    }

    /// The id of the library; empty if its schema is older than that.
    String id() {
        return number("SELECT count(*) FROM sqlite_schema WHERE name = 'identity'") == 0
                ? ""
                : first("SELECT id FROM identity", r -> r.getString(1)).orElse("");
    }

    /// Writes what is still held by the connections to a new file.
    void rescueTo(Path target) {
        new Rescue(this, session.attachment == null ? id() : session.attachment.id())
                .writeTo(target);
    }

    List<String> damagedRows() {
        return damaged.sentences();
    }

    /// As a URI, because the driver would interpret a question mark in a plain path.
    static String address(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    private static String address(Path file, ReadOnly how) {
        return address(file) + (how.immutable ? "?immutable=1" : "");
    }

    /// Empties the write-ahead log; returns whether it could, which it cannot while another program
    /// reads for more than two seconds.
    boolean truncateLog() {
        writer.run("PRAGMA busy_timeout = 2000");
        try {
            return writer.list("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1))
                    .equals(List.of(0));
        } finally {
            writer.run("PRAGMA busy_timeout = " + DatabaseConnection.PATIENCE);
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
        if (session.readOnly != null) {
            throw Refusal.told("library.read-only", session.readOnly.why);
        }
        if (reader != writer && reader.isInTransaction()) {
            throw new IllegalStateException("a write within a read");
        }
        if (writer.isInTransaction()) {
            return writer.write(work);
        }
        T result = writer.write(() -> checked(work));
        requireHere();
        return result;
    }

    private <T> T checked(Supplier<T> work) {
        requireHere();
        if (session.version > 0 && version() != session.version) {
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

    /// Whether rows have been written on this connection since it was opened.
    boolean hasWritten() {
        return rowsWritten() != rowsAtOpening;
    }

    private long rowsWritten() {
        return writer.list("SELECT total_changes()", r -> r.getLong(1)).getFirst();
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
        return forReading().first(sql, row, arguments);
    }

    /// All rows; refuses if one of them is damaged.
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... arguments) {
        return forReading().all(sql, row, arguments);
    }

    /// The rows that are not damaged; refuses a table that SQLite cannot read to its end.
    <T> List<T> listOrRefuse(String sql, Row<T> row, @Nullable Object... arguments) {
        return forReading().listOrRefuse(sql, row, arguments);
    }

    boolean isWriting() {
        return writer.isInTransaction() && reader != writer;
    }

    /// Records what is left out because it is damaged.
    void leaveOut(String sentence) {
        damaged.add(sentence);
    }

    /// The rows that are not damaged; the others are in [#damagedRows].
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        return forReading().list(sql, row, arguments);
    }

    /// Closes the writing connection last: it writes the log into the file. But if another file is
    /// there now, nothing is written.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (session.attachment != null) {
                session.attachment.close(reader, writer);
            } else {
                try (writer) {
                    reader.close();
                }
            }
        } finally {
            session.after.run();
        }
    }
}
