package glossator.ui;

import glossator.annotation.Annotation;
import glossator.document.Range;
import glossator.exchange.Reference;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.editions.DifferenceSheet;
import glossator.ui.editions.EditionBar;
import glossator.ui.editions.EditionsSheet;
import glossator.ui.editions.Picking;
import glossator.ui.editions.Review;
import glossator.ui.editions.ReviewBadge;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.sheets.Details;
import glossator.ui.sheets.ExportSheet;
import glossator.ui.sheets.LinkQuestion;
import glossator.ui.sheets.Picker;
import glossator.ui.sheets.TakeQuestion;
import glossator.ui.text.Reader;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The window's content: sources on the left, the text in the middle, notes on the right, one line
/// at the foot, and what may lie over them.
public final class Shell {
    private final Session session;
    private final Tasks tasks;
    private final Preferences preferences;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Trail trail = new Trail();
    private final BooleanProperty canGoBack = new SimpleBooleanProperty();
    private final BooleanProperty canGoForward = new SimpleBooleanProperty();
    private final SourcesPane sources;
    private final NotesPane notes;
    private final Readers readers;
    private final Marking marking;
    private final Adding adding;
    private final StatusLine status;
    private final SplitPane split = new SplitPane();
    private final StackPane middle = new StackPane();
    private final StackPane root = new StackPane();
    private final Updating updating;
    private final Picking picking;
    private final LinkQuestion links;
    private final Picker picker;
    private final List<Action> actions;
    private static final double NARROWEST = 300;
    private Runnable placeWaiting = () -> {};
    private Runnable notesWaiting = () -> {};

    /// `browse` opens an address outside; it is called only after the reader has said so.
    Shell(Session session, Consumer<String> browse, Runnable quit) {
        this.session = session;
        this.tasks = session.tasks();
        this.preferences = new Preferences(session);
        this.overlay = new Overlay(tasks);
        this.toasts = new Toasts(tasks);
        tasks.onFailed(toasts::problem);
        this.sources = new SourcesPane(session);
        this.notes = new NotesPane(session);
        this.readers = new Readers(session, this::read, this::rememberPlace);
        this.adding = new Adding(session, overlay, toasts, (source, file) -> update(source, file));
        this.marking = new Marking(session, notes, toasts, readers::current);
        this.updating = new Updating(session, overlay, toasts, adding::addAlone, this::review);
        this.picking = new Picking(readers::of);
        this.status = new StatusLine(session, notes.unsavedProperty());
        this.links = new LinkQuestion(overlay, browse);
        this.picker = new Picker(overlay);
        this.actions = new Actions(this, quit).all();
        lay();
        connect();
    }

    private void lay() {
        VBox empty = empty();
        middle.getChildren().addAll(empty, readers);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(NARROWEST);
        empty.visibleProperty().bind(session.currentProperty().isNull());
        readers.visibleProperty().bind(session.currentProperty().isNotNull());
        status.getChildren()
                .add(status.getChildren().size() - 1, new ReviewBadge(session, this::review));
        split.setOrientation(Orientation.HORIZONTAL);
        split.getItems().addAll(sources.node(), middle, notes);
        SplitPane.setResizableWithParent(sources.node(), false);
        SplitPane.setResizableWithParent(notes, false);
        split.setDividerPositions(0.22, 0.74);
        root.getChildren()
                .addAll(
                        new BorderPane(split, Menus.of(actions, tasks), null, status, null),
                        toasts.node(),
                        overlay.node());
        root.getStyleClass().add("shell");
    }

