package glossator.annotation;

import glossator.document.Range;

/// An edition in which the place of an annotation is known, and from which it can be placed in
/// another edition.
///
/// @param selector stores the passage as it is in that edition
/// @param share how much of the words had changed by then, 0 to 1
/// @param confidence the probability that the annotation is there
public record KnownAnchor(Selector selector, double share, boolean moved, double confidence) {
    /// At this confidence or above, no better anchor is looked for.
    public static final double SURE = 0.9;

    /// The annotation in the edition it was made in.
    public static KnownAnchor of(Selector selector) {
        return new KnownAnchor(selector, 0, false, 1);
    }

    /// The place that `anchor` gives in `text`, as a basis for placing the annotation in other
    /// editions; `anchor` must not be an orphan.
    public static KnownAnchor of(Anchor anchor, String text) {
        Selector selector = Selector.of(text, anchor.place().orElseThrow());
        return switch (anchor) {
            case Anchor.Changed(var _, double share, boolean moved, double confidence) ->
                new KnownAnchor(selector, share, moved, confidence);
            case Anchor.Moved(var _, double confidence) ->
                new KnownAnchor(selector, 0, true, confidence);
            case Anchor.Exact(var _, double confidence) ->
                new KnownAnchor(selector, 0, false, confidence);
            case Anchor.Orphan _ -> throw new IllegalArgumentException("an orphan is no basis");
        };
    }

    /// The anchor of the annotation in another text, where `here` is the anchor of this passage in
    /// that text. Changes up to this edition and from it add up.
    public Anchor compose(Anchor here) {
        return switch (here) {
            case Anchor.Exact(Range range, double sure) -> anchorAt(range, 0, false, sure);
            case Anchor.Moved(Range range, double sure) -> anchorAt(range, 0, true, sure);
            case Anchor.Changed(Range range, double more, boolean away, double sure) ->
                anchorAt(range, more, away, sure);
            case Anchor.Orphan orphan -> orphan;
        };
    }

    private Anchor anchorAt(Range range, double more, boolean away, double sure) {
        double changed = 1 - (1 - share) * (1 - more);
        double chance = confidence * sure;
        if (changed > 0) {
            return new Anchor.Changed(range, changed, moved || away, chance);
        }
        return moved || away ? new Anchor.Moved(range, chance) : new Anchor.Exact(range, chance);
    }

    /// Whether `one` is the better anchor: a place beats none, an exact match found with confidence
    /// beats anything else, and otherwise the higher confidence wins.
    public static boolean isBetter(Anchor one, Anchor other) {
        int rank = rank(one);
        int otherRank = rank(other);
        return rank != otherRank ? rank > otherRank : one.confidence() > other.confidence();
    }

    private static int rank(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Exact exact when exact.confidence() >= SURE -> 2;
            case Anchor.Exact _, Anchor.Moved _, Anchor.Changed _ -> 1;
            case Anchor.Orphan _ -> 0;
        };
    }
}
