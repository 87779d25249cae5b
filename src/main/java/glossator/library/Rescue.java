package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// Writes what the connections of a database still hold as a new file, whole or not at all.
///
/// @param id of the library
record Rescue(Database database, String id) {
    void writeTo(Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            if (Files.exists(target)) {
                throw new Refusal("library.rescue-exists", target);
            }
            try {
                Folders.createFile(part);
                copyInto(part);
                requireWhole(part);
                sync(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            Folders.sync(parent(target));
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-write", target);
        }
    }

    private void copyInto(Path part) {
        try {
            database.update("VACUUM INTO ?", part.toString());
        } catch (Refusal e) {
            throw SqliteErrors.isDamage(e)
                    ? new Refusal(e, "library.not-rescued", database.file())
                    : e;
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// A file that was overwritten in place may have taken parts of the library with it.
    private void requireWhole(Path part) {
        try (Database written = Database.connect(part)) {
            List<String> said = written.list("PRAGMA integrity_check", r -> r.getString(1));
            if (!said.equals(List.of("ok")) || !written.id().equals(id)) {
                throw new Refusal("library.not-rescued", database.file());
            }
        }
    }
}
