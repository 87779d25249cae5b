package glossator.ui.notes;

import glossator.annotation.Anchor;
import glossator.annotation.Placed;
import glossator.message.Messages;

/// What became of an annotation in an edition it was not made in, in words.
public final class Fates {
    private Fates() {}

    /// One word or two for a badge; empty where it stands as it was made.
    public static String badge(Placed placed) {
        return switch (placed.anchor()) {
            case Anchor.Exact _ -> "";
            case Anchor.Moved _ -> Messages.of("ui.fate.moved");
            case Anchor.Changed _ -> Messages.of("ui.fate.changed");
            case Anchor.Orphan _ -> Messages.of("ui.fate.orphan");
        };
    }

    /// A sentence with the share that changed, how sure that is, and whether a reader said so.
    public static String told(Placed placed) {
        String sure = percent(placed.anchor().confidence());
        String fate =
                switch (placed.anchor()) {
                    case Anchor.Exact _ -> Messages.of("ui.fate.told.exact");
                    case Anchor.Moved _ -> Messages.of("ui.fate.told.moved");
                    case Anchor.Changed changed ->
                            Messages.of(
                                    changed.moved()
                                            ? "ui.fate.told.changed-moved"
                                            : "ui.fate.told.changed",
                                    percent(changed.share()));
                    case Anchor.Orphan _ -> Messages.of("ui.fate.told.orphan");
                };
        return fate
                + " "
                + (placed.isDecided()
                        ? Messages.of("ui.fate.told.decided")
                        : Messages.of("ui.fate.told.sure", sure));
    }

    /// A share or chance of 0 to 1 in percent, without the sign.
    private static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }
}
