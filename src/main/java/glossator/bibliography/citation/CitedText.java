package glossator.bibliography.citation;

import java.util.List;

/// What a text cites.
///
/// @param citations one for each quote, in the order of the text
/// @param entries for each quote that of its work in the list of works
/// @param references the list of works, in the order of the style
public record CitedText(List<String> citations, List<String> entries, List<String> references) {
    public static final CitedText NONE = new CitedText(List.of(), List.of(), List.of());

    public CitedText {
        citations = List.copyOf(citations);
        entries = List.copyOf(entries);
        references = List.copyOf(references);
    }
}
