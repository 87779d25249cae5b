package glossator.library;

import java.util.List;

/// What became of a source that was given a new edition.
///
/// @param edition the new one
/// @param warnings what the reader could not read
public record UpdateResult(
        Source source, Edition edition, AnchorReport report, List<String> warnings) {
    public UpdateResult {
        warnings = List.copyOf(warnings);
    }
}
