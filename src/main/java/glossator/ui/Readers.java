package glossator.ui;

import glossator.ui.text.Reader;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The open sources as tabs.
final class Readers extends TabPane {
    private final Session session;

    Readers(Session session) {
        this.session = session;
        getStyleClass().add("readers");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setTabDragPolicy(TabDragPolicy.REORDER);
    }

    /// From now on there is a tab for each open source.
    ///
    /// @param build makes the content of the tab of a source that was opened
    /// @param closing hears of each tab that goes, while it is still there
    void begin(Function<OpenSource, Reader> build, Consumer<Reader> closing) {
        ListChangeListener<OpenSource> listener =
                change -> {
                    while (change.next()) {
                        update(change, build, closing);
                    }
                };
        session.open().addListener(listener);
        session.currentProperty().subscribe(this::front);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(t -> reader(t).ifPresent(r -> bringToFront(r.source())));
    }

    private void update(
            ListChangeListener.Change<? extends OpenSource> change,
            Function<OpenSource, Reader> build,
            Consumer<Reader> closing) {
        // Another edition takes the place of the one shown.
        int at = change.wasReplaced() ? place(change.getRemoved().getFirst()) : getTabs().size();
        for (OpenSource gone : change.getRemoved()) {
            tab(gone).ifPresent(t -> close(t, closing));
        }
        for (OpenSource come : change.getAddedSubList()) {
            getTabs().add(at, makeTab(build.apply(come)));
        }
    }

    private void bringToFront(OpenSource source) {
        if (session.open().contains(source)) {
            session.currentProperty().set(source);
        }
    }

    private void close(Tab tab, Consumer<Reader> closing) {
        reader(tab).ifPresent(closing);
        getTabs().remove(tab);
        reader(tab).ifPresent(Reader::dispose);
    }

    private Tab makeTab(Reader reader) {
        Tab tab = new Tab();
        tab.setContent(reader);
        OpenSource source = reader.source();
        tab.textProperty().bind(source.sourceProperty().map(s -> shorten(s.title())));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(source.sourceProperty().map(s -> s.title()));
        tab.setTooltip(tip);
        tab.setOnCloseRequest(
                e -> {
                    e.consume();
                    session.close(source);
                });
        return tab;
    }

    private static String shorten(String title) {
        return title.codePointCount(0, title.length()) <= 32
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 31)).strip() + "…";
    }

    private void front(@Nullable OpenSource source) {
        if (source != null) {
            tab(source).ifPresent(t -> getSelectionModel().select(t));
        }
    }

    private int place(OpenSource source) {
        return tab(source).map(getTabs()::indexOf).orElse(getTabs().size());
    }

    private Optional<Tab> tab(OpenSource source) {
        return getTabs().stream()
                .filter(t -> reader(t).filter(r -> r.source() == source).isPresent())
                .findFirst();
    }

    /// The tab of the source in front.
    Optional<Reader> current() {
        return session.current().flatMap(this::tab).flatMap(Readers::reader);
    }

    Optional<Reader> of(OpenSource source) {
        return tab(source).flatMap(Readers::reader);
    }

    List<Reader> all() {
        return getTabs().stream().flatMap(t -> reader(t).stream()).toList();
    }

    void step(int by) {
        int count = getTabs().size();
        if (count > 0) {
            getSelectionModel()
                    .select(Math.floorMod(getSelectionModel().getSelectedIndex() + by, count));
        }
    }

    private static Optional<Reader> reader(@Nullable Tab tab) {
        Node content = tab == null ? null : tab.getContent();
        return content instanceof Reader reader ? Optional.of(reader) : Optional.empty();
    }
}
