package glossator.ui.shell;

import glossator.library.KeptDraft;
import glossator.ui.control.Action;
import glossator.ui.control.Banner;
import glossator.ui.control.Overlay;
import glossator.ui.control.Preferences;
import glossator.ui.control.Theme;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.AnnotationPicker;
import glossator.ui.dialogs.DraftsDialog;
import glossator.ui.dialogs.LinkQuestion;
import glossator.ui.dialogs.PlaceQuestion;
import glossator.ui.dialogs.SentencesDialog;
import glossator.ui.dialogs.UnsavedQuestion;
import glossator.ui.editions.AreaPicker;
import glossator.ui.editions.PassagePicker;
import glossator.ui.editions.PlacePickers;
import glossator.ui.editions.ReviewBadge;
import glossator.ui.gather.GatherExport;
import glossator.ui.library.SourceLayout;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.reader.DocumentTab;
import glossator.ui.recovery.LostLibraryQuestion;
import glossator.ui.related.RelatedPane;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The content of the window: sources on the left, the text in the middle, notes on the right, a
/// status line at the bottom, and overlays. It builds, lays out and connects the parts, which carry
/// out the actions themselves.
final class Shell {
    private static final double NARROWEST = 300;
    private final Session session;
    private final Preferences preferences;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Late<SourcesPane> sources;
    private final Late<NotesPane> notes;
    private final BooleanProperty unsaved = new SimpleBooleanProperty();
    private final DocumentTabs readers;
    private final StatusLine status;
    private final Banner banner = new Banner();
    private final StackPane middle = new StackPane();
    private final StackPane root = new StackPane();
    private final LatePane left;
    private final LatePane right;
    private final Menus menus;
    private final Panes panes;
    private final Focus focus;
    private final ReadingPosition position;
    private final Navigation navigation;
    private final SearchActions searching;
    private final CopyActions copying;
    private final ReviewActions reviewing;
    private final ImportActions importing;
    private final EditionActions editions;
    private final ReadAgainActions readings;
    private final AnnotationActions marking;
    private final AreaCommands areas;
    private final Late<RelatedPane> elsewhere;
    private final RelatedActions related;
    private final Dialogs dialogs;
    private final Gathering gathering;
    private final DraftsDialog drafts;
    private final List<Action> actions;
    private final LostLibraryQuestion lost;
    private @Nullable Quitting quitting;

    /// `browse` opens an external address; it is called only after the user has confirmed.
    Shell(Session session, Preferences preferences, Consumer<String> browse, Leaving leaving) {
        this.session = session;
        this.preferences = preferences;
        overlay = new Overlay(session.tasks());
        toasts = new Toasts(session.tasks());
        session.tasks().onFailed(toasts::showProblem);
        sources = new Late<>(() -> new SourcesPane(session, overlay));
        notes = new Late<>(() -> new NotesPane(session));
        readers = new DocumentTabs(session);
        status = new StatusLine(session, unsaved);
        elsewhere = new Late<>(() -> new RelatedPane(session, overlay));
        left = new LatePane(() -> List.of(sources.get().node()));
        right = new LatePane(() -> List.of(notes.get(), elsewhere.get()));
        panes = new Panes(left, middle, right);
        navigation = new Navigation(session, readers, new LinkQuestion(overlay, browse), toasts);
        searching = new SearchActions(session, readers, overlay, navigation, panes);
        focus = new Focus(session, readers, sources, notes, overlay, toasts, searching);
        position = new ReadingPosition(session, readers, status, sources, notes);
        copying = new CopyActions(session, toasts);
        var picking = new PlacePickers(
                new PassagePicker(readers::find), new AreaPicker(session, readers::find));
        reviewing = new ReviewActions(session, overlay, toasts, picking);
        importing = new ImportActions(
                session,
                overlay,
                toasts,
                banner,
                this::window,
                ids -> sources.get().chooseAll(ids),
                () -> readers.getTabs().isEmpty(),
                reviewing::review);
        editions = new EditionActions(session, overlay, importing, reviewing);
        readings = new ReadAgainActions(session, overlay, toasts, banner);
        related = new RelatedActions(session, readers, overlay, toasts, elsewhere);
        marking = new AnnotationActions(
                session, readers, notes, toasts, new AnnotationPicker(overlay), copying, related);
        areas = new AreaCommands(session, readers, notes, toasts);
        dialogs = new Dialogs(
                session, preferences, overlay, toasts, this::window, browse, leaving.restore());
        gathering = new Gathering(
                session,
                readers,
                navigation,
                notes,
                overlay,
                toasts,
                new GatherExport(
                        session,
                        toasts,
                        dialogs::chooseFile,
                        file -> browse.accept(file.toUri().toString())));
        drafts = new DraftsDialog(overlay, session, toasts, this::unsavedIds);
        actions = makeActions(
                new TextKeys(readers, picking, marking, areas, toasts, related), leaving.quit());
        menus = new Menus(actions, overlay.shownProperty(), session.tasks());
        lost = new LostLibraryQuestion(overlay, session, this::window, leaving.reopen());
        lay();
        connectPanes();
        connectUndo();
        connectWindow();
        connectLibrary();
    }

