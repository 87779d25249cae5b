package glossator.wording;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.message.Messages;

/// Describes what happened to an annotation in an edition it was not made in, with the same words
/// everywhere.
public final class AnchorWording {
    private AnchorWording() {}

    /// One to three words; `exact` if the words and their place are the same.
    public static String word(Placement placement) {
        if (placement.awaitsSearch()) {
            return Messages.of("wording.fate.awaits");
        }
        return Messages.of(
                switch (placement.anchor()) {
                    case Anchor.Exact _ -> "wording.fate.exact";
                    case Anchor.Moved _ -> "wording.fate.moved";
                    case Anchor.Changed(var _, var _, boolean moved, var _) ->
                        moved ? "wording.fate.changed-moved" : "wording.fate.changed";
                    case Anchor.Orphan _ -> "wording.fate.orphan";
                });
    }

    /// The text of a badge: empty if it is exact.
    public static String badge(Placement placement) {
        return placement.anchor() instanceof Anchor.Exact ? "" : word(placement);
    }

    /// Sentences with the changed share, the confidence, and whether the user decided.
    public static String sentences(Placement placement) {
        if (placement.isOwn()) {
            return Messages.of("wording.fate.told.own");
        }
        if (placement.annotation().target() instanceof Target.WholeSource) {
            return Messages.of("wording.fate.told.source");
        }
        if (placement.awaitsSearch()) {
            return Messages.of("wording.fate.told.awaits");
        }
        return fate(placement)
                + ' '
                + (placement.isDecided()
                        ? Messages.of("wording.fate.told.decided")
                        : Messages.of(
                                "wording.fate.told.sure",
                                percent(placement.anchor().confidence())));
    }

    /// A passage has words, anything else a look.
    private static String fate(Placement placement) {
        String key = placement.isPassage() ? "wording.fate.told." : "wording.fate.told.look.";
        return switch (placement.anchor()) {
            case Anchor.Exact _ -> Messages.of(key + "exact");
            case Anchor.Moved _ -> Messages.of(key + "moved");
            case Anchor.Changed(var _, double share, boolean moved, var _) ->
                Messages.of(key + (moved ? "changed-moved" : "changed"), percent(share));
            case Anchor.Orphan _ -> Messages.of(key + "orphan");
        };
    }

    /// A share or probability of 0 to 1 in percent, without the sign; above zero it is never shown
    /// as 0, below one never as 100.
    public static String percent(double share) {
        long whole = Math.round(share * 100);
        if (share > 0 && whole == 0) {
            return "< 1";
        }
        return share < 1 && whole == 100 ? "> 99" : String.valueOf(whole);
    }
}
