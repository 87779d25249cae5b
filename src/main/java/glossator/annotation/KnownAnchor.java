package glossator.annotation;

import glossator.document.Range;

/// An edition in which an annotation is known to stand, and from which it can be placed in another.
///
/// @param selector remembers the passage as it stands in that edition
/// @param share how much of the words had changed by then, 0 to 1
/// @param confidence the chance that it does stand there
public record KnownAnchor(Selector selector, double share, boolean moved, double confidence) {
    /// From here on nothing surer is looked for.
    public static final double SURE = 0.9;

    /// The annotation in the edition it was made in.
    public static KnownAnchor of(Selector selector) {
        return new KnownAnchor(selector, 0, false, 1);
    }

    /// What a place in the text of an edition can tell about others; `anchor` is no orphan.
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

    /// Where the annotation stands in another text, told from here: `here` is where this passage
    /// is there. What had changed before has changed still.
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

    /// Whether `one` says more than `other`: a place more than none, the same words surely found
    /// more than other words, the surer of two places.
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
