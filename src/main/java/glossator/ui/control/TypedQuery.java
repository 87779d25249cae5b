package glossator.ui.control;

import glossator.search.ParsedQuery;
import glossator.search.QueryParser;

import java.util.Optional;
import java.util.Set;

/// Reads a query while it is being typed.
public final class TypedQuery {
    /// Of a query without any words.
    private static final Set<String> WITHOUT_WORDS = Set.of("search.nothing", "search.empty");

    private static final String BEGINNINGS = ":：\"“„«(-";

    private TypedQuery() {}

    /// Empty if it has only been begun, as in `tag:`, so that nothing can be found and nothing is
    /// wrong yet.
    public static Optional<ParsedQuery> read(String text) {
        ParsedQuery parsed = QueryParser.parseTyped(text);
        boolean isWithoutWords = parsed instanceof ParsedQuery.Unsound fault
                && WITHOUT_WORDS.contains(fault.refusal().key());
        return isWithoutWords && isBegun(text.strip()) ? Optional.empty() : Optional.of(parsed);
    }

    private static boolean isBegun(String text) {
        return text.isEmpty() || BEGINNINGS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
