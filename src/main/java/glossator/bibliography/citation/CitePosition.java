package glossator.bibliography.citation;

import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Whether a work was cited before (CSL 1.0.2, “position”): each of these is also all that stand
/// before it but the first.
enum CitePosition {
    FIRST,
    SUBSEQUENT,
    /// Of the work cited just before, with the same locator or both without one.
    IBID,
    IBID_WITH_LOCATOR;

    /// Those of citations of one work each.
    static List<CitePosition> of(List<Cited> quotes) {
        var seen = new HashSet<Metadata>();
        var positions = new ArrayList<CitePosition>();
        @Nullable Cited before = null;
        for (Cited quote : quotes) {
            boolean first = seen.add(quote.metadata());
            positions.add(first || before == null ? FIRST : after(before, quote));
            before = quote;
        }
        return positions;
    }

    private static CitePosition after(Cited before, Cited quote) {
        if (!before.metadata().equals(quote.metadata())
                || (quote.locator().isBlank() && !before.locator().isBlank())) {
            return SUBSEQUENT;
        }
        return quote.equals(before) ? IBID : IBID_WITH_LOCATOR;
    }

    /// Whether a condition on some of the words holds here.
    ///
    /// @param words as in CSL: `ibid ibid-with-locator`
    boolean holds(List<String> words) {
        return words.stream()
                .map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
                .anyMatch(word -> word.equals(name())
                        || (this != FIRST && word.equals(SUBSEQUENT.name()))
                        || (this == IBID_WITH_LOCATOR && word.equals(IBID.name())));
    }
}
