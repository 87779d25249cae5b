package glossator.library;

import glossator.annotation.Step;

import java.util.List;

/// The result of adding an edition to a source.
///
/// @param edition the new one, or one that had been taken back and has the same bytes
/// @param step the journal's
/// @param warnings what the parser could not read
public record UpdateResult(
        Source source, Edition edition, AnchorReport report, List<String> warnings, Step step) {
    public UpdateResult {
        warnings = List.copyOf(warnings);
    }
}
