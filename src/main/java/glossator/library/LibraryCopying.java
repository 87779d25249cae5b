package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// Copies a library with its originals into a folder that is new or empty: whole, or not at all.
/// The copy is itself a library.
record LibraryCopying(Path library, Database database, EditionRows editions) {

    LibraryCopy copy(Path destination) {
        Path target = UnfinishedFolder.target(destination);
        Path parent = target.getParent();
        if (parent == null || !isFree(target)) {
            throw new Refusal("library.backup-not-empty", target);
        }
        requireOutside(target);
        Folders.make(parent);
        Path part = UnfinishedFolder.beginIn(parent);
        try {
            Folders.make(part);
            copyDatabase(part.resolve(Library.FILE));
            int originals = copyFiles(part.resolve("sources"));
            Folders.sync(part);
            // Only deletes an empty folder.
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(parent);
            return new LibraryCopy(target, originals, missing(target.resolve("sources")));
        } catch (UncheckedIOException e) {
            throw DiskSpace.refusal(new IOException(e), "library.no-backup", target);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.no-backup", target);
        } catch (Refusal e) {
            throw DiskSpace.onDriveOf(target, e);
        } finally {
            remove(part);
        }
    }

    private void copyDatabase(Path copy) {
        try (Database open = database.forCopying()) {
            DatabaseCopy.make(open, copy);
        }
    }

    private static boolean isFree(Path target) {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (var files = Files.list(target)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", target);
        }
    }

    private void requireOutside(Path target) {
        try {
            Path there = target;
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            if (there != null && there.toRealPath().startsWith(library.toRealPath())) {
                throw new Refusal("library.backup-inside", target);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", target);
        }
    }

    /// The originals of the copied database are all there: none is ever changed, and a new one is
    /// stored before the database knows of it. The plain copies beside them come along.
    private int copyFiles(Path into) throws IOException {
        Folders.make(into);
        int originals = 0;
        for (Path file : files(library.resolve("sources"))) {
            Path copy = into.resolve(file.getFileName());
            Folders.createFile(copy);
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            originals += isOriginal(file) ? 1 : 0;
        }
        Folders.sync(into);
        return originals;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f)
                            && !f.toString().endsWith(DatabaseCopy.UNFINISHED))
                    .toList();
        }
    }

    private static boolean isOriginal(Path file) {
        return !file.getFileName().toString().contains(".");
    }

    private List<String> missing(Path copied) {
        return editions.all().stream()
                .filter(e -> !Files.isRegularFile(copied.resolve(e.sha256())))
                .map(Edition::fileName)
                .toList();
    }

    private static void remove(Path part) {
        if (!Files.exists(part)) {
            return;
        }
        try (var walk = Files.walk(part)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "library.cannot-delete", part);
        }
    }
}
