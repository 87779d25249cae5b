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

    /// No passage fits into less, in UTF-16 units.
    private static final int SHORTEST = 12;

    private static final int FEWEST_KEPT = 4;

    /// Of a part of a passage more is asked than of the whole, since there are many parts.
    private static final int FEWEST_IN_PART = 9;

    private static final double WHOLE = 0.7;
    private static final double LEAST_KEPT = 0.38;
    private static final double LEAST_IN_PART = 0.55;
    private static final double LEAST_EVIDENCE = 22;
    private static final double LEAST_EVIDENCE_IN_PART = 25;
    private static final double STRONG = 0.8;

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
        return new Run(own, text, passage, most, stop).look(Pieces.of(text, passage));
    }

    /// Looks for all passages of a text in all others.
    public ReuseResult shared(UUID own, String text, int most, BooleanSupplier stop) {
        Range all = new Range(0, text.length());
        return new Run(own, text, all, most, stop).look(Pieces.of(text, all));
    }

    /// One search.
    private final class Run {
        private final UUID own;
        private final String text;
        private final Range passage;
        private final int most;
        private final BooleanSupplier stop;
        private final List<Reuse> found = new ArrayList<>();
        private final Formulas weak = new Formulas();
        private final Set<UUID> unread = new HashSet<>();

        Run(UUID own, String text, Range passage, int most, BooleanSupplier stop) {
            this.own = own;
            this.text = text;
            this.passage = passage;
            this.most = most;
            this.stop = stop;
        }

        ReuseResult look(List<Range> pieces) {
            double least = pieces.size() == 1 ? LEAST : LEAST_OF_MANY;
            for (int i = 0; i < pieces.size() && !stop.getAsBoolean(); i += AT_ONCE) {
                lookUp(pieces.subList(i, Math.min(pieces.size(), i + AT_ONCE)), least);
            }
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
            for (int i = 0; i < candidates.size() && !stop.getAsBoolean(); i++) {
                Candidate each = candidates.get(i);
                if (i < most) {
                    texts.apply(each.text().id()).ifPresent(other -> judge(piece, each, other));
                } else {
                    unread.add(each.text().id());
                }
            }
            found.addAll(weak.takeOthers());
        }

        /// In its own text, what comes before the passage and what comes after it.
        private void judge(Range piece, Candidate candidate, String other) {
            Range near = candidate.near(piece.length(), other.length());
            UUID id = candidate.text().id();
            if (!id.equals(own)) {
                judge(piece, id, other, near);
                return;
            }
            if (near.start() < passage.start()) {
                judge(
                        piece,
                        id,
                        other,
                        new Range(near.start(), Math.min(near.end(), passage.start())));
            }
            if (near.end() > passage.end()) {
                judge(
                        piece,
                        id,
                        other,
                        new Range(Math.max(near.start(), passage.end()), near.end()));
            }
        }

        private void add(Reuse reuse, Rewording r, Range piece) {
            boolean whole = isWhole(r, piece);
            if (whole && (r.wordForWord() || r.weightKept() >= STRONG)) {
                found.add(reuse);
            } else {
                weak.add(reuse, r);
            }
        }

        /// What was found may be there a second time, before or after.
        private void judge(Range piece, UUID id, String other, Range near) {
            if (near.length() < SHORTEST) {
                return;
            }
            Optional<Rewording> all = Rewording.find(piece.of(text), other, near);
            all.filter(r -> !isEnough(r, piece))
                    .ifPresent(r -> weak.count(Reuse.of(id, r, piece.start()), r));
            all.filter(r -> isEnough(r, piece)).ifPresent(r -> {
                add(Reuse.of(id, r, piece.start()), r, piece);
                int start = Math.max(near.start(), r.place().start());
                int end = Math.min(near.end(), r.place().end());
                judge(piece, id, other, new Range(near.start(), start));
                judge(piece, id, other, new Range(Math.max(start, end), near.end()));
            });
        }
    }

    private static boolean isWhole(Rewording found, Range piece) {
        return found.passage().length() >= WHOLE * piece.length();
    }

    /// The more stretches there are, the more of them look alike by chance.
    private boolean isEnough(Rewording found, Range piece) {
        boolean whole = isWhole(found, piece);
        if (whole && found.wordForWord()) {
            return found.kept() >= FEWEST_KEPT;
        }
        boolean strict = !whole && !found.wordForWord();
        return found.keptWords() >= (strict ? FEWEST_IN_PART : FEWEST_KEPT)
                && found.weightKept() >= (strict ? LEAST_IN_PART : LEAST_KEPT)
                && found.evidence()
                        >= (strict ? LEAST_EVIDENCE_IN_PART : LEAST_EVIDENCE)
                                + Math.log((double) index.size());
    }
}
