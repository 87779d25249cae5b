package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places quotes in a text when the text they were taken from is not available, by the words of the
/// quote and its context. If a second place is nearly as good, or the quote has too little weight,
/// the result is an orphan. Preparing reads the text once. Not thread-safe.
public final class QuoteAnchoring {
    private static final int SUGGESTED = 5;

    /// The agreement, on one side of the passage, from which the context counts as the same.
    private static final double SAME = 0.3;

    /// The probability that the likeliest place is not a near duplicate of a passage that is itself
    /// gone: if the context on both sides is the same, and if it is not.
    private static final double NO_TWIN_BETWEEN = 0.96;

    private static final double NO_TWIN = 0.84;

    /// The weight, in nats, that a quote needs if none of its context is there.
    private static final double TELLING = 24;

    private static final double LEAST_SHARE = 0.7;
    private static final double LEAST_BETWEEN = 0.35;
    private static final double ENOUGH = 0.95;
    private static final double ENOUGH_BETWEEN = 0.7;
    private static final double LEAST_SURE = 0.3;
    private static final double RIVAL = 0.6;

    private final Vocabulary words = new Vocabulary();
    private final Tokens now;

    private final Candidates candidates;

    private QuoteAnchoring(String text) {
        now = Tokens.of(text, words);
        words.weigh();
        candidates = new Candidates(now, words);
    }

    public static QuoteAnchoring in(String text) {
        return new QuoteAnchoring(text);
    }

    /// A candidate place of the quote; `score` is the kept weight in nats.
    private record Found(Passage passage, double chance, double score) {
        Range range() {
            return passage.range();
        }
    }

    /// The places of a quote, likeliest first.
    ///
    /// @param complete whether none was left out because there were too many
    private record Search(List<Found> found, boolean complete) {}

    private Search search(Selector selector) {
        String known = selector.prefix() + selector.exact() + selector.suffix();
        Tokens old = Tokens.of(known, words);
        int start = selector.prefix().length();
        int end = start + selector.exact().length();
        var candidate = candidates.findFor(
                old, old.firstEndingAfter(start), old.firstStartingFrom(end), selector.exact());
        List<Found> found = new ArrayList<>();
        for (Candidates.Stretch stretch : candidate.stretches()) {
            addFound(found, old, stretch, start, end);
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        return new Search(found, candidate.complete());
    }

    /// The places that keep at least a third of the quote's weight: likeliest first, at most a few,
    /// and without overlaps.
    public List<Range> findPlaces(Selector selector) {
        return suggestions(search(selector).found()).stream()
                .filter(s -> s.kept() >= LEAST_BETWEEN)
                .map(Anchor.Suggestion::range)
                .toList();
    }

    /// The one place of the quote, or an orphan that suggests possible places.
    public Anchor anchor(Selector selector) {
        Search search = search(selector);
        List<Found> found = search.found();
        if (found.isEmpty()) {
            return new Anchor.Orphan(
                    ConfidenceModel.ofUnfound(selector.exact().length()), List.of());
        }
        Found best = found.getFirst();
        double rival = found.size() > 1 ? found.get(1).score() - best.score() : -99;
        double chance = best.chance() / (1 + Math.exp(RIVAL * rival));
        Passage passage = best.passage();
        double more = Math.max(passage.agreementBefore(), passage.agreementAfter());
        boolean between = Math.min(passage.agreementBefore(), passage.agreementAfter()) >= SAME;
        boolean enough = between
                ? chance >= ENOUGH_BETWEEN && passage.keptShare() >= LEAST_BETWEEN
                : chance >= ENOUGH
                        && passage.keptShare() >= LEAST_SHARE
                        && (more >= SAME || passage.kept >= TELLING);
        return enough && search.complete()
                ? Anchoring.anchorAt(passage, chance * (between ? NO_TWIN_BETWEEN : NO_TWIN))
                : new Anchor.Orphan(Math.max(LEAST_SURE, 1 - chance), suggestions(found));
    }

    private static List<Anchor.Suggestion> suggestions(List<Found> found) {
        return found.stream()
                .limit(SUGGESTED)
                .map(f -> new Anchor.Suggestion(f.range(), f.passage().keptShare()))
                .toList();
    }

    private void addFound(
            List<Found> found, Tokens old, Candidates.Stretch stretch, int start, int end) {
        Tokens there = now.slice(stretch.from(), stretch.to());
        var alignment = new Alignment(old, there, words, false);
        new Aligner(alignment).align(0, old.count(), 0, there.count());
        new SpuriousMatches(alignment).remove(0, old.count(), 0, there.count());
        var passage = new Passage(alignment, start, end);
        if (!passage.isPlaced()) {
            return;
        }
        Range range = passage.range();
        double score = passage.kept;
        for (int i = 0; i < old.count(); i++) {
            boolean around = i < passage.first || i > passage.last;
            score += around ? alignment.keptWeight(i) / 2 : 0;
        }
        for (int f = 0; f < found.size(); f++) {
            if (found.get(f).range().overlaps(range)) {
                if (found.get(f).score() < score) {
                    found.set(f, new Found(passage, ConfidenceModel.ofPlace(passage), score));
                }
                return;
            }
        }
        found.add(new Found(passage, ConfidenceModel.ofPlace(passage), score));
    }
}
