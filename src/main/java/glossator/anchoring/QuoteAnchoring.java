package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Places quotes in a text when the text they were taken from is not available, by the words of the
/// quote and its context and by where it was. If a second place is nearly as good, the quote has
/// too little weight, or the place may be that of a passage that reads almost alike, the result is
/// an orphan. Preparing reads the text once. Not thread-safe.
public final class QuoteAnchoring {
    private static final int SUGGESTED = 5;

    /// So many of the likeliest places by the words are compared by all that speaks for them.
    private static final int COMPARED = 5;

    /// The share of its weight that a place has to keep to be worth showing.
    private static final double LEAST_SHOWN = 0.35;

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

    /// The places of a quote, likeliest first.
    ///
    /// @param complete whether none was left out because there were too many
    record Search(List<QuoteMatch> found, boolean complete) {}

    Search search(Selector selector) {
        String known = selector.prefix() + selector.exact() + selector.suffix();
        Tokens old = Tokens.of(known, words);
        int start = selector.prefix().length();
        int end = start + selector.exact().length();
        var candidate = candidates.findFor(
                old, old.firstEndingAfter(start), old.firstStartingFrom(end), selector.exact());
        List<QuoteMatch> found = new ArrayList<>();
        for (Candidates.Stretch stretch : candidate.stretches()) {
            addFound(found, old, stretch, start, end);
        }
        found.sort(Comparator.comparingDouble(QuoteMatch::score).reversed());
        return new Search(found, candidate.complete());
    }

    /// The places that keep at least a third of the quote's weight: likeliest first, at most a few,
    /// and without overlaps.
    public List<Range> findPlaces(Selector selector) {
        return suggestions(search(selector).found()).stream()
                .filter(s -> s.kept() >= LEAST_SHOWN)
                .map(Anchor.Suggestion::range)
                .toList();
    }

    /// The one place of the quote, or an orphan that suggests possible places.
    public Anchor anchor(Selector selector) {
        return anchorAll(List.of(selector)).getFirst();
    }

    /// The places of quotes of one text, in their order. Where each was in that text tells where it
    /// should be among the others, and what is the place of one is not also that of another.
    public List<Anchor> anchorAll(List<Selector> selectors) {
        List<Search> searches = selectors.stream().map(this::search).toList();
        List<List<QuoteMatch>> found = searches.stream().map(Search::found).toList();
        var positions = new QuotePositions(selectors, found);
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            anchors.add(anchor(i, selectors.get(i), searches.get(i), positions));
        }
        return anchors;
    }

    private static Anchor anchor(
            int number, Selector selector, Search search, QuotePositions positions) {
        List<QuoteMatch> found = search.found();
        if (found.isEmpty()) {
            return new Anchor.Orphan(
                    ConfidenceModel.ofUnfound(selector.exact().length()), List.of());
        }
        QuoteMatch best = found.getFirst();
        double most = -1;
        for (QuoteMatch match : found.subList(0, Math.min(COMPARED, found.size()))) {
            double chance = QuoteModel.ofPlace(
                    new QuoteEvidence(number, selector, found, match, positions));
            if (chance > most) {
                most = chance;
                best = match;
            }
        }
        return most >= QuoteModel.ENOUGH && search.complete()
                ? best.anchor(most)
                : new Anchor.Orphan(QuoteModel.ofOrphan(most), suggestions(withFirst(best, found)));
    }

    private static List<QuoteMatch> withFirst(QuoteMatch best, List<QuoteMatch> found) {
        return Stream.concat(Stream.of(best), found.stream().filter(each -> !each.equals(best)))
                .toList();
    }

    private static List<Anchor.Suggestion> suggestions(List<QuoteMatch> found) {
        return found.stream()
                .limit(SUGGESTED)
                .map(f -> new Anchor.Suggestion(f.range(), f.keptShare()))
                .toList();
    }

    private void addFound(
            List<QuoteMatch> found, Tokens old, Candidates.Stretch stretch, int start, int end) {
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
                    found.set(f, QuoteMatch.of(passage, alignment, score));
                }
                return;
            }
        }
        found.add(QuoteMatch.of(passage, alignment, score));
    }
}
