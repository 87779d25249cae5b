package glossator.bibliography;

import java.util.List;

/// What was read from a file of a reference manager.
///
/// @param problems a sentence for each thing that was not read, or not as it stands
public record Bibliography(List<BibliographyEntry> entries, List<String> problems) {
    /// Entries after these are not read.
    public static final int MOST = 100_000;

    public Bibliography {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
