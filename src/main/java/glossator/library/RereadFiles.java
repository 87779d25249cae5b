package glossator.library;

import glossator.format.ImportedDocument;

import java.util.List;
import java.util.UUID;

/// Files of a source that were read again because an older version of a reader had read them; not
/// stored yet.
///
/// @param problems a sentence for each file that could not be read
public record RereadFiles(UUID source, List<One> read, List<String> problems) {
    public RereadFiles {
        read = List.copyOf(read);
        problems = List.copyOf(problems);
    }

    /// One of them.
    public record One(Edition edition, ImportedDocument imported) {}

    public boolean isEmpty() {
        return read.isEmpty();
    }
}
