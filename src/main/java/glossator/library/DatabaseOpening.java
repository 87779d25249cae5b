package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Opens a database to be read and written, after a look at what lies there.
final class DatabaseOpening {
    private static final int BUSY_TRIES = 200;
    private static final long BUSY_NANOS = 50_000_000;

    /// While one thread tries a log on a copy it locks other processes out, and with them the
    /// connections that another thread of this one might be opening.
    static final ReentrantLock ALONE = new ReentrantLock();

    private final Path named;
    private final Path file;
    private final Migrations migrations;
    private List<String> notices = List.of();

    /// @param named the database, or a link to it
    DatabaseOpening(Path named, Migrations migrations) {
        this.named = named;
        file = DatabaseFile.real(named);
        this.migrations = migrations;
    }

    /// What a person should know about it, one sentence each.
    List<String> notices() {
        return notices;
    }

    Database run() {
        ALONE.lock();
        try {
            new LibraryInspection(named, migrations).find();
            make();
            return open();
        } finally {
            ALONE.unlock();
        }
    }

    private void make() {
        try {
            if (!Files.exists(file)) {
                Folders.createFile(file);
            }
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-open", file);
        }
    }

    private Database open() {
        try (DatabaseFile kept = DatabaseFile.openOrRefuse(file)) {
            var log = new LeftoverLog(kept);
            boolean isUnclean = log.isUnclean();
            notices = log.settle();
            Database alone = Database.connect(file);
            try {
                migrations.bringUp(alone, named.resolveSibling(""));
                writeAhead(alone);
                Database both = alone.attached(migrations.newest(), kept, named);
                if (isUnclean) {
                    StructureCheck.demand(both);
                }
                return both;
            } catch (RuntimeException | Error e) {
                alone.close();
                throw e;
            }
        }
    }

    /// SQLite does not wait for other programs when the journal mode changes, whatever the
    /// `busy_timeout`, so this retries.
    private void writeAhead(Database database) {
        String mode = "";
        for (int tries = 0; !mode.equals("wal"); tries++) {
            try {
                mode = database.first("PRAGMA journal_mode = WAL", r -> r.getString(1))
                        .orElse("");
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
}
