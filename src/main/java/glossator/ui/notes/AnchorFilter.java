package glossator.ui.notes;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.message.Messages;

import java.util.Locale;

/// How an annotation is anchored in an edition it was not made in, as a filter.
enum AnchorFilter {
    /// Not exact and not yet decided.
    OPEN,
    MOVED,
    CHANGED,
    ORPHAN;

    boolean matches(Placement placement) {
        return switch (this) {
            case OPEN -> placement.needsReview();
            case MOVED -> placement.anchor() instanceof Anchor.Moved;
            case CHANGED -> placement.anchor() instanceof Anchor.Changed;
            case ORPHAN -> placement.isOrphan();
        };
    }

    String label(int many) {
        return Messages.of("ui.notes.standing." + name().toLowerCase(Locale.ROOT), many);
    }
}
