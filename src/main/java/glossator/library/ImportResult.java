package glossator.library;

import java.util.List;

/// The result of adding a file: its source, whether it was there before, and what the parser could
/// not read.
///
/// @param embedded how many annotations the file holds; 0 if it was there before
public record ImportResult(Source source, boolean wasThere, List<String> warnings, int embedded) {
    public ImportResult {
        warnings = List.copyOf(warnings);
    }
}
