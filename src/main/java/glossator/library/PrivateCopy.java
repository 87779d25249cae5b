package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// A copy of a database, and of the log beside it, in a temporary folder that only its owner can
/// read; closing it deletes the folder.
///
/// @param database the copy
/// @param log the copy of the log, not beside the database until [#addLog]
/// @param changes the change counter of the database without the log
record PrivateCopy(Path folder, Path database, Path log, long changes) implements AutoCloseable {
    private static final int TRIES = 3;

    /// @param live whether somebody may be writing to the database in the meantime
    static PrivateCopy of(DatabaseFile file, boolean live) throws IOException {
        Path folder = Files.createTempDirectory("glossator-library");
        var copy = new PrivateCopy(
                folder,
                folder.resolve(Library.FILE),
                folder.resolve("log"),
                file.header().changes());
        try {
            copy.take(file, live);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private void take(DatabaseFile file, boolean live) throws IOException {
        for (int tries = 1; ; tries++) {
            String before = stamp(file.path());
            copy(file);
            if (!live || stamp(file.path()).equals(before) || tries == TRIES) {
                return;
            }
        }
    }

    private static String stamp(Path file) throws IOException {
        Path log = DatabaseFile.beside(file, "-wal");
        return Files.getLastModifiedTime(file)
                + (Files.exists(log)
                        ? " " + Files.size(log) + " " + Files.getLastModifiedTime(log)
                        : "");
    }

    private void copy(DatabaseFile file) throws IOException {
        try (FileChannel to = FileChannel.open(
                database,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            file.copyTo(to);
        }
        Files.deleteIfExists(log);
        Path theirs = DatabaseFile.beside(file.path(), "-wal");
        if (Files.exists(theirs)) {
            Files.copy(theirs, log);
        }
        Path journal = DatabaseFile.beside(file.path(), "-journal");
        if (Files.exists(journal)) {
            Files.copy(journal, DatabaseFile.beside(database, "-journal"));
        }
    }

    boolean hasLog() throws IOException {
        return Files.exists(log) && Files.size(log) > 0;
    }

    /// Puts the log where SQLite applies it.
    void addLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, DatabaseFile.beside(database, "-wal"));
        }
    }

    boolean isSoundWithoutLog() throws IOException {
        return trying(trial -> lookAt(trial).isPresent());
    }

    /// Whether the database with the log applied is sound, the same library as without it, and no
    /// older.
    boolean isSoundWithLog() throws IOException {
        return trying(trial -> {
            Optional<String> without = idOf(trial);
            boolean wasInOrder = isInOrder(trial);
            Files.copy(log, DatabaseFile.beside(trial, "-wal"));
            Optional<String> with = lookAt(trial);
            return with.isPresent()
                    && (without.isEmpty() || without.equals(with))
                    && headerOf(trial).changes() >= changes
                    && (!wasInOrder || isInOrder(trial));
        });
    }

    /// Whether all that the log says is in the database already.
    boolean isSameWithLog() throws IOException {
        return trying(trial -> {
            Files.copy(log, DatabaseFile.beside(trial, "-wal"));
            return lookAt(trial).isPresent() && Files.mismatch(database, trial) < 0;
        });
    }

    private interface Trial {
        boolean of(Path copy) throws IOException;
    }

    private boolean trying(Trial trial) throws IOException {
        Path copy = folder.resolve("trial.db");
        Files.copy(database, copy);
        try {
            return trial.of(copy);
        } finally {
            for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(DatabaseFile.beside(copy, ending));
            }
        }
    }

    private static DatabaseHeader headerOf(Path file) throws IOException {
        try (DatabaseFile opened = DatabaseFile.open(file)) {
            return opened.header();
        }
    }

    private static Optional<String> idOf(Path file) {
        try (Database opened = Database.connect(file)) {
            return Optional.of(opened.id());
        } catch (Refusal e) {
            // Without its log a database may lack even its tables.
            return Optional.empty();
        }
    }

    /// Whether the journal leads to what is stored. SQLite cannot tell a page that is too old.
    private static boolean isInOrder(Path file) {
        try (Database opened = Database.connect(file)) {
            return new JournalCheck(opened).problems().isEmpty();
        } catch (Refusal e) {
            return false;
        }
    }

    /// The library's id if the database is sound.
    private static Optional<String> lookAt(Path file) {
        try (Database opened = Database.connect(file)) {
            boolean isSound =
                    opened.list("PRAGMA integrity_check", r -> r.getString(1)).equals(List.of("ok"))
                            && opened.list("PRAGMA foreign_key_check", r -> r.getString(1))
                                    .isEmpty();
            return isSound ? Optional.of(opened.id()) : Optional.empty();
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
