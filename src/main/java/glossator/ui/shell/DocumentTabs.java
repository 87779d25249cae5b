package glossator.ui.shell;

import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

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
final class DocumentTabs extends TabPane {
    /// The style of the tab of a source that is looked at without being opened.
    private static final String PREVIEW = "preview-tab";

    private final Session session;

    DocumentTabs(Session session) {
        this.session = session;
        getStyleClass().add("readers");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setTabDragPolicy(TabDragPolicy.REORDER);
    }

    /// Keeps one tab for each open source from now on.
    ///
    /// @param build makes the content of the tab of a newly opened source
    /// @param closing called with each tab that is about to be removed
    void followSession(Function<OpenSource, DocumentTab> build, Consumer<DocumentTab> closing) {
        ListChangeListener<OpenSource> listener = change -> {
            while (change.next()) {
                updateTabs(change, build, closing);
            }
        };
        session.openSources().addListener(listener);
        session.preview().sourceProperty().subscribe((was, now) -> {
            getTabs().forEach(tab -> tab.getStyleClass().remove(PREVIEW));
            Optional.ofNullable(now)
                    .flatMap(this::findTab)
                    .ifPresent(tab -> tab.getStyleClass().add(PREVIEW));
        });
        session.currentProperty().subscribe(this::selectTab);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(t -> contentOf(t).ifPresent(r -> makeCurrent(r.source())));
    }

    private void updateTabs(
            ListChangeListener.Change<? extends OpenSource> change,
            Function<OpenSource, DocumentTab> build,
            Consumer<DocumentTab> closing) {
        // Another edition replaces the one shown.
        int at = change.wasReplaced()
                ? tabIndexOf(change.getRemoved().getFirst())
                : change.getFrom();
        for (OpenSource gone : change.getRemoved()) {
            findTab(gone).ifPresent(t -> close(t, closing));
        }
        for (OpenSource come : change.getAddedSubList()) {
            getTabs().add(Math.min(at, getTabs().size()), makeTab(build.apply(come)));
        }
    }

    private void makeCurrent(OpenSource source) {
        if (session.openSources().contains(source)) {
            session.currentProperty().set(source);
        }
    }

    private void close(Tab tab, Consumer<DocumentTab> closing) {
        contentOf(tab).ifPresent(closing);
        getTabs().remove(tab);
        contentOf(tab).ifPresent(DocumentTab::dispose);
    }

    private Tab makeTab(DocumentTab reader) {
        Tab tab = new Tab();
        tab.setContent(reader);
        OpenSource source = reader.source();
        tab.textProperty().bind(source.sourceProperty().map(s -> shorten(s.title())));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(source.sourceProperty().map(s -> s.title()));
        tab.setTooltip(tip);
        tab.setOnCloseRequest(e -> {
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

    private void selectTab(@Nullable OpenSource source) {
        if (source != null) {
            findTab(source).ifPresent(t -> getSelectionModel().select(t));
        }
    }

    private int tabIndexOf(OpenSource source) {
        return findTab(source).map(getTabs()::indexOf).orElse(getTabs().size());
    }

    private Optional<Tab> findTab(OpenSource source) {
        return getTabs().stream()
                .filter(t -> contentOf(t).filter(r -> r.source() == source).isPresent())
                .findFirst();
    }

    /// The tab in front.
    Optional<DocumentTab> current() {
        return session.current().flatMap(this::findTab).flatMap(DocumentTabs::contentOf);
    }

    Optional<DocumentTab> find(OpenSource source) {
        return findTab(source).flatMap(DocumentTabs::contentOf);
    }

    List<DocumentTab> all() {
        return getTabs().stream().flatMap(t -> contentOf(t).stream()).toList();
    }

    /// To be called once, when the window closes: RichTextFX holds every text area that has not
    /// been disposed of, and with it the window.
    void dispose() {
        all().forEach(DocumentTab::dispose);
    }

    void selectNext(int by) {
        int count = getTabs().size();
        if (count > 0) {
            getSelectionModel()
                    .select(Math.floorMod(getSelectionModel().getSelectedIndex() + by, count));
        }
    }

    private static Optional<DocumentTab> contentOf(@Nullable Tab tab) {
        Node content = tab == null ? null : tab.getContent();
        return content instanceof DocumentTab reader ? Optional.of(reader) : Optional.empty();
    }
}
