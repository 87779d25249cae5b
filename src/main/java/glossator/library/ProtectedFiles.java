package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The files that nothing may be written over: all in the folder of a library, databases of
/// libraries wherever they are, and the originals of sources.
///
/// @param folder of this library
record ProtectedFiles(Path folder, EditionRows editions) {

    /// Refuses to write to `target`, whatever it is called: symbolic and hard links, `..` and names
    /// that differ in letter case alone are followed to the file itself.
    void requireUnprotected(Path target) {
        try {
            Path place = resolve(target.toAbsolutePath());
            requireOutside(place, target);
            if (Files.isRegularFile(place)) {
                if (DatabaseFile.isOfLibrary(place)) {
                    throw new Refusal("library.protected-database", target);
                }
                requireNoOriginal(place, target);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.protected-unknown", target);
        }
    }

    /// The path without links, as far up as it exists.
    private static Path resolve(Path whole) throws IOException {
        if (Files.exists(whole)) {
            return whole.toRealPath();
        }
        Path parent = whole.getParent();
        return parent == null
                ? whole
                : resolve(parent).resolve(whole.getFileName()).normalize();
    }

    private void requireOutside(Path place, Path target) throws IOException {
        for (Path above = place; above != null; above = above.getParent()) {
            if (isFolderOfLibrary(above)) {
                throw new Refusal("library.protected-folder", target, above);
            }
        }
    }

    private boolean isFolderOfLibrary(Path above) throws IOException {
        return Files.isDirectory(above)
                && (isSame(above, folder) || DatabaseFile.isOfLibrary(above.resolve("library.db")));
    }

    /// Compares with the place each source was added from, even if another file is there now, and
    /// with the bytes of all editions, including those in the trash.
    private void requireNoOriginal(Path place, Path target) throws IOException {
        long size = Files.size(place);
        String sha256 = null;
        for (Edition edition : editions.all()) {
            if (isSame(place, origin(edition))) {
                throw new Refusal("library.protected-original", target);
            }
            if (edition.size() == size) {
                sha256 = sha256 == null ? OriginalFiles.sha256(place) : sha256;
                if (edition.sha256().equals(sha256)) {
                    throw new Refusal("library.protected-original", target);
                }
            }
        }
    }

    /// Null if the origin is not a path: pasted text, or an address.
    private static @Nullable Path origin(Edition edition) {
        try {
            return edition.origin().isBlank() ? null : Path.of(edition.origin());
        } catch (InvalidPathException e) {
            return null; // on Windows an address is not even a valid path
        }
    }

    private static boolean isSame(Path one, @Nullable Path other) throws IOException {
        return other != null && Files.exists(other) && Files.isSameFile(one, other);
    }
}
