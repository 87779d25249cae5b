package glossator.ui.shell;

import glossator.ui.control.Overlay;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

/// Controls which part of the window has the keyboard focus: moves it between the panes, and to the
/// text if it would be lost.
final class Focus {
    private final Session session;
    private final DocumentTabs tabs;
    private final SourcesPane sources;
    private final NotesPane notes;
    private final Overlay overlay;

    Focus(
            Session session,
            DocumentTabs tabs,
            SourcesPane sources,
            NotesPane notes,
            Overlay overlay) {
        this.session = session;
        this.tabs = tabs;
        this.sources = sources;
        this.notes = notes;
        this.overlay = overlay;
    }

    void moveToText() {
        tabs.current().ifPresent(tab -> tab.view().keyboard().requestFocus());
    }

    void moveToSourceFilter() {
        sources.focusFilter();
    }

    void moveToNoteFilter() {
        notes.focusFilter();
    }

    /// Moves the keyboard focus in the order sources, text, notes.
    void moveToNextPane() {
        Node owner = owner();
        if (isWithin(owner, sources.node())) {
            moveToText();
        } else if (isWithin(owner, notes) || session.current().isEmpty()) {
            sources.focusList();
        } else {
            notes.focusList();
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

    private static boolean isWithin(@Nullable Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
