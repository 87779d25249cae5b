package glossator.ui;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.annotation.Step;
import glossator.library.Library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what was stored into the open sources, which the panes show. Used on the FX thread.
final class Showing {
    private final Session session;
    private final Library library;
    private final Tasks tasks;

    Showing(Session session) {
        this.session = session;
        this.library = session.library();
        this.tasks = session.tasks();
    }

    /// What a step of the journal changed.
    void show(Step step) {
        session.open().forEach(one -> show(step, one));
        for (Change change : step.changes()) {
            if (change instanceof Change.OfAnchor decision) {
                show(decision.decision());
            }
        }
    }

    /// All annotations as they are stored now.
    void again() {
        for (OpenSource one : List.copyOf(session.open())) {
            tasks.read(
                    () -> library.marks(one.id(), one.edition().id()),
                    stored -> one.marksProperty().set(stored));
        }
    }

    /// At once, however many they are: each new set of marks is painted.
    private void show(Step step, OpenSource one) {
        Marks marks = one.marks();
        var others = new ArrayList<Annotation>();
        for (Change change : step.changes()) {
            if (!(change instanceof Change.OfAnnotation(var before, var after))) {
                continue;
            }
            if (after != null && after.edition().equals(one.edition().id())) {
                marks = marks.with(Placed.own(after));
            } else if (after != null && after.source().equals(one.id())) {
                others.add(after);
            } else if (after == null && before != null && before.source().equals(one.id())) {
                if (before.id().equals(one.chosenProperty().get())) {
                    one.choose(null);
                }
                marks = marks.without(before.id());
            }
        }
        if (marks != one.marks()) {
            one.marksProperty().set(marks);
        }
        others.forEach(a -> show(one, a));
    }

    /// One that was made in another edition than the one that is shown.
    private void show(OpenSource in, Annotation stored) {
        Optional<Placed> known =
                in.marks()
                        .placed(stored.id())
                        .filter(p -> p.annotation().selector().equals(stored.selector()));
        if (known.isPresent()) {
            in.marksProperty().set(in.marks().with(known.get().with(stored)));
        } else {
            tasks.read(
                    () -> library.placed(stored, in.edition().id()),
                    placed -> in.marksProperty().set(in.marks().with(placed)));
        }
    }

    private void show(Decision decision) {
        for (OpenSource one : session.open()) {
            if (one.edition().id().equals(decision.edition())) {
                one.marks()
                        .find(decision.annotation())
                        .ifPresent(
                                a ->
                                        tasks.read(
                                                () -> library.placed(a, decision.edition()),
                                                p -> one.marksProperty().set(one.marks().with(p))));
            }
        }
    }
}
