package glossator.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/// The file `library.db-open`, which lies beside a database while somebody has it open and says which
/// file its log belongs to. If it is there and nobody has the database open, the last session did
/// not end cleanly.
record OpenNote(Path database) {
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

    /// Whether the log is surely that of `file`: the file is the one of which the note speaks, it
    /// has not gone back to an earlier state, and nobody has written into it after its log.
    boolean isOf(DatabaseFile file) throws IOException {
        if (!exists()) {
            return false;
        }
        List<String> lines = Files.readAllLines(path());
        long modified = modified(database);
        return lines.size() == 3
                && lines.getFirst().equals(file.key().text())
                && file.header().changes() >= number(lines.get(1))
                && modified >= number(lines.getLast())
                && modified <= modified(DatabaseFile.beside(database, "-wal"));
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
