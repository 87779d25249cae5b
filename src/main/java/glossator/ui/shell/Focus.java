package glossator.ui.shell;

import glossator.ui.control.LibraryView;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

/// Controls which part of the window has the keyboard focus: moves it between the panes, and to the
/// text if it would be lost. Undo follows it.
final class Focus {
    private final Session session;
    private final DocumentTabs tabs;
    private final Late<SourcesPane> sources;
    private final Late<NotesPane> notes;
    private final Overlay overlay;
    private final Toasts toasts;
    private final SearchActions searching;

    Focus(
            Session session,
            DocumentTabs tabs,
            Late<SourcesPane> sources,
            Late<NotesPane> notes,
            Overlay overlay,
            Toasts toasts,
            SearchActions searching) {
        this.session = session;
        this.tabs = tabs;
        this.sources = sources;
        this.notes = notes;
        this.overlay = overlay;
        this.toasts = toasts;
        this.searching = searching;
    }

    void moveToText() {
        tabs.current()
                .ifPresentOrElse(
                        tab -> tab.view().keyboard().requestFocus(),
                        () -> tabs.frontView().ifPresent(LibraryView::focus));
    }

    void moveToSourceFilter() {
        searching.giveWay();
        sources.get().focusFilter();
    }

    void moveToNoteFilter() {
        if (notes.get().getScene() == null) {
            searching.giveWay();
        }
        notes.get().focusFilter();
    }

    /// Moves the keyboard focus in the order sources (or the search in their place), text, notes,
    /// toasts.
    void moveToNextPane() {
        Node owner = owner();
        if (isWithin(owner, toasts.node())) {
            moveToFirstPane();
        } else if (isInFirstPane(owner) && hasMiddle()) {
            moveToText();
        } else if (isInNotes(owner) || session.current().isEmpty() || !moveToNotes()) {
            moveFromLastPane();
        }
    }

    private boolean hasMiddle() {
        return session.current().isPresent() || tabs.frontView().isPresent();
    }

    /// False if there are no notes, whose list then does not take the focus.
    private boolean moveToNotes() {
        notes.get().focusList();
        return isInNotes(owner());
    }

    private void moveFromLastPane() {
        if (toasts.shownProperty().get()) {
            toasts.focus();
        } else {
            moveToFirstPane();
        }
    }

    private void moveToFirstPane() {
        if (searching.isShown()) {
            searching.focusField();
        } else {
            sources.get().focusList();
        }
    }

    private boolean isInFirstPane(@Nullable Node owner) {
        return sources.made().filter(pane -> isWithin(owner, pane.node())).isPresent()
                || searching.isInPane(owner);
    }

    /// Whether the list of sources has the keyboard focus.
    boolean isInSources() {
        return isInList(owner());
    }

    private boolean isInNotes(@Nullable Node owner) {
        return notes.made().filter(pane -> isWithin(owner, pane)).isPresent();
    }

    private boolean isInList(@Nullable Node owner) {
        return sources.made().filter(pane -> isWithin(owner, pane.list())).isPresent();
    }

    /// Tells undo what now has the keyboard focus. In menus, dialogs and toasts it is still about
    /// what had it before.
    void tellUndo(@Nullable Node owner) {
        if (isInList(owner)) {
            session.undoing().setInSources(true);
        } else if (isWithin(owner, tabs) || isInNotes(owner)) {
            session.undoing().setInSources(false);
        }
    }

    /// Moves the keyboard focus to the text after a dialog was closed and its previous owner is
    /// gone.
    void keepInWindow() {
        Node owner = owner();
        if (!overlay.isShown() && (owner == null || isWithin(owner, overlay.node()))) {
            moveToText();
        }
    }

    /// Whether a node is the text or page view in front.
    boolean isText(@Nullable Node node) {
        return tabs.current().filter(tab -> tab.view().keyboard().equals(node)).isPresent();
    }

    private @Nullable Node owner() {
        Scene scene = overlay.node().getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    static boolean isWithin(@Nullable Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
