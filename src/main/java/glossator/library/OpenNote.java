package glossator.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/// The file `library.db-open`, which lies beside a database while somebody has it open and says
/// which file its log belongs to. If it is there and nobody has the database open, the last session
/// did not end cleanly.
record OpenNote(Path database) {
    /// How long a checkpoint may write that is interrupted, in milliseconds.
    private static final long CHECKPOINT = 2_000;

    private Path path() {
        return DatabaseFile.beside(database, "-open");
    }

    boolean exists() {
        return Files.exists(path());
    }

    /// Says that the log beside the database is that of `file`.
    void write(DatabaseFile file) {
        try {
            String now = String.join(
                    "\n",
                    file.key().text(),
                    FileKey.of(DatabaseFile.beside(database, "-wal")).text(),
                    String.valueOf(file.header().changes()),
                    String.valueOf(modified(database)));
            if (!exists() || !Files.readString(path()).equals(now)) {
                replace(now);
            }
        } catch (IOException e) {
            // Without the note the log is tried on a copy, should this session not end cleanly.
            delete();
        }
    }

    /// Whole or not at all, as several processes may do this at once.
    private void replace(String text) throws IOException {
        Path part = DatabaseFile.beside(database, "-open." + UUID.randomUUID() + ".part");
        try {
            Folders.createFile(part);
            Files.writeString(part, text);
            Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// What can be said of the log without reading it.
    enum Verdict {
        /// It belongs to the file.
        BELONGS,
        /// It belongs to another file.
        FOREIGN,
        /// It belongs to the file if the two together are sound.
        IF_SOUND,
        /// It belongs to the file if all that it says is in the file already.
        IF_APPLIED
    }

    /// What the note says; empty if there is none.
    private record Said(String file, String log, long changes, long modified) {
        static Said of(List<String> lines) {
            return lines.size() == 4
                    ? new Said(
                            lines.get(0), lines.get(1), number(lines.get(2)), number(lines.get(3)))
                    : new Said("", "", 0, 0);
        }
    }

    /// The file is written to after its log only when a checkpoint follows the last commit.
    Verdict verdict(DatabaseFile file) throws IOException {
        Path log = DatabaseFile.beside(database, "-wal");
        Said said = Said.of(exists() ? Files.readAllLines(path()) : List.of());
        long written = modified(database);
        long logged = modified(log);
        boolean isLogLast = written <= logged;
        if (logged < said.modified) {
            // The clock has been set back, so that no time says anything.
            return Verdict.IF_SOUND;
        }
        boolean isOlder = written < said.modified || file.header().changes() < said.changes;
        if (said.file.equals(file.key().text())) {
            return isOlder ? Verdict.FOREIGN : isLogLast ? Verdict.BELONGS : afterCommit(file, log);
        }
        if (said.log.equals(FileKey.of(log).text())) {
            return isOlder || !isLogLast ? Verdict.FOREIGN : Verdict.IF_SOUND;
        }
        return said.file.isEmpty() && !isLogLast ? afterCommit(file, log) : Verdict.IF_SOUND;
    }

    private static Verdict afterCommit(DatabaseFile file, Path log) throws IOException {
        return modified(file.path()) <= modified(log) + CHECKPOINT
                ? Verdict.IF_SOUND
                : Verdict.IF_APPLIED;
    }

    /// Larger than all others if it is none.
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    /// To be called after a clean end; whoever still has the database open does not need the note,
    /// only profits from it.
    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            // The next start then checks the library, which does no harm.
        }
    }
}
