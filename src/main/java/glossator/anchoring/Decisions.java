package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.List;

/// The decisions a user can make about an annotation in an edition it was not made in. If the user
/// gives the place, how far the words there match the stored quote is computed.
public final class Decisions {
    private Decisions() {}

    /// Confirms the computed placement in `text`, the text of the edition; an orphan is confirmed
    /// as such.
    public static Decision accept(Placement placed, String text) {
        return placed.place()
                .map(range -> decide(placed, placed.anchor(), range.of(text)))
                .orElseGet(() -> orphan(placed));
    }

    /// The annotation is not in this edition.
    public static Decision orphan(Placement placed) {
        String remembered = placed.annotation().selector().exact();
        return decide(placed, new Anchor.Orphan(1, List.of()), remembered);
    }

    /// The annotation is at `range` of `text`, the text of the edition.
    public static Decision at(Placement placed, String text, Range range) {
        Selector here = Selector.of(text, range);
        boolean elsewhere = placed.place().map(r -> !r.overlaps(here.range())).orElse(true);
        String quote = placed.annotation().selector().exact();
        return decide(placed, anchorOf(quote, here, elsewhere), here.exact());
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

    private static Decision decide(Placement placed, Anchor anchor, String words) {
        Annotation annotation = placed.annotation();
        return new Decision(annotation.id(), annotation.source(), placed.edition(), anchor, words);
    }
}
