package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// Copies a database that may be in use: the copy is whole, checked and on disk under its name, or
/// it is not there.
final class DatabaseCopy {
    static final String UNFINISHED = ".part";

    private DatabaseCopy() {}

    /// On a connection of its own, so that nobody who writes has to wait.
    static void make(Path database, Path target) {
        try (Database open = Database.connect(database)) {
            make(open, target);
        }
    }

    /// @param open a connection that nobody else uses
    static void make(Database open, Path target) {
        Path part = unfinished(target);
        try {
            Folders.createFile(part);
            open.update("VACUUM INTO ?", part.toString());
            requireGood(part);
            finish(part, target);
        } catch (NoSuchFileException e) {
            // An erasure has removed it, because it held what is being erased.
            throw new Refusal(e, "library.backup-withdrawn");
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.no-backup", target);
        } catch (Refusal e) {
            throw DiskSpace.onDriveOf(target, e);
        } finally {
            delete(part);
        }
    }

    static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    }

    /// A backup that was never opened cannot be relied on.
    static void requireGood(Path copy) {
        try (Database opened = Database.look(copy)) {
            List<String> said = opened.list("PRAGMA integrity_check(1)", r -> r.getString(1));
            if (!said.equals(List.of("ok"))) {
                throw new Refusal("library.no-backup", copy);
            }
        }
    }

    /// Gives a finished file its name; when this returns both survive a power failure.
    static void finish(Path part, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Folders.sync(folder);
        }
    }

    static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-delete", part);
        }
    }
}
