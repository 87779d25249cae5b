package glossator.ui.session;

import glossator.annotation.Codebook;
import glossator.annotation.LibraryItem;
import glossator.annotation.Step;
import glossator.document.Document;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.StateFolder;
import glossator.reading.FileWorker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The state of the window: the library, the sources, the open ones and the one in front.
///
/// Every change takes the same path: it is stored first, and the stored values are then set in the
/// properties here, which the panes show. All methods are called on the FX thread.
public final class Session {
    private final Library library;
    private final Tasks tasks;
    private final LibraryWatch watch;
    private final Upkeep upkeep;
    private final Preview preview;
    private final @Nullable StateFolder state;
    private final DraftFiles drafts;
    private final Settings settings;
    private final SourceFiles sourceFiles;
    private final StoredChanges storedChanges;
    private final LibraryRefresh refresh;
    private final Annotating annotating;
    private final Undoing undoing;
    private final EditionUpdates editionUpdates;
    private final Rereading rereading;
    private final AnchorDecisions anchorDecisions;
    private final Authors authors;
    private final LibraryNotes notes;
    private final OutsideChanges outside;
    private final Links links;
    private final Arranging arranging;
    private final SmartCollections smart;
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final ObservableList<OpenSource> open = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenSource> current = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Codebook> codebook =
            new ReadOnlyObjectWrapper<>(Codebook.EMPTY);
    private final SourceOpening opening;

    /// Creates a session that keeps no drafts.
    public Session(Library library, Tasks tasks, FileWorker worker) {
        this(library, tasks, worker, null, FirstSource.NONE);
    }

    /// Creates a session that was given nothing to show first.
    public Session(Library library, Tasks tasks, FileWorker worker, @Nullable StateFolder state) {
        this(library, tasks, worker, state, FirstSource.NONE);
    }

    /// Creates a session.
    ///
    /// @param state keeps drafts and lists of files; null if there is no place for them
    /// @param first what was loaded before: then the other sources are listed after the start
    public Session(
            Library library,
            Tasks tasks,
            FileWorker worker,
            @Nullable StateFolder state,
            FirstSource first) {
        this.library = library;
        this.tasks = tasks;
        watch = new LibraryWatch(library, tasks);
        upkeep = new Upkeep(library, tasks, watch);
        arranging = new Arranging(this);
        preview = new Preview(this);
        this.state = state;
        drafts = new DraftFiles(tasks, state == null ? null : state.drafts());
        settings = new Settings(library, tasks, watch::canStore);
        sourceFiles = new SourceFiles(library, worker);
        storedChanges = new StoredChanges(this);
        refresh = new LibraryRefresh(
                library, tasks, arranging::journalWording, storedChanges::showAnswer);
        annotating = new Annotating(this);
        undoing = new Undoing(this);
        editionUpdates = new EditionUpdates(this);
        rereading = new Rereading(this);
        anchorDecisions = new AnchorDecisions(this);
        authors = new Authors(this);
        notes = new LibraryNotes(this);
        outside = new OutsideChanges(this);
        links = new Links(this);
        smart = new SmartCollections(this);
        new AreaPlaces(this).followOpened();
        opening = new SourceOpening(this, open, current, first);
        if (first.source() == null) {
            sources.setAll(library.sources());
        } else {
            sources.setAll(first.listed());
            refresh.addEverySource();
        }
        codebook.set(library.codebook());
        current.subscribe(undoing::followFront);
        refresh();
    }

    public Library library() {
        return library;
    }

    public Tasks tasks() {
        return tasks;
    }

    /// Whether the library can be stored to.
    public LibraryWatch watch() {
        return watch;
    }

    /// What is done for the library without being asked.
    public Upkeep upkeep() {
        return upkeep;
    }

    /// The source that is looked at without being opened.
    public Preview preview() {
        return preview;
    }

    /// The settings that the window remembers between runs.
    public Settings settings() {
        return settings;
    }

    /// What the window keeps outside the library; empty if there is no place for it.
    public Optional<StateFolder> state() {
        return Optional.ofNullable(state);
    }

    /// The text being typed, kept outside the library.
    public DraftFiles drafts() {
        return drafts;
    }

    /// The drafts that earlier windows have left.
    public DraftOffers draftOffers() {
        return new DraftOffers(this);
    }

    /// The files of the sources, and those to be added.
    public SourceFiles sourceFiles() {
        return sourceFiles;
    }

    /// Creates and changes annotations and tags.
    public Annotating annotating() {
        return annotating;
    }

    /// Undoes and redoes steps.
    public Undoing undoing() {
        return undoing;
    }

