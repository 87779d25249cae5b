package glossator.ui.shell;

import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.UndoScope;
import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.control.Toasts;
import glossator.ui.session.Session;

import java.util.List;
import java.util.Optional;

/// Says why the keys of undo and redo do nothing: the step that is expected may be of another part
/// of the window.
final class NothingToUndo {
    private final Session session;
    private final Toasts toasts;
    private final List<Action> actions;

    NothingToUndo(Session session, Toasts toasts, List<Action> actions) {
        this.session = session;
        this.toasts = toasts;
        this.actions = actions;
    }

    /// Called with a disabled action whose keys were pressed; about others it says nothing.
    void tell(Action action) {
        switch (action.id()) {
            case "undo" -> session.tasks().runWhenStored(this::undoOrTell);
            case "redo" -> session.tasks().runWhenStored(this::redoOrTell);
            case "undo-anywhere" -> toasts.showInfo(Messages.of("ui.undo.none"));
            default -> {}
        }
    }

    private record Undoable(Optional<Step> here, Optional<Step> anywhere) {}

    /// The action is also disabled until the library has said what can be undone.
    private void undoOrTell() {
        Library library = session.library();
        UndoScope scope = session.undoing().scopeProperty().get();
        session.tasks()
                .read(
                        () -> new Undoable(
                                library.findUndoable(scope),
                                library.findUndoable(UndoScope.ANYWHERE)),
                        found -> {
                            if (found.here().isPresent()) {
                                session.undoing().undo(scope);
                            } else {
                                toasts.showInfo(sentence(scope, found.anywhere()));
                            }
                        });
    }

    private String sentence(UndoScope scope, Optional<Step> anywhere) {
        boolean inSources = scope.equals(UndoScope.SOURCES);
        if (anywhere.isEmpty()) {
            return Messages.of(inSources ? "ui.undo.none-in-sources" : "ui.undo.none-in-marks");
        }
        var wording = session.arranging().journalWording();
        return Messages.of(
                inSources ? "ui.undo.none-in-sources-but" : "ui.undo.none-in-marks-but",
                keysOfUndoAnywhere(),
                inQuotes(UndoTitles.shorten(wording.title(anywhere.get()))));
    }

    private static String inQuotes(String words) {
        return words.replace('“', '‘').replace('”', '’');
    }

    private String keysOfUndoAnywhere() {
        return actions.stream()
                .filter(a -> a.id().equals("undo-anywhere"))
                .map(Action::keysText)
                .findFirst()
                .orElse("");
    }

    private void redoOrTell() {
        UndoScope scope = session.undoing().scopeProperty().get();
        Library library = session.library();
        session.tasks().read(() -> library.findRedoable(scope), found -> {
            if (found.isPresent()) {
                session.undoing().redo();
            } else {
                toasts.showInfo(Messages.of(
                        scope.equals(UndoScope.SOURCES)
                                ? "ui.redo.none-in-sources"
                                : "ui.redo.none-in-marks"));
            }
        });
    }
}
