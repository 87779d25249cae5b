package glossator.library;

import glossator.library.OpenNote.Verdict;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The log (`-wal`) that an earlier session left beside a database because it did not end cleanly.
/// SQLite applies it to whatever file lies beside it, so a log that may belong to another file is
/// first tried on a copy.
record LeftoverLog(DatabaseFile file) {
    /// Whether the log may be applied to the file. Changes nothing.
    boolean belongs() {
        try {
            Verdict verdict = isThere() ? note().verdict(file) : Verdict.BELONGS;
            if (verdict == Verdict.BELONGS) {
                return true;
            }
            Optional<FileLock> lock = file.lockOut();
            if (lock.isEmpty()) {
                // Whoever has the database open has looked at the log already.
                return true;
            }
            try (FileLock held = lock.get()) {
                return held.isValid() && tried(verdict);
            }
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", file.path());
        }
    }

    /// Sets a log that belongs to another file aside; returns what is to be said about it.
    List<String> settle() {
        if (belongs()) {
            return List.of();
        }
        try {
            Path aside = setAside(file.path());
            return List.of(Messages.of("library.log-aside", file.path(), aside.getFileName()));
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", file.path());
        }
    }

    /// Whether nobody has the database open although the last session did not say that it ended.
    boolean isUnclean() {
        try {
            if (!isThere() && !note().exists()) {
                return false;
            }
            Optional<FileLock> lock = file.lockOut();
            if (lock.isPresent()) {
                lock.get().release();
            }
            return lock.isPresent();
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", file.path());
        }
    }

    /// Gives the log beside `database` a name with the date, under which SQLite does not find it.
    static Path setAside(Path database) throws IOException {
        String moment = Timestamps.forFileName(Timestamps.now());
        Path aside = DatabaseFile.beside(database, "-wal-" + moment);
        return Files.move(DatabaseFile.beside(database, "-wal"), aside);
    }

    private boolean isThere() throws IOException {
        return DatabaseFile.hasBeside(file.path(), "-wal");
    }

    private OpenNote note() {
        return new OpenNote(file.path());
    }

    /// Refuses a database that is no good without the log either.
    private boolean tried(Verdict verdict) throws IOException {
        try (var copy = PrivateCopy.of(file, false)) {
            boolean fits = switch (verdict) {
                case BELONGS -> true;
                case FOREIGN -> false;
                case IF_SOUND -> copy.isSoundWithLog();
                case IF_APPLIED -> copy.isSoundWithLog() && copy.isSameWithLog();
            };
            if (!fits && !copy.isSoundWithoutLog()) {
                throw new Refusal("library.damaged", file.path());
            }
            return fits;
        }
    }
}
