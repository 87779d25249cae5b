package glossator.anchoring.reuse;

import glossator.anchoring.Rewording;
import glossator.anchoring.Shingles;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Finds where a passage, or any part of a whole text, stands in other texts, word for word or
/// reworded. Not thread-safe.
public final class ReuseSearch {
    /// So many pieces are looked up in the index at once.
    private static final int AT_ONCE = 400;

    /// The score of a candidate, in nats of rarity, from which its words are compared: about one
    /// rare shingle for a passage, two for the pieces of a whole text.
    private static final double LEAST = 6;

    private static final double LEAST_OF_MANY = 12;

    private static final int FEWEST_KEPT = 4;

    /// Of a part of a passage more is asked than of the whole, since there are many parts.
    private static final int FEWEST_IN_PART = 9;

    private static final double WHOLE = 0.7;
    private static final double LEAST_KEPT = 0.38;
    private static final double LEAST_IN_PART = 0.55;
    private static final double LEAST_EVIDENCE = 19;

    private final ShingleIndex index;
    private final Function<UUID, Optional<String>> texts;

    /// @param texts the texts of the index, by their ids; empty if one cannot be had
    public ReuseSearch(ShingleIndex index, Function<UUID, Optional<String>> texts) {
        this.index = index;
        this.texts = texts;
    }

    /// Looks for the passage in all texts, its own as well, where it counts only elsewhere.
    ///
    /// @param own the id of the text; in it, what overlaps the passage does not count
    /// @param most so many places of each piece are compared word by word
    public ReuseResult find(UUID own, String text, Range passage, int most, BooleanSupplier stop) {
        return new Run(text, most, stop).look(passage, r -> r.text().equals(own) && r.there().overlaps(passage));
    }

    /// Looks for all passages of a text in all others.
    public ReuseResult shared(UUID own, String text, int most, BooleanSupplier stop) {
        return new Run(text, most, stop).look(new Range(0, text.length()), r -> r.text().equals(own));
    }

    /// One search.
    private final class Run {
        private final String text;
        private final int most;
        private final BooleanSupplier stop;
        private final List<Reuse> found = new ArrayList<>();
        private final Set<UUID> unread = new HashSet<>();

        Run(String text, int most, BooleanSupplier stop) {
            this.text = text;
            this.most = most;
            this.stop = stop;
        }

        ReuseResult look(Range passage, java.util.function.Predicate<Reuse> excluded) {
            List<Range> pieces = Pieces.of(text, passage);
            double least = pieces.size() == 1 ? LEAST : LEAST_OF_MANY;
            for (int i = 0; i < pieces.size() && !stop.getAsBoolean(); i += AT_ONCE) {
                lookUp(pieces.subList(i, Math.min(pieces.size(), i + AT_ONCE)), least);
            }
            found.removeIf(excluded);
            found.forEach(reuse -> unread.remove(reuse.text()));
            return new ReuseResult(
                    new Joining(found, text, texts).joined(), unread.size(), stop.getAsBoolean());
        }

        private void lookUp(List<Range> pieces, double least) {
            List<Shingles> shingles =
                    pieces.stream().map(p -> Shingles.of(p.of(text))).toList();
            Lookup lookup = Lookup.of(index, shingles);
            for (int i = 0; i < pieces.size() && !stop.getAsBoolean(); i++) {
                judge(pieces.get(i), lookup.candidates(shingles.get(i), pieces.get(i), least));
            }
        }

        private void judge(Range piece, List<Candidate> candidates) {
            String words = piece.of(text);
            for (int i = 0; i < candidates.size() && !stop.getAsBoolean(); i++) {
                Candidate each = candidates.get(i);
                if (i >= most) {
                    unread.add(each.text().id());
                    continue;
                }
                texts.apply(each.text().id())
                        .flatMap(t -> Rewording.find(
                                words, t, each.near(piece.length(), t.length())))
                        .filter(r -> isEnough(r, piece))
                        .map(r -> Reuse.of(each.text().id(), r, piece.start()))
                        .ifPresent(found::add);
            }
        }
    }

    /// The more stretches there are, the more of them look alike by chance.
    private boolean isEnough(Rewording found, Range piece) {
        if (found.wordForWord()) {
            return found.kept() >= FEWEST_KEPT;
        }
        boolean whole = found.passage().length() >= WHOLE * piece.length();
        return found.kept() >= (whole ? FEWEST_KEPT : FEWEST_IN_PART)
                && found.weightKept() >= (whole ? LEAST_KEPT : LEAST_IN_PART)
                && found.evidence() >= LEAST_EVIDENCE + Math.log(index.size());
    }
}
