package glossator.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/// Libraries that versions 4 to 7 of the schema were current for, with the same sources, notes and
/// journal.
final class OlderLibrary {
    private OlderLibrary() {}

    static void unpack(Path folder) throws IOException {
        unpack(folder, 4);
    }

    static void unpack(Path folder, int version) throws IOException {
        unpackNamed(folder, "library-" + version);
    }

    /// One of the libraries in the test resources.
    static void unpackNamed(Path folder, String name) throws IOException {
        try (var zip = new ZipInputStream(Objects.requireNonNull(
                OlderLibrary.class.getResourceAsStream("/glossator/library/" + name + ".zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
