package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.BoundarySteps;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.Optional;

/// What keys do to the start and the end of the chosen passage. Each step is stored by itself.
final class BoundaryActions {
    private final Session session;
    private final Toasts toasts;

    BoundaryActions(Session session, Toasts toasts) {
        this.session = session;
        this.toasts = toasts;
    }

    /// Moves the start one word on (1) or back (-1).
    void stepStart(int by) {
        step(true, by);
    }

    /// Moves the end one word on (1) or back (-1).
    void stepEnd(int by) {
        step(false, by);
    }

    private void step(boolean start, int by) {
        Optional<OpenSource> in = session.current();
        Optional<Annotation> chosen = in.flatMap(OpenSource::chosen);
        if (in.isEmpty() || chosen.isEmpty()) {
            toasts.showInfo(Messages.of("ui.boundaries.first"));
        } else if (!chosen.get().isPassage()) {
            toasts.showInfo(Messages.of("ui.boundaries.passage"));
        } else {
            // The step before may not be stored yet.
            session.tasks().runWhenStored(() -> step(in.get(), chosen.get(), start, by));
        }
    }

    private void step(OpenSource in, Annotation chosen, boolean start, int by) {
        in.placements()
                .findPlacement(chosen.id())
                .filter(p -> !p.isOrphan() && !p.range().isEmpty())
                .ifPresent(p -> move(in, p, start, by));
    }

    private void move(OpenSource in, Placement placement, boolean start, int by) {
        Range range = BoundarySteps.step(in.document(), placement.range(), start, by);
        if (!range.equals(placement.range())) {
            session.anchorDecisions().place(in, placement.annotation(), range);
        }
    }
}
