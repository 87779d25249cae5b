package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Whether the file that SQLite has open is still the one at its path, with the log that SQLite
/// has open beside it. SQLite itself does not notice when a file is replaced.
final class DatabasePresence implements AutoCloseable {
    /// How long a checkpoint by another program may leave a file that looks odd.
    private static final long CHECKPOINT_NANOS = 50_000_000;

    private static final int LOOKS = 4;

    private final DatabaseFile file;
    private final Path named;
    private final Database database;
    private final FileKey log;
    private final Checkpoints checkpoints;
    private @Nullable IdentityPage identity;
    private long changes;
    private boolean replaced;

    private DatabasePresence(DatabaseFile file, Path named, Database database) throws IOException {
        this.file = file;
        this.named = named;
        this.database = database;
        log = FileKey.of(DatabaseFile.beside(file.path(), "-wal"));
        changes = file.header().changes();
        identity = findIdentity();
        checkpoints = new Checkpoints(file);
    }

    /// @param named the path at which it must stay, which may be a link to it
    /// @param database open, in write-ahead mode
    static DatabasePresence of(DatabaseFile file, Path named, Database database) {
        try {
            return new DatabasePresence(file, named, database);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-open", file.path());
        }
    }

    private @Nullable IdentityPage findIdentity() throws IOException {
        Optional<IdentityPage> found = IdentityPage.find(file, database);
        if (found.isEmpty()) {
            database.list("PRAGMA wal_checkpoint(PASSIVE)", r -> r.getInt(1));
            found = IdentityPage.find(file, database);
        }
        return found.orElse(null);
    }

    /// Refuses unless the library is where it was.
    void requireHere() {
        switch (look()) {
            case HERE -> {}
            case GONE -> throw new Refusal("library.gone", named);
            case REPLACED -> throw new Refusal("library.replaced", named);
        }
    }

    /// Once something else has taken the file's place, this library stays replaced, and its log is
    /// moved out of the way of what is there now.
    synchronized Presence look() {
        if (replaced) {
            return Presence.REPLACED;
        }
        Presence seen = see();
        if (seen == Presence.REPLACED) {
            replaced = true;
            withdrawLog();
        }
        return seen;
    }

    private Presence see() {
        try {
            Optional<FileKey> there = FileKey.find(named);
            if (there.isEmpty()) {
                return Presence.GONE;
            }
            if (!there.get().equals(file.key()) || isOverwritten()) {
                return Presence.REPLACED;
            }
            Presence seen = seeBeside("-wal", log);
            return seen == Presence.HERE ? seeBeside("-shm", checkpoints.sharedKey()) : seen;
        } catch (IOException e) {
            // The drive or the folder does not answer.
            return Presence.GONE;
        }
    }

    private Presence seeBeside(String ending, FileKey known) throws IOException {
        return FileKey.find(DatabaseFile.beside(file.path(), ending))
                .map(key -> key.equals(known) ? Presence.HERE : Presence.REPLACED)
                .orElse(Presence.GONE);
    }

    private boolean isOverwritten() throws IOException {
        if (!checkpoints.explainFile()) {
            return true;
        }
        for (int looks = 0; looks < LOOKS; looks++) {
            if (looks > 0) {
                LockSupport.parkNanos(CHECKPOINT_NANOS);
            }
            if (isAsItWas()) {
                return false;
            }
        }
        return true;
    }

    private boolean isAsItWas() throws IOException {
        DatabaseHeader header = file.header();
        if (!header.isDatabase() || header.changes() < changes) {
            return false;
        }
        changes = header.changes();
        return identity == null || identity.isThere() || isIdentityMoved(identity.id());
    }

    /// When another program has erased something, the database has been written anew.
    private boolean isIdentityMoved(String id) throws IOException {
        try {
            Optional<IdentityPage> found =
                    IdentityPage.find(file, database).filter(page -> page.id().equals(id));
            found.ifPresent(page -> identity = page);
            return found.isPresent();
        } catch (Refusal e) {
            return false;
        }
    }

    /// What is in the log stays readable through the open connections. What SQLite shares between
    /// processes is only derived from it. If only a link to the file was replaced, the log lies
    /// beside its own file.
    private void withdrawLog() {
        try {
            if (isLinkReplaced()) {
                return;
            }
            if (isOurs("-wal", log)) {
                LeftoverLog.setAside(file.path());
            }
            if (isOurs("-shm", checkpoints.sharedKey())) {
                Files.delete(DatabaseFile.beside(file.path(), "-shm"));
            }
        } catch (IOException e) {
            // Then the next start finds out that the log belongs to another file.
        }
    }

    private boolean isLinkReplaced() throws IOException {
        return !named.equals(file.path())
                && FileKey.find(file.path()).filter(file.key()::equals).isPresent()
                && FileKey.find(named).filter(file.key()::equals).isEmpty();
    }

    private boolean isOurs(String ending, FileKey known) throws IOException {
        Path there = DatabaseFile.beside(file.path(), ending);
        return FileKey.find(there).filter(known::equals).isPresent();
    }

    /// Only after SQLite has closed the file.
    @Override
    public void close() {
        checkpoints.close();
    }
}
