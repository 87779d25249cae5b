package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.session.Session;
import glossator.ui.session.UndoOffer;
import glossator.ui.session.UndoStep;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// The names of undo and redo with what they would take back or make again: `Undo: removed “A”`.
final class UndoTitles {
    private static final int LONGEST = 60;
    private final Session session;

    UndoTitles(Session session) {
        this.session = session;
    }

    Title undo() {
        var undoing = session.undoing();
        return new Title(
                "ui.action.undo",
                this::nextToUndo,
                undoing.offerProperty(),
                undoing.undoableProperty());
    }

    /// Of an offer of several steps, the first is undone last and says most.
    private @Nullable String nextToUndo() {
        UndoOffer offer = session.undoing().offerProperty().get();
        return offer == null
                ? titleOf(session.undoing().undoableProperty().get())
                : session.arranging().journalWording().title(offer.steps().getFirst());
    }

    private static @Nullable String titleOf(@Nullable UndoStep step) {
        return step == null ? null : step.title();
    }

    Title redo() {
        var redoable = session.undoing().redoableProperty();
        return new Title("ui.action.redo", () -> titleOf(redoable.get()), redoable);
    }

    Title anywhere() {
        var undoable = session.undoing().undoableAnywhereProperty();
        return new Title("ui.action.undo-anywhere", () -> titleOf(undoable.get()), undoable);
    }

    /// The name of an action, followed by its step.
    final class Title extends StringBinding {
        private final String key;
        private final Supplier<@Nullable String> step;
        private final Observable[] changing;

        Title(String key, Supplier<@Nullable String> step, Observable... changing) {
            this.key = key;
            this.step = step;
            this.changing = changing;
            bind(changing);
            bind(session.codebookProperty());
        }

        /// Whether there is a step.
        BooleanBinding isThere() {
            return Bindings.createBooleanBinding(() -> step.get() != null, changing);
        }

        @Override
        protected String computeValue() {
            String now = step.get();
            if (now == null) {
                return Messages.of(key);
            }
            return Messages.of("ui.undo.title", Messages.of(key), shorten(now));
        }
    }

    static String shorten(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
