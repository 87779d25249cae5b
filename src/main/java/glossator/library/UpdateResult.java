package glossator.library;

import java.util.List;

/// The result of adding an edition to a source.
///
/// @param edition the new one
/// @param warnings what the parser could not read
public record UpdateResult(
        Source source, Edition edition, AnchorReport report, List<String> warnings) {
    public UpdateResult {
        warnings = List.copyOf(warnings);
    }
}
