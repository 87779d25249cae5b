package glossator.wording;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.message.Messages;

/// What became of an annotation in an edition it was not made in, in words, the same wherever they
/// are read.
public final class AnchorWording {
    private AnchorWording() {}

    /// One to three words; `exact` where the same words stand in the same place.
    public static String word(Placement placed) {
        return Messages.of(
                switch (placed.anchor()) {
                    case Anchor.Exact _ -> "wording.fate.exact";
                    case Anchor.Moved _ -> "wording.fate.moved";
                    case Anchor.Changed(var _, var _, boolean moved, var _) ->
                        moved ? "wording.fate.changed-moved" : "wording.fate.changed";
                    case Anchor.Orphan _ -> "wording.fate.orphan";
                });
    }

    /// For a badge: nothing where it is exact.
    public static String badge(Placement placed) {
        return placed.anchor() instanceof Anchor.Exact ? "" : word(placed);
    }

    /// Sentences with the share that changed, how sure that is, and whether a reader said so.
    public static String sentences(Placement placed) {
        String fate = switch (placed.anchor()) {
            case Anchor.Exact _ -> Messages.of("wording.fate.told.exact");
            case Anchor.Moved _ -> Messages.of("wording.fate.told.moved");
            case Anchor.Changed(var _, double share, boolean moved, var _) ->
                Messages.of(
                        moved ? "wording.fate.told.changed-moved" : "wording.fate.told.changed",
                        percent(share));
            case Anchor.Orphan _ -> Messages.of("wording.fate.told.orphan");
        };
        if (placed.isOwn()) {
            return Messages.of("wording.fate.told.own");
        }
        return fate
                + ' '
                + (placed.isDecided()
                        ? Messages.of("wording.fate.told.decided")
                        : Messages.of(
                                "wording.fate.told.sure",
                                percent(placed.anchor().confidence())));
    }

    /// A share or chance of 0 to 1 in hundredths, without the sign; a little is not nothing and
    /// nearly all is not all.
    public static String percent(double share) {
        long whole = Math.round(share * 100);
        if (share > 0 && whole == 0) {
            return "< 1";
        }
        return share < 1 && whole == 100 ? "> 99" : String.valueOf(whole);
    }
}