    private List<Action> makeActions(TextKeys keys, Runnable quit) {
        var view = new ViewActions(readers, preferences, toasts);
        var question = new PlaceQuestion(overlay);
        var pages = new PageActions(readers, navigation, question, session.settings(), toasts);
        var several = new SourceActions(session, sources, focus, copying, dialogs);
        return new Actions(session)
                .addFile(importing, editions, readings, dialogs, several, drafts, readers, quit)
                .addSources(sources)
                .addEdit(copying, several, view, searching, focus, dialogs)
                .addMark(marking, areas, () -> notes.get().openMemo(), keys, reviewing, related)
                .addGo(
                        navigation,
                        readers,
                        focus,
                        view,
                        pages,
                        gathering,
                        related,
                        searching,
                        dialogs)
                .addView(view, pages, reviewing, panes)
                .addHelp(dialogs)
                .all();
    }

    private void lay() {
        var empty = new EmptyWindow(importing::chooseFiles);
        middle.getChildren().addAll(empty, readers);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(NARROWEST);
        empty.visibleProperty().bind(Bindings.isEmpty(readers.getTabs()));
        readers.visibleProperty().bind(Bindings.isNotEmpty(readers.getTabs()));
        readers.viewProperty().subscribe(view -> panes.makeRoom(view != null));
        session.settings()
                .sourceLayoutProperty()
                .subscribe(word -> panes.widenSources(SourceLayout.of(word) == SourceLayout.TABLE));
        status.insert(new ReviewBadge(session, reviewing::reviewCurrent));
        status.addAround(PaneButton.ofSources(panes), PaneButton.ofNotes(panes));
        root.getChildren()
                .addAll(
                        new BorderPane(
                                panes.node(), new VBox(menus.bar(), banner), null, status, null),
                        toasts.node());
        overlay.onPlace(() -> root.getChildren().add(1, overlay.node()));
        overlay.includeInFocus(toasts.node());
        toasts.waitBehind(overlay.shownProperty());
        root.getStyleClass().add("shell");
    }

    private void connectPanes() {
        new SourcesHandlers(importing, dialogs, copying, editions, navigation)
                .follow(sources, left, () -> readers.current().ifPresent(position::show));
        new NotesHandlers(marking, navigation, gathering, copying, related, focus, panes)
                .follow(notes, right, unsaved);
        dialogs.onTag(gathering::showTag);
        elsewhere.onMade(pane -> pane.visibleProperty().subscribe(panes::showNotesIf));
        var tabs = new TabBuilder(
                session,
                preferences,
                marking,
                areas,
                navigation,
                reviewing,
                position,
                new TextMenu(readers, actions, session.tasks()));
        readers.followSession(tabs::build, position::store);
    }

    private void connectUndo() {
        var told = new StepToasts(session, toasts);
        var place = new ChangedPlace(session, readers, sources);
        session.undoing().onOffered(told::offer);
        session.undoing().onReplayed(steps -> {
            told.tell(steps);
            place.show(steps);
        });
    }

