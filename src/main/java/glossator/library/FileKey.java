package glossator.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// What tells one file from another at the same path: device and inode, or where the platform has
/// no such numbers, the time at which the file was created.
record FileKey(String text) {
    static FileKey of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        Object key = found.fileKey();
        return new FileKey(
                key != null ? key.toString() : file.toRealPath() + " " + found.creationTime());
    }

    /// The key of the file at this path; empty if there is none.
    static Optional<FileKey> find(Path file) throws IOException {
        try {
            return Optional.of(of(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
