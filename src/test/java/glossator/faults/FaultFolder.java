package glossator.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The folder in which faults are done: the sample that each round begins with a copy of, and the
/// folders of the round.
///
/// @param folder is emptied after each round but for the sample
record FaultFolder(Path folder, SampleLibrary sample) {

    static FaultFolder in(Path folder) throws IOException {
        delete(folder);
        Path whole = Files.createDirectories(folder).toRealPath();
        Path sample = Files.createDirectories(whole.resolve("sample"));
        return new FaultFolder(whole, SampleLibrary.make(sample.resolve("library")));
    }

    /// A copy of the sample in the folder of this round.
    Path library() throws IOException {
        Path copy = round().resolve("library");
        copy(sample.folder(), copy);
        return copy;
    }

    /// The folder of this round.
    Path round() throws IOException {
        return Files.createDirectories(folder.resolve("round"));
    }

    void clear() throws IOException {
        delete(folder.resolve("round"));
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : below(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        for (Path file : below(folder).reversed()) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
