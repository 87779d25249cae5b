package glossator.ui.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What lies in the folder of a library beside its database.
///
/// @param originals how many original files
/// @param sidecars how many plain records of what was made on them
record LibraryRemains(int originals, int sidecars) {
    private static final String ORIGINAL = "[0-9a-f]{64}(\\.(?!json$)[a-z0-9]+)?";
    private static final String SIDECAR = "[0-9a-f]{64}(-[0-9a-f]+)?\\.json";

    /// Nothing, if the folder cannot be read.
    static LibraryRemains in(Path library) {
        Path sources = library.resolve("sources");
        if (!Files.isDirectory(sources)) {
            return new LibraryRemains(0, 0);
        }
        try (var files = Files.list(sources)) {
            List<String> names = files.map(f -> f.getFileName().toString()).toList();
            return new LibraryRemains(count(names, ORIGINAL), count(names, SIDECAR));
        } catch (IOException e) {
            return new LibraryRemains(0, 0);
        }
    }

    private static int count(List<String> names, String pattern) {
        return (int) names.stream().filter(n -> n.matches(pattern)).count();
    }
}
