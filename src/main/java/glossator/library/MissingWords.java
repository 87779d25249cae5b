package glossator.library;

import glossator.anchoring.QuoteFinder;
import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.List;

/// Finds words that their own edition does not have in another text: there is nothing to compare
/// but the words themselves.
final class MissingWords {
    /// Words that stand only once are rarely others.
    private static final double UNIQUE = 0.9;

    private MissingWords() {}

    static Anchor anchor(Selector selector, String text) {
        List<Range> found =
                QuoteFinder.in(text).find(selector.exact(), selector.prefix(), selector.suffix());
        return found.size() == 1
                ? new Anchor.Exact(found.getFirst(), UNIQUE)
                : new Anchor.Orphan(
                        UNIQUE,
                        found.stream()
                                .limit(3)
                                .map(range -> new Anchor.Suggestion(range, 1))
                                .toList());
    }
}
