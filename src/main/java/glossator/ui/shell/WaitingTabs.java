package glossator.ui.shell;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The tabs of sources that were open when the window was last closed and have not been looked at
/// since, and of those that have been let go of: they are read from the library when they come to
/// the front.
final class WaitingTabs {
    /// What such a tab has as its user data.
    ///
    /// @param left what is selected and chosen when its source is opened
    private record Waiting(UUID source, Consumer<OpenSource> left) {}

    private final Session session;
    private final TabPane tabs;

    WaitingTabs(Session session, TabPane tabs) {
        this.session = session;
        this.tabs = tabs;
        session.sources().subscribe(this::removeGone);
    }

    /// Adds those of `ids` that have no tab yet, around the tab of `front`, in this order.
    ///
    /// @param at the index of the tab of `front`
    void add(List<UUID> ids, UUID front, int at) {
        int next = at;
        for (UUID id : ids) {
            if (id.equals(front)) {
                next++;
                continue;
            }
            Optional<Source> source =
                    session.sources().stream().filter(s -> s.id().equals(id)).findFirst();
            if (source.isPresent() && session.openSources().stream().noneMatch(is(id))) {
                tabs.getTabs().add(next++, make(source.get(), _ -> {}));
            }
        }
    }

    private static Predicate<OpenSource> is(UUID id) {
        return open -> open.id().equals(id);
    }

    /// Adds a tab beside that of an open source, which is about to be closed.
    ///
    /// @param left selects and chooses what is selected and chosen now
    void add(OpenSource open, int at, Consumer<OpenSource> left) {
        tabs.getTabs().add(at, make(open.source(), left));
    }

    private static Tab make(Source source, Consumer<OpenSource> left) {
        Tab tab = new Tab(DocumentTabs.shorten(source.title()));
        tab.setUserData(new Waiting(source.id(), left));
        tab.setTooltip(new Tooltip(source.title()));
        tab.setContent(new StackPane(Widgets.muted(Messages.of("ui.tab.waiting"))));
        return tab;
    }

    /// The source that a tab waits to show; empty for any other tab.
    static Optional<UUID> sourceOf(@Nullable Tab tab) {
        return waiting(tab).map(Waiting::source);
    }

    private static Optional<Waiting> waiting(@Nullable Tab tab) {
        return tab != null && tab.getUserData() instanceof Waiting waiting
                ? Optional.of(waiting)
                : Optional.empty();
    }

    /// Opens the source of a tab that has come to the front.
    void open(@Nullable Tab selected) {
        waiting(selected).ifPresent(to -> session.open(to.source(), to.left()));
    }

    /// Puts the tab of a source just opened in the place of the one that waited for it; false if
    /// none did.
    boolean replace(UUID source, Tab opened) {
        Optional<Tab> waiting = tabs.getTabs().stream()
                .filter(t -> Objects.equals(sourceOf(t).orElse(null), source))
                .findFirst();
        waiting.ifPresent(old -> {
            boolean isFront = old.equals(tabs.getSelectionModel().getSelectedItem());
            tabs.getTabs().add(tabs.getTabs().indexOf(old), opened);
            if (isFront) {
                // First: what is taken away from the front would bring its neighbor there.
                tabs.getSelectionModel().select(opened);
            }
            tabs.getTabs().remove(old);
        });
        return waiting.isPresent();
    }

    private void removeGone() {
        tabs.getTabs()
                .removeIf(t -> sourceOf(t)
                        .filter(id -> session.sources().stream().noneMatch(s -> s.id().equals(id)))
                        .isPresent());
    }
}
