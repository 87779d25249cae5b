package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Target;
import glossator.document.Range;

import java.util.List;

/// The decisions a user can make about an annotation in an edition it was not made in. If the user
/// gives the place, how far the words there match the stored quote is computed.
public final class Decisions {
    private Decisions() {}

    /// Confirms the computed placement in `text`, the text of the edition; an orphan is confirmed
    /// as such.
    public static Decision accept(Placement placement, String text) {
        return placement
                .place()
                .map(range -> decide(placement, placement.anchor(), range.of(text)))
                .orElseGet(() -> orphan(placement));
    }

    /// The annotation is not in this edition.
    public static Decision orphan(Placement placement) {
        String remembered = placement.annotation().words();
        return decide(placement, new Anchor.Orphan(1, List.of()), remembered);
    }

    /// The area or page is what `target` says, which is at `position` of the text: where it was
    /// computed to be, or elsewhere.
    public static Decision on(Placement placement, Target target, int position) {
        Annotation annotation = placement.annotation();
        var range = new Range(position, position);
        boolean there = !placement.isOrphan() && overlap(placement.target(), target);
        return new Decision(
                annotation.id(),
                annotation.source(),
                placement.edition(),
                there ? new Anchor.Exact(range, 1) : new Anchor.Moved(range, 1),
                "",
                target);
    }

    /// Whether both are on the same page or picture, and areas have something in common.
    private static boolean overlap(Target one, Target other) {
        if (one instanceof Target.Area a && other instanceof Target.Area b) {
            return a.surface().equals(b.surface())
                    && a.rectangles().stream()
                            .anyMatch(r -> b.rectangles().stream().anyMatch(r::overlaps));
        }
        return one.equals(other);
    }

    /// The annotation is at `range` of `text`, the text of the edition.
    public static Decision at(Placement placement, String text, Range range) {
        Selector here = Selector.of(text, range);
        boolean elsewhere =
                placement.place().map(r -> !r.overlaps(here.range())).orElse(true);
        String quote = placement.annotation().selector().exact();
        return decide(placement, anchorOf(quote, here, elsewhere), here.exact());
    }

    private static Anchor anchorOf(String quote, Selector here, boolean elsewhere) {
        var whole = new Selector(new Range(0, quote.length()), quote, "", "");
        boolean same = !quote.isEmpty()
                && Anchoring.between(quote, here.exact()).anchor(whole) instanceof Anchor.Exact
                && Anchoring.between(here.exact(), quote).keptShare() == 1;
        if (same || quote.isEmpty()) {
            return elsewhere
                    ? new Anchor.Moved(here.range(), 1)
                    : new Anchor.Exact(here.range(), 1);
        }
        double share = 1 - Anchoring.between(quote, here.exact()).keptShare();
        return new Anchor.Changed(here.range(), share, elsewhere, 1);
    }

    private static Decision decide(Placement placement, Anchor anchor, String words) {
        Annotation annotation = placement.annotation();
        boolean isOrphan = anchor instanceof Anchor.Orphan;
        return new Decision(
                annotation.id(),
                annotation.source(),
                placement.edition(),
                anchor,
                words,
                isOrphan ? Target.PASSAGE : placement.target());
    }
}
