package glossator.ui.shell;

import glossator.document.Range;
import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.control.LibraryView;
import glossator.ui.control.Preferences;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.text.PreparedText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The open sources as tabs, and among them the views of the whole library.
public final class DocumentTabs extends TabPane {
    /// The style of the tab of a source that is looked at without being opened.
    private static final String PREVIEW = "preview-tab";

    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable LibraryView> view = new ReadOnlyObjectWrapper<>();
    private final WaitingTabs waiting;

    DocumentTabs(Session session) {
        this.session = session;
        waiting = new WaitingTabs(session, this);
        getStyleClass().add("readers");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setTabDragPolicy(TabDragPolicy.REORDER);
        TabDrop.install(this, session);
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
        getSelectionModel().selectedItemProperty().subscribe(this::follow);
        new UnseenTabs(session, this).follow();
        session.onLoaded(PreparedText::prepare);
    }

    /// Shows all texts in the chosen typography from now on.
    void follow(Preferences preferences) {
        preferences
                .typographyProperty()
                .subscribe(chosen -> all().forEach(tab -> tab.setTypography(chosen)));
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
            Tab tab = makeTab(build.apply(come));
            if (!waiting.replace(come.id(), tab)) {
                getTabs().add(Math.min(at, getTabs().size()), tab);
            }
        }
    }

    private void follow(@Nullable Tab selected) {
        contentOf(selected).ifPresent(tab -> makeCurrent(tab.source()));
        waiting.open(selected);
        LibraryView now = viewOf(selected).orElse(null);
        if (now != null) {
            session.currentProperty().set(null);
        }
        session.undoing().setInLibrary(now != null);
        view.set(now);
    }

    /// Opens `front`, and gives the other sources tabs that wait to be looked at.
    ///
    /// @param ids of all of them, in order
    void restore(List<UUID> ids, UUID front) {
        session.open(front, in -> waiting.add(ids, front, Math.max(0, tabIndexOf(in))));
    }

    /// Lets go of a source that is not in front: its tab waits to be looked at, with the same
    /// selection and choice.
    public void letGo(OpenSource source) {
        find(source).ifPresent(tab -> {
            Range selection = tab.view().selectionProperty().get();
            UUID chosen = source.chosenProperty().get();
            waiting.add(source, tabIndexOf(source), opened -> {
                opened.choose(chosen);
                find(opened).ifPresent(t -> t.view().select(selection));
            });
            session.close(source);
        });
    }

    /// The sources that have a tab, opened or waiting, in order; a preview is none of them.
    List<UUID> sources() {
        return getTabs().stream()
                .flatMap(tab -> contentOf(tab)
                        .map(DocumentTab::source)
                        .filter(in -> !session.preview().is(in))
                        .map(OpenSource::id)
                        .or(() -> WaitingTabs.sourceOf(tab))
                        .stream())
                .toList();
    }

    /// The view in front; null if a source is, or nothing.
    ReadOnlyObjectProperty<@Nullable LibraryView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    Optional<LibraryView> frontView() {
        return Optional.ofNullable(view.get());
    }

    /// Brings a view to the front; it gets a tab unless it has one.
    void show(LibraryView shown) {
        Tab tab = getTabs().stream()
                .filter(t -> viewOf(t).filter(v -> v.key().equals(shown.key())).isPresent())
                .findFirst()
                .orElseGet(() -> add(shown));
        getSelectionModel().select(tab);
    }

    /// The view with this key that has a tab.
    Optional<LibraryView> findView(String key) {
        return getTabs().stream()
                .flatMap(t -> viewOf(t).stream())
                .filter(v -> v.key().equals(key))
                .findFirst();
    }

    private Tab add(LibraryView shown) {
        Tab tab = new Tab();
        tab.setUserData(shown);
        tab.setContent(shown.node());
        tab.textProperty().bind(shown.titleProperty().map(DocumentTabs::shorten));
        tab.setOnCloseRequest(_ -> shown.store());
        tab.setContextMenu(menuOf(tab));
        getTabs().add(tab);
        return tab;
    }

    /// Closes the tab of a view, if it has one.
    void closeView(String key) {
        getTabs().removeIf(t -> viewOf(t).filter(v -> v.key().equals(key)).isPresent());
    }

    /// Closes the tab in front.
    void closeFront() {
        LibraryView shown = view.get();
        if (shown == null) {
            session.current().ifPresent(session::close);
        } else {
            shown.store();
            closeView(shown.key());
        }
    }

    /// Requests that what is typed in a view be stored.
    void storeViews() {
        getTabs().forEach(t -> viewOf(t).ifPresent(LibraryView::store));
    }

    /// The texts typed in views that are not stored.
    List<KeptDraft> unsaved() {
        return getTabs().stream()
                .flatMap(t -> viewOf(t).stream())
                .flatMap(v -> v.unsaved().stream())
                .toList();
    }

    static Optional<LibraryView> viewOf(@Nullable Tab tab) {
        return tab != null && tab.getUserData() instanceof LibraryView shown
                ? Optional.of(shown)
                : Optional.empty();
    }

    private void makeCurrent(OpenSource source) {
        if (session.openSources().contains(source)) {
            session.currentProperty().set(source);
        }
    }

    private void close(Tab tab, Consumer<DocumentTab> closing) {
        Optional<DocumentTab> content = contentOf(tab);
        content.ifPresent(closing);
        getTabs().remove(tab);
        content.ifPresent(DocumentTab::dispose);
        strip(tab);
    }

    /// JavaFX holds a tab that had a context menu as long as the pane of its tabs.
    private static void strip(Tab tab) {
        tab.setContextMenu(null);
        tab.setOnCloseRequest(null);
        tab.textProperty().unbind();
        tab.setTooltip(null);
        tab.setContent(null);
    }

    private Tab makeTab(DocumentTab reader) {
        Tab tab = new Tab();
        tab.setContent(reader);
        OpenSource source = reader.source();
        tab.textProperty().bind(source.sourceProperty().map(s -> shorten(s.title())));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(source.sourceProperty().map(s -> s.title()));
        tab.setTooltip(tip);
        tab.setContextMenu(menuOf(tab));
        tab.setOnCloseRequest(e -> {
            e.consume();
            session.close(source);
        });
        return tab;
    }

    private ContextMenu menuOf(Tab tab) {
        return new ContextMenu(
                item("ui.tab.close", () -> close(List.of(tab))),
                item("ui.tab.close-others", () -> closeOthers(tab)),
                item("ui.tab.close-all", this::closeAll));
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(_ -> session.tasks().guard(run));
        return item;
    }

    /// Closes all tabs but the one in front.
    void closeOthers() {
        closeOthers(getSelectionModel().getSelectedItem());
    }

    private void closeOthers(Tab kept) {
        close(getTabs().stream().filter(t -> !t.equals(kept)).toList());
    }

    void closeAll() {
        close(List.copyOf(getTabs()));
    }

    private void close(List<Tab> tabs) {
        for (Tab tab : tabs) {
            contentOf(tab).ifPresent(reader -> session.close(reader.source()));
            viewOf(tab).ifPresent(shown -> {
                shown.store();
                closeView(shown.key());
            });
            WaitingTabs.sourceOf(tab).ifPresent(_ -> getTabs().remove(tab));
        }
    }

    static String shorten(String title) {
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
