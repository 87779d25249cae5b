package glossator.library;

import java.util.List;

/// What became of a source that was given a new edition.
///
/// @param edition the new one
/// @param warnings what the reader could not read
public record Update(Source source, Edition edition, Report report, List<String> warnings) {
    public Update {
        warnings = List.copyOf(warnings);
    }
}