    /// Adds new editions of sources.
    public EditionUpdates editionUpdates() {
        return editionUpdates;
    }

    /// Reads again what an older version of the program has read.
    public Rereading rereading() {
        return rereading;
    }

    /// Decides where annotations are in the edition shown.
    public AnchorDecisions anchorDecisions() {
        return anchorDecisions;
    }

    /// Arranges sources: collections, tags, reading state, rating.
    public Arranging arranging() {
        return arranging;
    }

    /// Which sources are in which collection.
    public SmartCollections smartCollections() {
        return smart;
    }

    /// Queries the codebook again.
    void refreshTags() {
        refresh.addTags();
        refresh();
    }

    /// The people who have written annotations and replies.
    public Authors authors() {
        return authors;
    }

    /// The annotations of all sources.
    public LibraryNotes notes() {
        return notes;
    }

    /// The links between notes.
    public Links links() {
        return links;
    }

    /// The sources not in the trash, last added first.
    public ObservableList<Source> sources() {
        return sources;
    }

    /// The open sources, in tab order.
    public ObservableList<OpenSource> openSources() {
        return open;
    }

    /// The source in front; null if none is open, or something else than a source is in front.
    public ObjectProperty<@Nullable OpenSource> currentProperty() {
        return current;
    }

    public Optional<OpenSource> current() {
        return Optional.ofNullable(current.get());
    }

    public ReadOnlyObjectProperty<Codebook> codebookProperty() {
        return codebook.getReadOnlyProperty();
    }

    /// The collections, links, digests and saved searches of the library; each value is a new list.
    public ReadOnlyObjectProperty<List<LibraryItem>> itemsProperty() {
        return arranging.itemsProperty();
    }

    /// The items of one kind.
    public <T extends LibraryItem> List<T> items(Class<T> kind) {
        return itemsProperty().get().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The current time, to the millisecond as the library stores it.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    // Sources

    /// Brings the source to the front, opening it if needed; `then` runs once it is there.
    public void open(UUID id, Consumer<OpenSource> then) {
        opening.open(id, then);
    }

    /// `work` does in the background what can be done before a document is shown.
    public void onLoaded(Consumer<Document> work) {
        opening.onLoaded(work);
    }

    /// Does what is due for a source that a person has opened.
    void followOpened(OpenSource opened) {
        opening.followOpened(opened);
    }

    Optional<OpenSource> findOpen(UUID id) {
        return open.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /// Shows another edition of an open source in place of the current one; `then` runs once it is
    /// there.
    public void showEdition(OpenSource in, UUID edition, Consumer<OpenSource> then) {
        opening.showEdition(in, edition, then);
    }

    public void close(OpenSource source) {
        opening.close(source);
    }

    /// No step means that it was so already, which the list may not show yet.
    void writeToSource(Callable<Optional<Step>> work) {
        write(work, step -> {
            step.ifPresentOrElse(this::showStep, refresh::addEverySource);
            step.ifPresent(undoing::offerIfDue);
        });
    }

    // Showing what was stored

    /// Runs a write in the background; `done` shows what was stored and registers what to query
    /// again.
    <T> void write(Callable<T> work, Consumer<T> done) {
        tasks.write(work, result -> {
            done.accept(result);
            refresh();
        });
    }

    /// Applies what a step of the journal changed to the open sources.
    void showStep(Step step) {
        undoing.outdateOffer();
        storedChanges.showStep(step);
        notes.showStep(step);
        refresh.add(step);
    }

    void refreshSource(UUID id) {
        refresh.add(id);
    }

    void refresh() {
        refresh.ask(undoing.scopeProperty().get());
    }

    /// Shows sources that were just added, before [#refreshSources] is due.
    public void showAdded(List<Source> added) {
        storedChanges.showAdded(added);
    }

    /// Queries the sources again; called after a source was added.
    public void refreshSources() {
        refresh.addEverySource();
        refresh.askNow(undoing.scopeProperty().get());
    }

    void showSource(Source stored) {
        storedChanges.showSources(List.of(stored));
    }

    void showCodebook(Codebook stored) {
        codebook.set(stored);
    }

    /// Shows the changes other programs have made to the library since the last check.
    public void showOutsideChanges() {
        outside.show();
    }

    /// Queries everything again that is shown.
    void reload(OpenSource one) {
        storedChanges.reload(one);
    }

    void reload() {
        refresh.addEverySource();
        refresh.addTags();
        refresh.addItems();
        refresh();
        settings.reload();
        authors.reload();
        notes.reload();
        storedChanges.reload();
        upkeep.index().handleChange();
    }
}
