package glossator.library;

import glossator.search.Part;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// In which of the parts that a table has the words of a query are looked for.
///
/// @param parts of the table that are left
record PartFilter(Set<Part> parts) {
    static final PartFilter TEXT = new PartFilter(EnumSet.of(Part.TEXT));
    static final PartFilter TITLE = new PartFilter(EnumSet.of(Part.TITLE, Part.PEOPLE));
    static final PartFilter NOTE =
            new PartFilter(EnumSet.of(Part.QUOTE, Part.NOTE, Part.REPLY, Part.TAG, Part.PEOPLE));

    private static final Map<Part, String> COLUMNS = Map.of(
            Part.TITLE, "title",
            Part.PEOPLE, "people",
            Part.QUOTE, "quote",
            Part.NOTE, "note",
            Part.REPLY, "reply",
            Part.TAG, "tag");

    boolean accepts() {
        return !parts.isEmpty();
    }

    PartFilter within(Set<Part> other) {
        Set<Part> both = EnumSet.noneOf(Part.class);
        parts.stream().filter(other::contains).forEach(both::add);
        return new PartFilter(both);
    }

    /// An FTS5 expression with its words looked for in the columns of these parts.
    String columns(String expression) {
        return parts.stream()
                .sorted()
                .map(COLUMNS::get)
                .collect(Collectors.joining(" ", "{", "} : (" + expression + ")"));
    }

    List<Part> sorted() {
        return parts.stream().sorted().toList();
    }
}
