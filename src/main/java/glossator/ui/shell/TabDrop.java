package glossator.ui.shell;

import glossator.ui.control.LibraryView;
import glossator.ui.control.NoteDrag;
import glossator.ui.gather.DigestView;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/// Notes dragged onto the tab of a digest are added at its end; who waits on a tab has it brought
/// to the front, to drop them at a place of it.
final class TabDrop {
    private static final long WAIT_MILLIS = 600;
    private final DocumentTabs tabs;
    private final Session session;
    private @Nullable Tab over;
    private Runnable cancel = () -> {};

    private TabDrop(DocumentTabs tabs, Session session) {
        this.tabs = tabs;
        this.session = session;
    }

    static void install(DocumentTabs tabs, Session session) {
        var drop = new TabDrop(tabs, session);
        tabs.addEventFilter(DragEvent.DRAG_OVER, drop::handleOver);
        tabs.addEventFilter(DragEvent.DRAG_DROPPED, drop::handleDrop);
        tabs.addEventFilter(DragEvent.DRAG_EXITED, e -> drop.wait(null));
    }

    private void handleOver(DragEvent e) {
        Optional<Tab> tab = NoteDrag.has(e) ? tabAt(e) : Optional.empty();
        wait(tab.orElse(null));
        if (tab.flatMap(this::digest).isPresent()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void wait(@Nullable Tab on) {
        if (!Objects.equals(on, over)) {
            over = on;
            cancel.run();
            cancel = on == null
                    ? () -> {}
                    : session.tasks()
                            .runAfter(
                                    WAIT_MILLIS, () -> tabs.getSelectionModel().select(on));
        }
    }

    private void handleDrop(DragEvent e) {
        wait(null);
        tabAt(e).flatMap(this::digest).ifPresent(digest -> NoteDrag.drop(e, digest::addNotes));
    }

    private Optional<DigestView> digest(Tab tab) {
        Optional<LibraryView> view = DocumentTabs.viewOf(tab);
        return view.filter(DigestView.class::isInstance).map(DigestView.class::cast);
    }

    /// The tab whose head is under the mouse: the skin keeps it among the properties of the head.
    private static Optional<Tab> tabAt(DragEvent e) {
        for (Node at = e.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(Tab.class) instanceof Tab tab) {
                return Optional.of(tab);
            }
        }
        return Optional.empty();
    }
}
