package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places quotes in a text when the text they were taken from is not at hand: by the words of the
/// quote and of what stood around it. A second place that is nearly as good makes an orphan, and so
/// does a quote that tells little. Preparing reads the text once. Not for several threads at once.
public final class QuoteAnchoring {
    private static final int SUGGESTED = 5;

    /// How much of what stood on one side must stand there again to count as the same.
    private static final double SAME = 0.3;

    /// That the likest place is not that of a twin of the passage, which itself is gone: where the
    /// surroundings are the same on both sides, and where they are not.
    private static final double NO_TWIN_BETWEEN = 0.96;

    private static final double NO_TWIN = 0.84;

    /// What a quote must tell, in nats, if nothing around it stands where it stood.
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

    /// A place of the quote and what is known of it; `score` in nats of words kept.
    private record Found(Passage passage, double chance, double score) {
        Range range() {
            return passage.range();
        }
    }

    /// The places of a quote, the likeliest first.
    ///
    /// @param complete whether nothing was left out because there was too much
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

    /// The places that have at least a third of what the quote tells, the likeliest first, a few
    /// at most; none overlaps another.
    public List<Range> findPlaces(Selector selector) {
        return suggestions(search(selector).found()).stream()
                .filter(s -> s.kept() >= LEAST_BETWEEN)
                .map(Anchor.Suggestion::range)
                .toList();
    }

    /// The one place where the quote stands, or an orphan with the places that may be meant.
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
