package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.document.Range;

/// A place in the new text that may be that of a quote.
///
/// @param chance that it is, by its words and those around it
/// @param score the weight that is kept, in nats, that of the context by half
/// @param all the weight of the quote
/// @param kept how much of that is there
/// @param isWhole whether every word is there and nothing was put in between
/// @param before how much of the text before the quote is also before the place, 0 to 1
/// @param after the same for the text after it
record QuoteMatch(
        Range range,
        double chance,
        double score,
        double all,
        double kept,
        boolean isWhole,
        double before,
        double after,
        WordEdits edits) {
    static QuoteMatch of(Passage passage, Alignment alignment, double score) {
        return new QuoteMatch(
                passage.range(),
                ConfidenceModel.ofPlace(passage),
                score,
                passage.all,
                passage.kept,
                passage.isWhole(),
                passage.agreementBefore(),
                passage.agreementAfter(),
                WordEdits.of(alignment));
    }

    double keptShare() {
        return all == 0 ? 0 : kept / all;
    }

    double lessAgreement() {
        return Math.min(before, after);
    }

    double moreAgreement() {
        return Math.max(before, after);
    }

    Anchor anchor(double probability) {
        return isWhole
                ? new Anchor.Exact(range, probability)
                : new Anchor.Changed(range, 1 - keptShare(), false, probability);
    }
}
