package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.List;

/// Looks once more, letter by letter, where the comparison of words says that a passage was changed
/// or is gone.
final class SameWords {
    /// The longest stretch of text that is looked at again, in UTF-16 units.
    private static final int LONGEST = 20_000;

    /// How far from where the passage should be it is looked for, in UTF-16 units.
    private static final int AROUND = 100;

    /// The probability that the same words in the same context are the passage.
    private static final double SAME_CONTEXT = 0.97;

    private final Alignment alignment;

    SameWords(Alignment alignment) {
        this.alignment = alignment;
    }

    /// A passage is not changed by hyphens at the ends of lines, or by readings that now stand
    /// above its words.
    Anchor improve(Anchor.Changed changed, String quote) {
        return findSame(changed.range(), quote, "", "").stream()
                .filter(found -> found.overlaps(changed.range()))
                .findFirst()
                .<Anchor>map(found -> changed.moved()
                        ? new Anchor.Moved(found, changed.confidence())
                        : new Anchor.Exact(found, changed.confidence()))
                .orElse(changed);
    }

    /// Two words that are one, with a hyphen between them, may be too little for the alignment:
    /// then what stands before and behind them has to be the same.
    Anchor improve(Anchor.Orphan orphan, Selector selector) {
        return orphan.suggestions().stream()
                .flatMap(
                        near -> findSame(
                                near.range(),
                                selector.exact(),
                                selector.prefix(),
                                selector.suffix())
                                .stream())
                .filter(found -> isFree(found, selector.range()))
                .findFirst()
                .<Anchor>map(found -> new Anchor.Exact(found, SAME_CONTEXT))
                .orElse(orphan);
    }

    /// Whether no other text is known to be at this place: the near twin of a deleted passage
    /// stands between the same words.
    private boolean isFree(Range place, Range passage) {
        Tokens now = alignment.now;
        int end = now.firstStartingFrom(place.end());
        for (int j = now.firstEndingAfter(place.start()); j < end; j++) {
            int a = alignment.from[j];
            if (a != Alignment.NONE
                    && (alignment.old.starts()[a] >= passage.end()
                            || alignment.old.ends()[a] <= passage.start())) {
                return false;
            }
        }
        return true;
    }

    /// The same words near a place in the new text.
    private List<Range> findSame(Range near, String quote, String prefix, String suffix) {
        String now = alignment.now.text();
        int around = quote.length() + AROUND;
        int from = Math.max(0, near.start() - around);
        int to = Math.min(now.length(), near.end() + around);
        if (quote.isEmpty() || to - from > LONGEST) {
            return List.of();
        }
        return QuoteFinder.in(now.substring(from, to)).find(quote, prefix, suffix).stream()
                .map(found -> found.shift(from))
                .filter(found -> LenientText.areHyphensKept(quote, found.of(now)))
                .toList();
    }
}
