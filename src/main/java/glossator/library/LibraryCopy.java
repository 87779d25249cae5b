package glossator.library;

import java.nio.file.Path;
import java.util.List;

/// A copy of a whole library in another folder, made with [Library#backUpTo].
///
/// @param originals how many original files it has
/// @param missing the names of the files whose originals the library itself no longer has
public record LibraryCopy(Path folder, int originals, List<String> missing) {
    public LibraryCopy {
        missing = List.copyOf(missing);
    }
}
