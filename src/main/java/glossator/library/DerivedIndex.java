package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// `search.db` beside the library: what was derived from it and can be derived again. It may be
/// deleted at any time. If it is damaged, older, of another library or of another version, it is
/// begun anew; the work that met the damage is then done once more, with empty tables. Where
/// nothing can be written it is a file that SQLite keeps for itself and deletes.
final class DerivedIndex implements AutoCloseable {
    static final String FILE = "search.db";

    /// How long to wait for another program that writes the index, in milliseconds: not long, since
    /// that program does the same work.
    private static final int PATIENCE = 2_000;

    private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal");

    private static final Pattern LOST =
            Pattern.compile("no such table|no such column|vtable constructor failed");

    private final Path file;
    private final Supplier<String> library;
    private final boolean isPrivate;
    private final List<DerivedTables> groups;
    private @Nullable OpenIndex open;
    private boolean closed;

    /// @param library the id of the library, which a foreign index does not have
    /// @param isPrivate whether nothing may be written in the folder
    DerivedIndex(
            Path folder, Supplier<String> library, boolean isPrivate, List<DerivedTables> groups) {
        file = folder.resolve(FILE);
        this.library = library;
        this.isPrivate = isPrivate;
        this.groups = groups;
    }

    /// Runs `work` on one unchanging state of the index.
    <T> T read(Function<DatabaseConnection, T> work) {
        return twice(index -> index.reader().read(() -> work.apply(index.reader())));
    }

    /// Runs `work` completely or not at all.
    <T> T write(Function<DatabaseConnection, T> work) {
        return twice(index -> index.writer().write(() -> work.apply(index.writer())));
    }

    /// Runs `work` outside of a transaction, such as a VACUUM.
    void maintain(Function<DatabaseConnection, Boolean> work) {
        twice(index -> work.apply(index.writer()));
    }

    private <T> T twice(Function<OpenIndex, T> work) {
        OpenIndex index = open();
        try {
            return work.apply(index);
        } catch (Refusal e) {
            if (!isLost(e)) {
                throw e;
            }
            discard(index);
            return work.apply(open());
        }
    }

    /// Whether the index is of no use any more: damaged, or without tables that it should have.
    private static boolean isLost(Refusal refusal) {
        return SqliteErrors.isDamage(refusal)
                || (refusal.key().equals("library.database")
                        && LOST.matcher(refusal.sentence()).find());
    }

    /// Throws all of it away; it is made anew when it is next used.
    synchronized void discard() {
        if (open != null) {
            close(open);
            open = null;
        }
        deleteFiles();
    }

    private synchronized void discard(OpenIndex index) {
        if (index.equals(open)) {
            discard();
        }
    }

    private synchronized OpenIndex open() {
        if (closed) {
            throw new Refusal("library.closed", file);
        }
        if (open != null && !open.isHere()) {
            close(open);
            open = null;
        }
        if (open == null) {
            open = connect();
        }
        return open;
    }

    private OpenIndex connect() {
        if (isPrivate) {
            return prepared(OpenIndex.inPrivate());
        }
        try {
            return connectToFile();
        } catch (Refusal e) {
            if (!isLost(e) && !e.key().equals("library.not-a-database")) {
                throw e;
            }
            deleteFiles();
            return connectToFile();
        }
    }

    private OpenIndex connectToFile() {
        return prepared(OpenIndex.of(file, PATIENCE));
    }

    private OpenIndex prepared(OpenIndex index) {
        try {
            index.writer()
                    .write(() -> new DerivedSchema(index.writer(), library.get()).bringUp(groups));
            return index;
        } catch (RuntimeException | Error e) {
            close(index);
            throw e;
        }
    }

    private static void close(OpenIndex index) {
        try {
            index.close();
        } catch (Refusal e) {
            // What cannot be closed properly is damaged, and will be found so.
        }
    }

    private void deleteFiles() {
        try {
            delete(file.resolveSibling(""));
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-delete", file);
        }
    }

    /// Whether there is anything to be erased.
    boolean isThere() {
        return !isPrivate && Files.exists(file);
    }

    /// Deletes the index of a library that nobody has open.
    static void delete(Path folder) throws IOException {
        for (String ending : BESIDE) {
            Files.deleteIfExists(DatabaseFile.beside(folder.resolve(FILE), ending));
        }
    }

    /// Whether a file in the folder of a library is its index or belongs to that.
    static boolean isOwn(String name) {
        return name.startsWith(FILE) && BESIDE.contains(name.substring(FILE.length()));
    }

    /// How many bytes it takes; empty if it is kept nowhere in the folder.
    Optional<Long> size() throws IOException {
        return isPrivate || !Files.exists(file) ? Optional.empty() : Optional.of(Files.size(file));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            close(open);
            open = null;
        }
    }
}
