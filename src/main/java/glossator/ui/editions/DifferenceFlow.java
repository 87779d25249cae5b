package glossator.ui.editions;

import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.anchoring.Difference.Run;
import glossator.annotation.Placement;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.HighlightedFlow;
import glossator.wording.EditionComparison;

/// A paragraph with its differences, and the annotations behind its text.
final class DifferenceFlow extends HighlightedFlow {
    /// Which of the two texts is shown.
    enum Side {
        OLD,
        NOW,
        BOTH
    }

    private final ComparedEditions compared;

    DifferenceFlow(ComparedEditions compared) {
        this.compared = compared;
    }

    void show(Paragraph paragraph, Side view) {
        clear();
        for (Run run : paragraph.runs()) {
            boolean kept = isInBoth(run);
            boolean old =
                    kept ? view == Side.OLD : EditionComparison.showsOld(run) && view != Side.NOW;
            boolean now =
                    kept ? view != Side.OLD : EditionComparison.showsNew(run) && view != Side.OLD;
            if (old) {
                add(run, true);
            }
            if (now) {
                add(run, false);
            }
        }
    }

    private static boolean isInBoth(Run run) {
        return run.kind() == Kind.SAME || run.kind() == Kind.RESPELLED;
    }

    private void add(Run run, boolean old) {
        boolean second = run.kind() == Kind.CHANGED && !old;
        boolean apart = (run.spaced() || second) && length() > 0;
        if (apart) {
            add(" ", "wording");
        }
        int from = length();
        String look = look(run.kind(), old);
        add(compared.wordsOf(run, old), "wording", "wording-" + look);
        if (run.kind() != Kind.SAME) {
            tint(from, length(), "tint-" + look);
        }
        paintAnnotations(old, old ? run.old() : run.now(), from, apart);
        addMove(run);
    }

    private static String look(Kind kind, boolean old) {
        return switch (kind) {
            case SAME -> "kept";
            case RESPELLED -> "respelled";
            case CHANGED -> old ? "removed" : "added";
            case REMOVED -> "removed";
            case INSERTED -> "added";
            case MOVED_AWAY -> "moved-away";
            case MOVED_HERE -> "moved-here";
        };
    }

    /// Paints the annotations in `range` of an edition, whose text begins at `from` here; `apart`
    /// if a space precedes it.
    private void paintAnnotations(boolean old, Range range, int from, boolean apart) {
        for (Placement placement : compared.placements(old).touching(range)) {
            int start = Math.max(placement.range().start(), range.start());
            int end = Math.min(placement.range().end(), range.end());
            if (start < end) {
                // The preceding space belongs to the annotation if the text before it does.
                boolean goesOn = apart && placement.range().start() < range.start();
                fill(
                        from + start - range.start() - (goesOn ? 1 : 0),
                        from + end - range.start(),
                        placement.annotation().color().hex());
            }
        }
    }

    /// Adds where moved text went to or came from.
    private void addMove(Run run) {
        switch (run.kind()) {
            case MOVED_AWAY ->
                addPlace("ui.difference.moved-to", compared.places(false).of(run.now()));
            case MOVED_HERE ->
                addPlace("ui.difference.moved-from", compared.places(true).of(run.old()));
            case SAME, RESPELLED, CHANGED, REMOVED, INSERTED -> {}
        }
    }

    private void addPlace(String key, String place) {
        add(" " + Messages.of(key, place), "wording-told");
    }
}
