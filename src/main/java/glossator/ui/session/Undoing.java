package glossator.ui.session;

import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.UndoScope;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Takes steps back and makes them again: the last one of what has the keyboard focus, the last one
/// anywhere, or those just offered. Used on the FX thread.
public final class Undoing {
    private final Session session;
    private final Library library;
    private final ReadOnlyObjectWrapper<UndoScope> scope =
            new ReadOnlyObjectWrapper<>(UndoScope.SOURCES);
    private final ReadOnlyObjectWrapper<@Nullable UndoStep> undoable =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoStep> redoable =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoStep> anywhere =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoOffer> offer = new ReadOnlyObjectWrapper<>();
    private Consumer<UndoOffer> offered = made -> {};
    private Consumer<List<Step>> replayed = steps -> {};
    private boolean inSources;
    private boolean inLibrary;

    Undoing(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// What [#undo] and [#redo] consider: what was done to sources while the list of sources has
    /// the keyboard focus or nothing is open, anything while the whole library is in front,
    /// otherwise the marks of the source in front.
    public ReadOnlyObjectProperty<UndoScope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// Sets whether the list of sources has the keyboard focus.
    public void setInSources(boolean now) {
        inSources = now;
        followFront();
    }

    /// Sets whether what is in front is about the whole library.
    public void setInLibrary(boolean now) {
        inLibrary = now;
        followFront();
    }

    void followFront() {
        UndoScope now = session.current()
                .filter(in -> !inSources)
                .map(in -> UndoScope.marksOf(in.id()))
                .orElse(inLibrary && !inSources ? UndoScope.ANYWHERE : UndoScope.SOURCES);
        if (!now.equals(scope.get())) {
            scope.set(now);
            // Not known until the library has answered.
            undoable.set(null);
            redoable.set(null);
            session.refresh();
        }
    }

    /// The step that is last in the scope and can be undone.
    public ReadOnlyObjectProperty<@Nullable UndoStep> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// The step that [#redo] would redo.
    public ReadOnlyObjectProperty<@Nullable UndoStep> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// The step that [#undoAnywhere] would undo.
    public ReadOnlyObjectProperty<@Nullable UndoStep> undoableAnywhereProperty() {
        return anywhere.getReadOnlyProperty();
    }

    /// What [#undo] takes back first, whatever the scope: what was done last and is still offered.
    public ReadOnlyObjectProperty<@Nullable UndoOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    void show(LibraryRefresh.Answer answer) {
        if (answer.scope().equals(scope.get())) {
            undoable.set(answer.undo());
            redoable.set(answer.redo());
        }
        anywhere.set(answer.anywhere());
    }

    // What the window tells

    /// `handler` shows the offer until it is [withdrawn][#withdraw].
    public void onOffered(Consumer<UndoOffer> handler) {
        offered = handler;
    }

    /// `handler` receives the steps of the journal that undid or redid others, when they are shown.
    public void onReplayed(Consumer<List<Step>> handler) {
        replayed = handler;
    }

    /// Offers to take back what was just stored.
    public void offer(UndoOffer made) {
        offer.set(made);
        offered.accept(made);
    }

    /// Offers the step if it deletes something or changes much.
    void offerIfDue(Step step) {
        if (UndoOffer.isDue(step)) {
            offer(UndoOffer.of(step));
        }
    }

    public void withdraw(UndoOffer made) {
        if (made.equals(offer.get())) {
            offer.set(null);
        }
    }

    /// Called at every step: once something else is done, the offer is not what was done last.
    void outdateOffer() {
        offer.set(null);
    }

    // Commands

    /// Undoes what is offered, or else the last step in the scope.
    public void undo() {
        UndoOffer made = offer.get();
        if (made != null) {
            undo(made.steps());
        } else {
            undo(scope.get());
        }
    }

    /// Undoes the last step of the whole library, even one made in several sources at once.
    public void undoAnywhere() {
        undo(UndoScope.ANYWHERE);
    }

    public void undo(UndoScope in) {
        replay(() -> library.undo(in).stream().toList());
    }

    /// Redoes the step last undone in the scope.
    public void redo() {
        UndoScope in = scope.get();
        replay(() -> library.redo(in).stream().toList());
    }

    /// Undoes these steps, the last first; those that are undone already stay so.
    public void undo(List<Step> steps) {
        replay(() -> replayAll(steps.reversed(), library::undo));
    }

    /// Redoes the steps that these have undone.
    public void redo(List<Step> undos) {
        replay(() -> replayAll(undos.reversed(), library::redo));
    }

    private interface Replay {
        Optional<Step> of(long step);
    }

    private static List<Step> replayAll(List<Step> steps, Replay replay) {
        var done = new ArrayList<Step>();
        steps.forEach(step -> replay.of(step.of()).ifPresent(done::add));
        return done;
    }

    private void replay(Callable<List<Step>> work) {
        session.write(work, steps -> {
            steps.forEach(session::showStep);
            if (!steps.isEmpty()) {
                replayed.accept(steps);
            }
        });
    }
}
