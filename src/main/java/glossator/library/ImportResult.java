package glossator.library;

import java.util.List;

/// The result of adding a file: its source, whether it was there before, and what the parser could
/// not read.
public record ImportResult(Source source, boolean wasThere, List<String> warnings) {
    public ImportResult {
        warnings = List.copyOf(warnings);
    }
}
