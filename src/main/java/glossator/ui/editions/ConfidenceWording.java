package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.message.Messages;
import glossator.wording.AnchorWording;

/// Words for the confidence of an anchor.
final class ConfidenceWording {
    private ConfidenceWording() {}

    /// Words for a probability from 0 to 1.
    static String words(double confidence) {
        String key = confidence >= 0.97
                ? "ui.review.sure.certain"
                : confidence >= 0.85
                        ? "ui.review.sure.likely"
                        : confidence >= 0.6 ? "ui.review.sure.perhaps" : "ui.review.sure.doubtful";
        return Messages.of(key, Math.round(confidence * 100));
    }

    /// Words for an annotation's anchor and its confidence.
    static String of(Placement placement) {
        if (placement.isDecided()) {
            return Messages.of(
                    placement.isOrphan() ? "ui.review.decided.orphan" : "ui.review.decided.place");
        }
        if (placement.awaitsSearch()) {
            return AnchorWording.word(placement);
        }
        String fate = placement.anchor() instanceof Anchor.Changed changed
                ? Messages.of("ui.review.changed", Math.round(changed.share() * 100))
                : AnchorWording.word(placement);
        return Messages.of("ui.review.fate", fate, words(placement.anchor().confidence()));
    }
}
