package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Places passages of one text in another. Preparing compares the two texts once, in roughly linear
/// time; after that a passage takes microseconds. Not thread-safe.
public final class Anchoring {
    /// The probability that the only place that has the same words is the passage.
    private static final double UNIQUE = 0.98;

    final Alignment alignment;
    private final QuoteFinder quotes;
    private final SameWords sameWords;
    private Optional<QuoteAnchoring> search = Optional.empty();
    private Optional<UniqueQuotes> unique = Optional.empty();

    private Anchoring(Alignment alignment) {
        this.alignment = alignment;
        sameWords = new SameWords(alignment);
        this.quotes = QuoteFinder.in(alignment.old.text());
    }

    /// Compares the text that the selectors were made in with the one to place them in.
    public static Anchoring between(String old, String now) {
        var words = new Vocabulary();
        Tokens before = Tokens.of(old, words);
        Tokens after = Tokens.of(now, words);
        words.weigh();
        var alignment = new Alignment(before, after, words, true);
        var aligner = new Aligner(alignment);
        var spurious = new SpuriousMatches(alignment);
        aligner.align(0, before.count(), 0, after.count());
        new Slides(alignment).slide();
        spurious.remove(0, before.count(), 0, after.count());
        var blocks = new Blocks(alignment);
        var moves = new Moves(alignment, aligner, spurious, blocks);
        moves.joinMoves();
        new Slides(alignment).slide();
        var handover = new Handover(alignment, aligner, blocks);
        new WordForWord(alignment, handover).settle();
        new SharedSentences(alignment, handover).settle();
        new Contests(alignment, handover).settle();
        if (handover.count() > 0) {
            moves.joinMoves();
        }
        new Exchanges(alignment, blocks).settle();
        new Repetitions(alignment).dispute();
        return new Anchoring(alignment);
    }

    /// How much of the old text, weighted by word rarity, is found in the new one, 0 to 1: near 0
    /// for an entirely different work, 1 if nothing was deleted. 1 for an empty old text.
    public double keptShare() {
        double all = 0;
        double kept = 0;
        for (int i = 0; i < alignment.old.count(); i++) {
            all += alignment.weight(i);
            kept += alignment.keptWeight(i);
        }
        return all == 0 ? 1 : kept / all;
    }

    /// The anchor of `selector` in the new text. If the old text does not have the quote at the
    /// selector's position, the quote is searched for in the old text, then directly in the new
    /// one.
    public Anchor anchor(Selector selector) {
        Optional<Range> old = findOldRange(selector);
        Optional<Anchor> disputed = old.flatMap(alignment::findDispute);
        if (disputed.isPresent()) {
            return disputed.get();
        }
        Anchor anchor = old.map(this::anchor).orElseGet(() -> search().anchor(selector));
        return switch (anchor) {
            case Anchor.Changed changed -> sameWords.improve(changed, selector.exact());
            case Anchor.Orphan orphan -> sameWords.improve(orphan, selector);
            case Anchor.Exact _, Anchor.Moved _ -> anchor;
        };
    }

    private Optional<Range> findOldRange(Selector selector) {
        String old = alignment.old.text();
        Range range = selector.range();
        boolean there = range.end() <= old.length()
                && (selector.exact().isEmpty()
                        || (selector.exact().length() == range.length()
                                && old.startsWith(selector.exact(), range.start())));
        if (there) {
            return Optional.of(range);
        }
        List<Range> found = quotes.find(selector.exact(), selector.prefix(), selector.suffix());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private QuoteAnchoring search() {
        if (search.isEmpty()) {
            search = Optional.of(QuoteAnchoring.in(alignment.now.text()));
        }
        return search.get();
    }

    private Anchor anchor(Range range) {
        Passage passage = new Passage(alignment, range.start(), range.end());
        if (passage.first > passage.last) {
            return new PointAnchor(alignment, range).anchor();
        }
        Optional<Anchor> elsewhere = findUnique(passage);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (!passage.isPlaced()) {
            return orphan(passage, ConfidenceModel.ofUnplaced(passage));
        }
        double chance = PlaceConfidence.of(alignment, passage);
        if (PlaceConfidence.isEnough(passage, chance)) {
            return anchorAt(passage, chance);
        }
        return new EnoughKept(alignment, passage).isEnough(chance)
                ? anchorAt(passage, Math.max(chance, EnoughKept.CHANCE))
                : orphan(passage, PlaceConfidence.ofOrphan(chance));
    }

    /// A long passage that is not whole where the comparison has it, but stands elsewhere as it
    /// was, and only there.
    private Optional<Anchor> findUnique(Passage passage) {
        if (passage.end - passage.start < UniqueQuotes.LEAST
                || (passage.isPlaced() && passage.isWhole())) {
            return Optional.empty();
        }
        if (unique.isEmpty()) {
            unique = Optional.of(new UniqueQuotes(alignment));
        }
        int at = unique.get().find(passage.first, passage.last);
        if (at == Alignment.NONE) {
            return Optional.empty();
        }
        Tokens now = alignment.now;
        var place = new Range(now.starts()[at], now.ends()[at + passage.last - passage.first]);
        return Optional.of(new Anchor.Moved(place, UNIQUE));
    }

    static Anchor anchorAt(Passage passage, double chance) {
        Range place = passage.range();
        if (!passage.isWhole()) {
            return new Anchor.Changed(place, 1 - passage.keptShare(), passage.isMoved(), chance);
        }
        return passage.isMoved()
                ? new Anchor.Moved(place, chance)
                : new Anchor.Exact(place, chance);
    }

    private static Anchor orphan(Passage passage, double chance) {
        List<Anchor.Suggestion> suggestions = new ArrayList<>();
        if (passage.isPlaced()) {
            suggestions.add(new Anchor.Suggestion(passage.range(), passage.keptShare()));
        }
        passage.findGap()
                .filter(gap -> suggestions.stream().noneMatch(s -> s.range().overlaps(gap)))
                .ifPresent(gap -> suggestions.add(new Anchor.Suggestion(gap, 0)));
        return new Anchor.Orphan(chance, suggestions);
    }
}
