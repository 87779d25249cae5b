package glossator.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/// A library that version 4 of the schema was current for, with sources, notes and a journal.
final class OlderLibrary {
    private OlderLibrary() {}

    static void unpack(Path folder) throws IOException {
        try (var zip = new ZipInputStream(Objects.requireNonNull(
                OlderLibrary.class.getResourceAsStream("/glossator/library/library-4.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
