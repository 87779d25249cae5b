package glossator.ui.shell;

import glossator.library.Edition;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.editions.DifferenceDialog;
import glossator.ui.editions.PlacePickers;
import glossator.ui.editions.ReviewDialog;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.List;
import java.util.UUID;

/// Shows what another edition has changed: the differences in the text, and the annotations that
/// await a decision.
final class ReviewActions {
    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final PlacePickers picking;

    ReviewActions(Session session, Overlay overlay, Toasts toasts, PlacePickers picking) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.picking = picking;
    }

    /// Reviews the annotations of the source in front.
    void reviewCurrent() {
        session.current().ifPresent(this::review);
    }

    void review(OpenSource in) {
        new ReviewDialog(overlay, session, in, picking, () -> showDifferences(in)).show();
    }

    /// Shows what has changed up to the edition in front.
    void showCurrentDifferences() {
        session.current().ifPresent(this::showDifferences);
    }

    /// Compares the edition shown with the one before it; the first edition with the newest.
    void showDifferences(OpenSource in) {
        session.tasks()
                .read(
                        () -> session.library().editions(in.id()),
                        all -> showDifferences(in, all, in.edition().number()));
    }

    /// @param shown the number of the edition shown, from 1
    private void showDifferences(OpenSource in, List<Edition> all, int shown) {
        if (all.size() < 2) {
            toasts.showInfo(Messages.of("ui.editions.only-one"));
        } else if (shown == 1) {
            showDifferences(in, all.getFirst().id(), all.getLast().id());
        } else {
            showDifferences(in, all.get(shown - 2).id(), all.get(shown - 1).id());
        }
    }

    void showDifferences(OpenSource in, UUID older, UUID newer) {
        new DifferenceDialog(overlay, session, in.id()).show(older, newer);
    }
}
