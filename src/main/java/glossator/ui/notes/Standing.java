package glossator.ui.notes;

import glossator.annotation.Anchor;
import glossator.annotation.Placed;
import glossator.message.Messages;

import java.util.Locale;

/// How an annotation may stand in an edition it was not made in, for the filter.
enum Standing {
    /// Not exact, and nobody has decided about it yet.
    OPEN,
    MOVED,
    CHANGED,
    ORPHAN;

    boolean is(Placed placed) {
        return switch (this) {
            case OPEN -> placed.isOpen();
            case MOVED -> placed.anchor() instanceof Anchor.Moved;
            case CHANGED -> placed.anchor() instanceof Anchor.Changed;
            case ORPHAN -> placed.isOrphan();
        };
    }

    String name(int many) {
        return Messages.of("ui.notes.standing." + name().toLowerCase(Locale.ROOT), many);
    }
}
