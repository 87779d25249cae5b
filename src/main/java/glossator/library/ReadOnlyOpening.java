package glossator.library;

import glossator.library.Database.ReadOnly;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens a database for reading without writing anything beside it: in its place if that is
/// enough, or a private copy if there is a log to be applied or an older schema to be migrated.
final class ReadOnlyOpening {
    private final Path named;
    private final Path file;
    private final Migrations migrations;
    private final List<String> notices = new ArrayList<>();

    /// @param named the database, or a link to it
    ReadOnlyOpening(Path named, Migrations migrations) {
        this.named = named;
        file = DatabaseFile.real(named);
        this.migrations = migrations;
    }

    /// What a person should know about it, one sentence each.
    List<String> notices() {
        return notices;
    }

    /// @param why the sentence of the refusal to open it for writing; empty if it is not known
    Database run(String why) {
        LibraryState state = new LibraryInspection(named, migrations).state();
        if (!state.canBeRead()) {
            throw state.sentence().isEmpty()
                    ? new Refusal("library.cannot-open", file)
                    : Refusal.told("library.cannot-open", state.sentence());
        }
        String said = why.isEmpty() ? state.sentence() : why;
        DatabaseOpening.ALONE.lock();
        try (DatabaseFile kept = DatabaseFile.openOrRefuse(file)) {
            return open(
                    kept, said.isEmpty() ? Messages.of("library.opened-read-only", file) : said);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-open", file);
        } finally {
            DatabaseOpening.ALONE.unlock();
        }
    }

    private Database open(DatabaseFile kept, String why) throws IOException {
        int version = kept.header().version();
        boolean isOlder = version > 0 && version < migrations.newest();
        if (!isOlder && !hasMore(kept)) {
            return inPlace(why);
        }
        PrivateCopy copy;
        try {
            copy = PrivateCopy.of(kept, true);
        } catch (IOException e) {
            if (isOlder) {
                throw e;
            }
            notices.add(Messages.of("library.without-log", file));
            return inPlace(why);
        }
        try {
            return of(copy, isOlder, why);
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /// Whether the file alone may not be everything.
    private boolean hasMore(DatabaseFile kept) throws IOException {
        return kept.isShared()
                || Files.exists(DatabaseFile.beside(file, "-wal"))
                || DatabaseFile.hasBeside(file, "-journal");
    }

    private Database inPlace(String why) {
        return Database.openReadOnly(file, new ReadOnly(true, why), () -> {});
    }

    private Database of(PrivateCopy copy, boolean isOlder, String why) throws IOException {
        if (copy.hasLog()) {
            if (copy.isSoundWithLog() || !copy.isSoundWithoutLog()) {
                copy.addLog();
            } else {
                notices.add(Messages.of("library.without-log", file));
            }
        }
        if (isOlder) {
            try (Database older = Database.connect(copy.database())) {
                migrations.bringUp(older);
            }
        }
        return Database.openReadOnly(copy.database(), new ReadOnly(false, why), copy::close);
    }
}