    private void connectWindow() {
        Tasks tasks = session.tasks();
        overlay.shownProperty().subscribe(shown -> tasks.runLater(focus::keepInWindow));
        session.currentProperty().subscribe(this::updateFront);
        preferences.themeProperty().subscribe(this::apply);
        readers.follow(preferences);
        FileDrop.install(root, importing::add);
    }

    private void connectLibrary() {
        new LibraryNotices(
                        session, banner, lost, new SentencesDialog(overlay), dialogs::showBackups)
                .follow();
        readings.tellBetterOnce();
    }

    private void updateFront(@Nullable OpenSource now) {
        if (now == null) {
            status.clearPlace();
        } else {
            session.tasks().runLater(() -> {
                readers.current().ifPresent(position::show);
                if (!searching.isInPane()) {
                    focus.moveToText();
                }
            });
        }
    }

    private void apply(Theme theme) {
        if (root.getScene() != null) {
            theme.apply(root.getScene());
        }
        readers.all().forEach(tab -> tab.setPaints(theme::paint));
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    /// All actions of the window.
    List<Action> actions() {
        return actions;
    }

    // Called by the window

    /// The root of the scene.
    Parent root() {
        return root;
    }

    /// Installs the theme and the key bindings in the scene.
    void install(Scene scene) {
        preferences.theme().apply(scene);
        new KeyBindings(
                        actions,
                        overlay::isShown,
                        focus::isText,
                        new NothingToUndo(session, toasts, actions)::tell,
                        session.tasks())
                .install(scene);
        ToastKeys.install(scene, toasts, overlay);
        new IdleMemory(session.tasks()).follow(scene);
        scene.focusOwnerProperty().subscribe(focus::tellUndo);
        scene.focusOwnerProperty().subscribe(searching::follow);
    }

    /// A part of the first picture in which nothing is drawn.
    Node emptyPlace() {
        return left;
    }

    /// What the first picture leaves out, in the order in which it is to come.
    List<Runnable> rest() {
        return List.of(notes::get, sources::get, menus::fill, overlay::place);
    }

    void add(List<Path> paths) {
        importing.add(paths);
    }

    void open(List<Path> paths) {
        importing.open(paths);
    }

    void update(UUID source, Path file) {
        importing.update(source, file);
    }

    /// Says a sentence at the bottom of the window.
    void say(String sentence) {
        toasts.showInfo(sentence);
    }

    /// The tab in front.
    Optional<DocumentTab> reader() {
        return readers.current();
    }

    void restore(Stage stage) {
        WindowState.restore(stage, panes, session);
    }

    /// Opens what had a tab when [#storeTabs] was last called.
    void restoreTabs() {
        WindowState.restoreTabs(session, readers);
    }

    void storeTabs() {
        WindowState.storeTabs(session, readers.sources());
    }

    // Quitting

    /// Offers what an earlier window has left unfinished.
    void offerUnfinished() {
        session.state().ifPresent(state -> {
            session.tasks().aside(state::interrupted, importing::offer);
            drafts.offer();
        });
    }

    /// To be called once, when the window is closed.
    void dispose() {
        readers.dispose();
    }

    /// Asks what is to be asked, then stores everything and runs `close`, unless the user stays.
    void quit(Stage stage, Runnable close) {
        if (quitting == null) {
            quitting = new Quitting(
                    session,
                    overlay,
                    this::unsaved,
                    importing,
                    new UnsavedQuestion(overlay, session, toasts, dialogs::chooseTextFile),
                    lost,
                    new Quitting.Steps(this::storeTyped, () -> storeWindow(stage), close));
        }
        quitting.begin();
    }

    /// Requests that what is typed in any field be stored.
    void storeTyped() {
        root.requestFocus();
        notes.made().ifPresent(NotesPane::store);
        readers.storeViews();
    }

    private void storeWindow(Stage stage) {
        position.storeAll();
        WindowState.store(stage, panes, session);
    }

    private List<KeptDraft> unsaved() {
        return Stream.concat(
                        notes.made().stream().flatMap(pane -> pane.unsaved().stream()),
                        readers.unsaved().stream())
                .toList();
    }

    private List<UUID> unsavedIds() {
        return unsaved().stream().map(KeptDraft::id).toList();
    }
}
