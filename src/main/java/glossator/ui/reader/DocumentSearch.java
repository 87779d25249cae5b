package glossator.ui.reader;

import glossator.document.Document;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Finds in a document what is wanted in one of three ways: as it is written, as a query where it
/// is one, or as a regular expression.
///
/// @param exact whether case and accents count; then nothing but the words themselves is found
/// @param expression whether it is a regular expression
record DocumentSearch(boolean exact, boolean expression) {
    FindResult find(Document document, String wanted, BooleanSupplier cancelled) {
        if (expression) {
            return wanted.isEmpty()
                    ? FindResult.of(List.of())
                    : new RegexSearch(exact, RegexSearch.MOST_MILLIS)
                            .find(document.text(), wanted, cancelled);
        }
        if (!exact && QuerySearch.isQuery(wanted)) {
            FindResult found = QuerySearch.find(document, wanted, cancelled);
            if (!found.hits().isEmpty() || !found.problem().isEmpty()) {
                return found;
            }
        }
        return FindResult.of(TextSearch.find(document.text(), wanted, exact, cancelled));
    }
}
