package glossator.annotation;

import glossator.document.Range;

import java.util.List;
import java.util.UUID;

/// The user's statement of where an annotation is in an edition it was not made in, or that it is
/// not in that edition. It takes precedence over every computed [Anchor].
///
/// @param source of the annotation and the edition
/// @param anchor with confidence 1 and without suggestions
/// @param words the text at that place; for an orphan, those that the annotation stores
/// @param target where the area or page is in that edition; a passage for one, and for an orphan
public record Decision(
        UUID annotation, UUID source, UUID edition, Anchor anchor, String words, Target target) {
    public Decision {
        anchor = asCertain(anchor);
    }

    /// A decision on a passage, or that something is not in the edition.
    public Decision(UUID annotation, UUID source, UUID edition, Anchor anchor, String words) {
        this(annotation, source, edition, anchor, words, Target.PASSAGE);
    }

    public Decision withTarget(Target other) {
        return new Decision(annotation, source, edition, anchor, words, other);
    }

    private static Anchor asCertain(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Exact(Range range, var _) -> new Anchor.Exact(range, 1);
            case Anchor.Moved(Range range, var _) -> new Anchor.Moved(range, 1);
            case Anchor.Changed(Range range, double share, boolean moved, var _) ->
                new Anchor.Changed(range, Math.clamp(share, 0, 1), moved, 1);
            case Anchor.Orphan _ -> new Anchor.Orphan(1, List.of());
        };
    }
}
