package glossator.library;

import java.util.List;

/// What became of a file that was added: its source, whether it was there before, and what the
/// reader could not read.
public record ImportResult(Source source, boolean wasThere, List<String> warnings) {
    public ImportResult {
        warnings = List.copyOf(warnings);
    }
}
