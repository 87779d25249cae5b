package glossator.annotation;

import glossator.document.Range;

/// Decisions that need the texts compared: a reader says where an annotation stands, and how far
/// the words there are those that it remembers is computed.
public final class Decisions {
    private Decisions() {}

    /// It stands at `range` of `text`, the text of the edition.
    public static Decision at(Placed placed, String text, Range range) {
        Selector here = Selector.of(text, range);
        boolean elsewhere = placed.place().map(r -> !r.overlaps(here.range())).orElse(true);
        String quote = placed.annotation().selector().exact();
        return Decision.of(placed, anchor(quote, here, elsewhere), here.exact());
    }

    private static Anchor anchor(String quote, Selector here, boolean elsewhere) {
        var whole = new Selector(new Range(0, quote.length()), quote, "", "");
        boolean same =
                !quote.isEmpty()
                        && Anchoring.between(quote, here.exact()).place(whole)
                                instanceof Anchor.Exact
                        && Anchoring.between(here.exact(), quote).kept() == 1;
        if (same || quote.isEmpty()) {
            return elsewhere
                    ? new Anchor.Moved(here.range(), 1)
                    : new Anchor.Exact(here.range(), 1);
        }
        double share = 1 - Anchoring.between(quote, here.exact()).kept();
        return new Anchor.Changed(here.range(), share, elsewhere, 1);
    }
}
