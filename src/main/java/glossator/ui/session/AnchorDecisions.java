package glossator.ui.session;

import glossator.anchoring.Decisions;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The user's decisions about where annotations are in the edition shown. Used on the FX thread.
public final class AnchorDecisions {
    private final Session session;

    AnchorDecisions(Session session) {
        this.session = session;
    }

    /// Places the annotation at `range` of the edition shown: by changing its own boundaries if it
    /// was made in this edition, else as a decision, which leaves its selector unchanged.
    public void place(OpenSource in, Annotation annotation, Range range) {
        String text = in.document().text();
        if (annotation.edition().equals(in.edition().id())) {
            session.annotating().edit(annotation, a -> a.withSelector(Selector.of(text, range)));
        } else {
            decide(in, annotation.id(), placement -> Decisions.at(placement, text, range));
        }
    }

    /// Places an area at `target`, whose position in the text is `position`, of the edition shown,
    /// in the same way.
    public void place(OpenSource in, Annotation annotation, Target target, int position) {
        String text = in.document().text();
        var range = new Range(position, position);
        if (annotation.edition().equals(in.edition().id())) {
            session.annotating()
                    .edit(
                            annotation,
                            a -> a.withSelector(Selector.of(text, range)).withTarget(target));
        } else {
            decide(in, annotation.id(), p -> Decisions.on(p, target, position));
        }
    }

    /// Accepts the computed anchor of the annotation, even if that is none.
    public void accept(OpenSource in, UUID annotation) {
        decide(
                in,
                annotation,
                placement -> Decisions.accept(placement, in.document().text()));
    }

    /// Decides that the annotation has no place in the edition shown.
    public void leaveOrphan(OpenSource in, UUID annotation) {
        decide(in, annotation, Decisions::orphan);
    }

    /// Withdraws the decision: the computed anchor applies again.
    public void takeBack(OpenSource in, UUID annotation) {
        decide(in, annotation, placement -> null);
    }

    private void decide(
            OpenSource in, UUID annotation, Function<Placement, @Nullable Decision> decision) {
        session.tasks()
                .runWhenStored(() -> in.placements()
                        .findPlacement(annotation)
                        .filter(p -> !p.isOwn())
                        .ifPresent(p -> store(p.decision(), decision.apply(p))));
    }

    private void store(@Nullable Decision before, @Nullable Decision after) {
        if (!Objects.equals(before, after)) {
            session.annotating().apply(new Change.OfDecision(before, after));
        }
    }
}
