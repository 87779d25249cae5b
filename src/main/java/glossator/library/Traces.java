package glossator.library;

import glossator.message.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a library leaves in its folder beside `library.db`.
final class Traces {
    private Traces() {}

    /// Their names, in words; empty if there are none.
    static String of(Path folder) throws IOException {
        var found = new ArrayList<String>();
        Path file = DatabaseFile.real(folder.resolve(Library.FILE));
        for (Path part : List.of(folder.resolve("sources"), folder.resolve("backups"))) {
            if (hasFiles(part)) {
                found.add(Messages.of("library.trace-folder", part.getFileName()));
            }
        }
        if (DatabaseFile.hasBeside(file, "-wal")) {
            found.add(Messages.of("library.trace-log", file.getFileName() + "-wal"));
        }
        return String.join(", ", found);
    }

    /// Those folders, in words, that hold sidecars or backups, from which a library can be made
    /// again.
    static String kept(Path folder) throws IOException {
        var found = new ArrayList<String>();
        Path sources = folder.resolve("sources");
        if (hasSidecars(sources)) {
            found.add(Messages.of("library.trace-folder", sources.getFileName()));
        }
        if (!Backups.list(folder).isEmpty()) {
            found.add(Messages.of("library.trace-folder", "backups"));
        }
        return String.join(", ", found);
    }

    private static boolean hasSidecars(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(sources, SidecarFiles::isOfSource)) {
            return files.iterator().hasNext();
        }
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        }
    }
}
