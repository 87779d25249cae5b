package glossator.ui.shell;

import glossator.document.Range;
import glossator.library.SearchHit;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tab;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A look at places in several sources, from which one comes back to where one was: to the tab, and
/// in each tab to the edition, the position, the selection and the choice.
final class Visit {
    /// How a tab was.
    private record Before(
            UUID edition,
            int top,
            Range selection,
            @Nullable UUID chosen) {}

    private final Session session;
    private final DocumentTabs tabs;
    private final Map<UUID, Before> before = new HashMap<>();
    private Optional<NavigationHistory.Place> origin = Optional.empty();
    private @Nullable Tab front;

    Visit(Session session, DocumentTabs tabs) {
        this.session = session;
        this.tabs = tabs;
    }

    /// Remembers where one is.
    void begin() {
        before.clear();
        session.preview().keep();
        front = tabs.getSelectionModel().getSelectedItem();
        origin = tabs.current()
                .map(tab -> new NavigationHistory.Place.InSource(
                        tab.source().id(), tab.view().inViewProperty().get().start()));
        tabs.all().forEach(tab -> before.put(tab.source().id(), of(tab)));
    }

    /// The place where one was; empty if nothing was open.
    Optional<NavigationHistory.Place> origin() {
        return origin;
    }

    private static Before of(DocumentTab tab) {
        OpenSource in = tab.source();
        return new Before(
                in.edition().id(),
                tab.view().inViewProperty().get().start(),
                tab.view().selectionProperty().get(),
                in.chosenProperty().get());
    }

    /// Shows a hit; `then` runs once its source is in front.
    void show(UUID source, SearchHit hit, List<Range> words, Consumer<OpenSource> then) {
        UUID edition = edition(source, hit);
        session.preview().show(source, edition, in -> {
            then.accept(in);
            session.tasks().runLater(() -> whenLaidOut(in, () -> reveal(in, hit, words)));
        });
    }

    /// A tab that was just opened cannot scroll before its first layout.
    private void whenLaidOut(OpenSource in, Runnable then) {
        DocumentTab tab = tabs.find(in).orElse(null);
        if (tab == null || tab.showsPages() || tab.inViewProperty().get().length() > 0) {
            then.run();
            return;
        }
        tab.inViewProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Range> of, Range was, Range now) {
                tab.inViewProperty().removeListener(this);
                session.tasks().runLater(then);
            }
        });
    }

    private UUID edition(UUID source, SearchHit hit) {
        return hit instanceof SearchHit.InText text
                ? text.edition()
                : session.openSources().stream()
                        .filter(in -> in.id().equals(source))
                        .map(in -> in.edition().id())
                        .findFirst()
                        .orElseGet(() -> newest(source));
    }

    private UUID newest(UUID source) {
        return session.sources().stream()
                .filter(s -> s.id().equals(source))
                .map(s -> s.edition())
                .findFirst()
                .orElseThrow();
    }

    private void reveal(OpenSource in, SearchHit hit, List<Range> words) {
        tabs.find(in).ifPresent(tab -> {
            switch (hit) {
                case SearchHit.InText text -> tab.showFound(words, first(text));
                case SearchHit.InNote note -> {
                    in.choose(note.annotation().id());
                    tab.showFound(List.of(), null);
                    in.placements().findAnnotation(note.annotation().id()).ifPresent(tab::goTo);
                }
                case SearchHit.InDetails _ -> tab.showFound(List.of(), null);
            }
        });
    }

    /// The first of the words that are shown, to which the text is scrolled.
    private static Range first(SearchHit.InText hit) {
        return hit.excerpt().words().isEmpty()
                ? hit.range()
                : hit.excerpt()
                        .words()
                        .getFirst()
                        .shift(hit.range().start()
                                - hit.excerpt().words().getFirst().start());
    }

    /// Goes back to where one was.
    void leave() {
        session.preview().close();
        Tab there = front;
        if (there != null && tabs.getTabs().contains(there)) {
            tabs.getSelectionModel().select(there);
        }
        restore(null);
    }

    /// One stays in `stay`; the other tabs are as they were.
    void end(OpenSource stay) {
        restore(stay);
        before.clear();
    }

    private void restore(@Nullable OpenSource except) {
        for (DocumentTab tab : tabs.all()) {
            OpenSource in = tab.source();
            Before was = before.get(in.id());
            if (in != except && was != null) {
                tab.showFound(List.of(), null);
                if (in.edition().id().equals(was.edition())) {
                    restore(tab, was);
                } else {
                    session.showEdition(
                            in,
                            was.edition(),
                            shown -> tabs.find(shown).ifPresent(t -> restore(t, was)));
                }
            }
        }
    }

    /// A tab that is still as it was is not touched.
    private void restore(DocumentTab tab, Before was) {
        if (of(tab).equals(was)) {
            return;
        }
        tab.source().choose(was.chosen());
        tab.view().select(was.selection());
        tab.view().showAtTop(was.top());
    }
}
