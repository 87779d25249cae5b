package glossator.annotation;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// Places passages of one text in another. Preparing compares the two texts once; after that a
/// passage takes microseconds. Not for use by several threads at once.
public final class Anchoring {
    private final Alignment alignment;

    private Anchoring(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Compares the text that selectors were made in with the one to place them in.
    public static Anchoring between(String old, String now) {
        var folding = new Folding();
        var words = new Vocabulary();
        Tokens before = Tokens.of(old, folding, words);
        Tokens after = Tokens.of(now, folding, words);
        words.weigh();
        var alignment = new Alignment(before, after, words);
        var aligner = new Aligner(alignment, folding);
        var islands = new Islands(alignment);
        aligner.align(0, before.count(), 0, after.count());
        new Slides(alignment).slide();
        islands.sink(0, before.count(), 0, after.count());
        new Moves(alignment, aligner, islands).find();
        return new Anchoring(alignment);
    }

    Alignment alignmentForTrial() {
        return alignment;
    }

    Passage passage(Range range) {
        return new Passage(alignment, range.start(), range.end());
    }

    /// Where the passage of `selector` is now.
    public Anchor place(Selector selector) {
        Passage passage = passage(selector.range());
        double chance = passage.isPlaced() ? Chance.ofPlace(passage) : 0;
        if (chance < Chance.ENOUGH) {
            return orphan(passage);
        }
        Range place = passage.range();
        if (!passage.isWhole()) {
            return new Anchor.Changed(place, 1 - passage.share(), passage.isMoved(), chance);
        }
        return passage.isMoved()
                ? new Anchor.Moved(place, chance)
                : new Anchor.Exact(place, chance);
    }

    private static Anchor orphan(Passage passage) {
        List<Anchor.Suggestion> suggestions = new ArrayList<>();
        if (passage.isPlaced()) {
            suggestions.add(new Anchor.Suggestion(passage.range(), passage.share()));
        }
        passage.gap()
                .filter(gap -> suggestions.stream().noneMatch(s -> s.range().overlaps(gap)))
                .ifPresent(gap -> suggestions.add(new Anchor.Suggestion(gap, 0)));
        return new Anchor.Orphan(Chance.ofOrphan(passage), suggestions);
    }
}