    private VBox empty() {
        Label title = new Label(Messages.of("ui.empty.title"));
        title.getStyleClass().add("title-3");
        Label hint = new Label(Messages.of("ui.empty.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(380);
        hint.setAlignment(Pos.CENTER);
        hint.setTextAlignment(TextAlignment.CENTER);
        Button add = new Button(Messages.of("ui.empty.add"));
        add.getStyleClass().add("accent");
        add.setOnAction(e -> chooseFiles());
        VBox box = new VBox(14, title, hint, add);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void connect() {
        sources.onAdd(this::chooseFiles);
        sources.onExport(this::export);
        sources.onNewEdition(this::chooseEdition);
        sources.onEditions(s -> session.open(s.id(), this::editions));
        sources.onDrop(this::drop);
        sources.onTake(this::take);
        sources.onDetails(s -> new Details(overlay, session).show(s));
        sources.onOutline(offset -> jump(new Range(offset, offset)));
        notes.onReveal(a -> readers.current().ifPresent(r -> r.reveal(a)));
        notes.onLink(this::follow);
        notes.onCopy(this::copy);
        notes.onLeave(this::focusText);
        overlay.shownProperty().subscribe(shown -> tasks.later(this::keepKeyboard));
        session.currentProperty()
                .subscribe(
                        now -> {
                            if (now == null) {
                                status.noPlace();
                            } else {
                                tasks.later(this::shown);
                            }
                        });
        preferences
                .themeProperty()
                .subscribe(
                        theme -> {
                            if (root.getScene() != null) {
                                theme.apply(root.getScene());
                            }
                            readers.all().forEach(r -> r.set(theme::paint));
                        });
        preferences.typographyProperty().subscribe(t -> readers.all().forEach(r -> r.set(t)));
        root.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private Reader read(OpenSource source) {
        Reader reader = new Reader(source, session);
        reader.set(preferences.typography());
        reader.set(preferences.theme()::paint);
        reader.onColor(marking::highlight);
        reader.onDeed(
                deed -> {
                    switch (deed) {
                        case UNDERLINE -> marking.style(glossator.annotation.Style.UNDERLINE);
                        case STRIKE_OUT -> marking.style(glossator.annotation.Style.STRIKEOUT);
                        case NOTE -> marking.note();
                        case TAG -> marking.tag();
                        case COPY -> copyWithReference();
                    }
                });
        reader.onLink(this::follow);
        reader.onMarks(found -> pick(source, found));
        reader.inViewProperty().subscribe(range -> moved(source, range));
        reader.addBanner(
                new EditionBar(
                        source,
                        () -> session.show(source, source.source().edition(), o -> {}),
                        () -> differences(source)));
        int place = number(session.setting("place." + source.key(), "0"));
        if (place > 0) {
            tasks.later(() -> reader.open(place));
        }
        return reader;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void pick(OpenSource source, List<Annotation> found) {
        if (found.size() > 1) {
            picker.show(found, session, a -> source.choose(a.id()));
        } else {
            source.choose(found.isEmpty() ? null : found.getFirst().id());
        }
    }

    private void shown() {
        readers.current()
                .ifPresent(
                        r -> {
                            moved(r.source(), r.view().inViewProperty().get());
                            r.view().keyboard().requestFocus();
                        });
    }

    private void moved(OpenSource source, Range inView) {
        if (session.currentProperty().get() == source) {
            status.place(source.document(), inView);
            sources.place(inView.start());
            notesWaiting.run();
            notesWaiting = tasks.after(250, () -> notes.reading(inView));
            placeWaiting.run();
            placeWaiting =
                    tasks.after(1_500, () -> readers.of(source).ifPresent(this::rememberPlace));
        }
    }

    private void rememberPlace(Reader reader) {
        Range inView = reader.view().inViewProperty().get();
        session.set("place." + reader.source().key(), String.valueOf(inView.start()));
    }

    // What the actions do

    private void follow(String href) {
        if (!href.startsWith("#")) {
            links.show(href);
            return;
        }
        readers.current()
                .ifPresent(
                        r ->
                                r.source()
                                        .document()
                                        .target(href.substring(1))
                                        .ifPresentOrElse(
                                                at -> jump(new Range(at, at)),
                                                () ->
                                                        toasts.tell(
                                                                Messages.of(
                                                                        "ui.no-target", href))));
    }

    /// Goes to `range` of the source in front; back comes here again.
    void jump(Range range) {
        readers.current()
                .ifPresent(
                        r -> {
                            here().ifPresent(trail::leave);
                            r.view().reveal(range);
                            r.view().keyboard().requestFocus();
                            trailMoved();
                        });
    }

    private Optional<Trail.Place> here() {
        return readers.current()
                .map(
                        r ->
                                new Trail.Place(
                                        r.source().id(), r.view().inViewProperty().get().start()));
    }

    void back() {
        here().flatMap(trail::back).ifPresent(this::goTo);
    }

    void forward() {
        here().flatMap(trail::forward).ifPresent(this::goTo);
    }

    private void goTo(Trail.Place place) {
        trailMoved();
        session.open(
                place.source(),
                o -> readers.of(o).ifPresent(r -> r.view().showAtTop(place.offset())));
    }

    private void trailMoved() {
        canGoBack.set(trail.canGoBack());
        canGoForward.set(trail.canGoForward());
    }

    void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.choose-files"));
        List<File> files = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        if (files != null) {
            add(files.stream().map(File::toPath).toList());
        }
    }

    /// Asks for the file of a new edition of a source.
    void chooseEdition(Source source) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.choose-edition", source.title()));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            update(source.id(), file.toPath());
        }
    }

    /// Makes a file the new edition of a source, as if it were dropped on it.
    void update(UUID source, Path file) {
        update(source, GivenFile.onDisk(file));
    }

    private void update(UUID source, GivenFile file) {
        updating.update(source, file);
    }

    private void drop(Source on, List<Path> paths) {
        if (paths.size() == 1 && Files.isRegularFile(paths.getFirst())) {
            update(on.id(), paths.getFirst());
        } else {
            add(paths);
        }
    }

    void editions(OpenSource in) {
        new EditionsSheet(
                        overlay,
                        session,
                        in,
                        () -> chooseEdition(in.source()),
                        (older, newer) -> differences(in, older, newer))
                .show();
    }

    void review() {
        session.current().ifPresent(this::review);
    }

    private void review(OpenSource in) {
        new Review(overlay, session, in, picking, () -> differences(in)).show();
    }

    /// What has changed from the edition before the one shown; if that is the first, to the newest.
    void differences(OpenSource in) {
        tasks.read(
                () -> session.library().editions(in.id()),
                all -> {
                    int shown = in.edition().number();
                    if (all.size() < 2) {
                        toasts.tell(Messages.of("ui.editions.only-one"));
                    } else if (shown == 1) {
                        differences(in, all.getFirst().id(), all.getLast().id());
                    } else {
                        differences(in, all.get(shown - 2).id(), all.get(shown - 1).id());
                    }
                });
    }

    private void differences(OpenSource in, UUID older, UUID newer) {
        new DifferenceSheet(overlay, session, in.id()).show(older, newer);
    }

    /// Enter in the text.
    void enter() {
        if (readers.current().filter(picking::take).isEmpty()) {
            marking.note();
        }
    }

    void add(List<Path> paths) {
        adding.add(paths);
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            add(clipboard.getFiles().stream().map(File::toPath).toList());
        } else {
            toasts.tell(Messages.of("ui.paste.nothing"));
        }
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    void copy() {
        readers.current()
                .ifPresent(
                        r -> {
                            Range range = r.source().selection();
                            put(
                                    range.of(r.source().document().text())
                                            .replace('\u2028', '\n')
                                            .replace("\uFFFC", ""));
                        });
    }

    /// Copies the selection, or the chosen passage, as a quotation with its reference.
    void copyWithReference() {
        session.current()
                .ifPresent(
                        in -> {
                            Range range =
                                    in.selection().isEmpty()
                                            ? in.chosenPlace().orElse(in.selection())
                                            : in.selection();
                            put(Reference.quoted(in.source(), in.document(), range));
                            toasts.tell(Messages.of("ui.copied"));
                        });
    }

    private void copy(Annotation annotation) {
        session.current()
                .ifPresent(
                        in -> {
                            put(
                                    in.marks()
                                            .place(annotation.id())
                                            .map(
                                                    r ->
                                                            Reference.quoted(
                                                                    in.source(), in.document(), r))
                                            .orElseGet(
                                                    () ->
                                                            Reference.unplaced(
                                                                    in.source(), annotation)));
                            toasts.tell(Messages.of("ui.copied"));
                        });
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void export(@Nullable Source source) {
        new ExportSheet(overlay, session, root.getScene().getWindow()).show(source);
    }

    /// Offers what the file of the source holds and what was not taken over.
    void take(@Nullable Source source) {
        if (source != null) {
            new TakeQuestion(overlay, session, toasts).ask(source);
        }
    }

    void escape() {
        if (readers.current().filter(picking::cancel).isPresent()) {
            return;
        }
        readers.current()
                .ifPresent(
                        r -> {
                            r.hideBar();
                            if (!r.closeFind()) {
                                int caret = r.source().selection().end();
                                r.view().select(new Range(caret, caret));
                                r.source().choose(null);
                            }
                        });
    }

    /// Goes from text to page and back, or says that there are no pages.
    void turn() {
        Optional<Reader> reader = readers.current();
        if (reader.filter(Reader::hasPages).isPresent()) {
            reader.get().turn();
        } else if (reader.isPresent()) {
            toasts.tell(Messages.of("ui.page.none"));
        }
    }

    /// What is in front gets larger (1) or smaller (-1): the page, or the letters of the text.
    void larger(int by) {
        pages().ifPresentOrElse(r -> r.zoomBy(by), () -> preferences.larger(by));
    }

    void standardSize() {
        pages().ifPresentOrElse(Reader::fitWidth, preferences::standardSize);
    }

    /// The reader in front, if it shows pages.
    Optional<Reader> pages() {
        return readers.current().filter(Reader::showsPages);
    }

    void focusText() {
        readers.current().ifPresent(r -> r.view().keyboard().requestFocus());
    }

    /// The text takes the keyboard where a sheet was closed and what had it before is gone.
    private void keepKeyboard() {
        Node focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (!overlay.isShown() && (focus == null || within(focus, overlay.node()))) {
            focusText();
        }
    }

    /// The keyboard goes round: sources, text, notes.
    void nextPane() {
        Node focus = root.getScene().getFocusOwner();
        if (within(focus, sources.node())) {
            focusText();
        } else if (within(focus, notes) || session.current().isEmpty()) {
            sources.focusList();
        } else {
            notes.focusList();
        }
    }

    private static boolean within(@Nullable Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// Shows or hides a pane beside the text.
    void toggle(Node pane) {
        double[] dividers = split.getDividerPositions();
        if (split.getItems().remove(pane)) {
            return;
        }
        if (pane.equals(sources.node())) {
            split.getItems().addFirst(pane);
        } else {
            split.getItems().addLast(pane);
        }
        split.setDividerPositions(
                split.getItems().size() == 3
                        ? new double[] {0.22, 0.74}
                        : new double[] {
                            pane.equals(sources.node()) ? 0.25 : dividers.length > 0 ? 0.72 : 0.7
                        });
    }

    // What others need to see

    StackPane root() {
        return root;
    }

    /// Takes the scene in hand: theme and keys.
    void install(Scene scene) {
        preferences.theme().apply(scene);
        new Keys(actions, overlay::isShown, this::isText, tasks).install(scene);
    }

    private boolean isText(@Nullable Node node) {
        return readers.current().filter(r -> r.view().keyboard().equals(node)).isPresent();
    }

    Session session() {
        return session;
    }

    Preferences preferences() {
        return preferences;
    }

    Overlay overlay() {
        return overlay;
    }

    Toasts toasts() {
        return toasts;
    }

    Readers readers() {
        return readers;
    }

    Marking marking() {
        return marking;
    }

    SourcesPane sources() {
        return sources;
    }

    NotesPane notes() {
        return notes;
    }

    SplitPane split() {
        return split;
    }

    List<Action> actions() {
        return actions;
    }

    BooleanProperty canGoBack() {
        return canGoBack;
    }

    BooleanProperty canGoForward() {
        return canGoForward;
    }

    /// Stores where the reader is in every open source.
    void rememberPlaces() {
        readers.all().forEach(this::rememberPlace);
    }
}
