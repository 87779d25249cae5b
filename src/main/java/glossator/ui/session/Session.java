package glossator.ui.session;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.StateFolder;
import glossator.reading.FileWorker;
import glossator.wording.JournalWording;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The state of the window: the library, the sources, the open ones and the one in front.
///
/// Every change takes the same path: it is stored first, and the stored values are then set in the
/// properties here, which the panes show. All methods are called on the FX thread.
public final class Session {
    private final Library library;
    private final Tasks tasks;
    private final LibraryWatch watch;
    private final Upkeep upkeep;
    private final IndexUpkeep index;
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
    private final ReadOnlyObjectWrapper<List<LibraryItem>> items =
            new ReadOnlyObjectWrapper<>(List.of());
    private CollectionTree collections = CollectionTree.EMPTY;

    /// Creates a session that keeps no drafts.
    public Session(Library library, Tasks tasks, FileWorker worker) {
        this(library, tasks, worker, null);
    }

    /// Creates a session.
    ///
    /// @param state keeps drafts and lists of files; null if there is no place for them
    public Session(Library library, Tasks tasks, FileWorker worker, @Nullable StateFolder state) {
        this.library = library;
        this.tasks = tasks;
        watch = new LibraryWatch(library, tasks);
        upkeep = new Upkeep(library, tasks, watch);
        index = new IndexUpkeep(library, tasks, watch);
        this.state = state;
        drafts = new DraftFiles(tasks, state == null ? null : state.drafts());
        settings = new Settings(library, tasks, watch::canStore);
        sourceFiles = new SourceFiles(library, worker);
        storedChanges = new StoredChanges(this);
        refresh = new LibraryRefresh(library, tasks, storedChanges::showAnswer);
        annotating = new Annotating(this);
        undoing = new Undoing(this);
        editionUpdates = new EditionUpdates(this);
        rereading = new Rereading(this);
        anchorDecisions = new AnchorDecisions(this);
        authors = new Authors(this);
        notes = new LibraryNotes(this);
        outside = new OutsideChanges(this);
        links = new Links(this);
        arranging = new Arranging(this);
        smart = new SmartCollections(this);
        new AreaPlaces(this).followOpened();
        sources.setAll(library.sources());
        codebook.set(library.codebook());
        showItems(library.items());
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

    /// Keeps the indexes of words and of passages up with the library.
    public IndexUpkeep index() {
        return index;
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
        return items.getReadOnlyProperty();
    }

    /// The items of one kind.
    public <T extends LibraryItem> List<T> items(Class<T> kind) {
        return items.get().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The collections among the items; a new one whenever the items change.
    public CollectionTree collections() {
        return collections;
    }

    /// Words for the steps of the journal, with the names that tags and collections have now.
    public JournalWording journalWording() {
        return new JournalWording(codebook.get(), collections);
    }

    /// The current time, to the millisecond as the library stores it.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    // Sources

    /// Brings the source to the front, opening it if needed; `then` runs once it is there.
    public void open(UUID id, Consumer<OpenSource> then) {
        Optional<OpenSource> already = findOpen(id);
        if (already.isPresent()) {
            bringToFront(already.get(), then);
            return;
        }
        load(id, List.of(), then);
    }

    /// Opens these sources, in parallel, so that they end up in this order; `then` runs for each
    /// once it is there.
    public void openAll(List<UUID> ids, Consumer<OpenSource> then) {
        ids.forEach(id -> load(id, ids, then));
    }

    private void load(UUID id, List<UUID> order, Consumer<OpenSource> then) {
        tasks.read(() -> OpenSource.load(library, id, library.source(id).edition()), loaded -> {
            Optional<OpenSource> meanwhile = findOpen(id);
            if (meanwhile.isEmpty()) {
                open.add(placeOf(id, order), loaded);
                rememberOpened(id);
                rereading.followOpened(loaded);
            }
            bringToFront(meanwhile.orElse(loaded), then);
        });
    }

    /// Behind those that come before it in `order`; at the end if it is not in it.
    private int placeOf(UUID id, List<UUID> order) {
        int later = order.indexOf(id);
        List<UUID> before = order.subList(0, Math.max(0, later));
        return later < 0
                ? open.size()
                : (int) open.stream().filter(o -> before.contains(o.id())).count();
    }

    private void bringToFront(OpenSource one, Consumer<OpenSource> then) {
        current.set(one);
        then.accept(one);
    }

    private void rememberOpened(UUID id) {
        if (!watch.canStore()) {
            return;
        }
        write(
                () -> {
                    library.markOpened(id);
                    return id;
                },
                refresh::add);
    }

    Optional<OpenSource> findOpen(UUID id) {
        return open.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /// Shows another edition of an open source in place of the current one; `then` runs once it is
    /// there.
    public void showEdition(OpenSource in, UUID edition, Consumer<OpenSource> then) {
        if (in.edition().id().equals(edition)) {
            then.accept(in);
            return;
        }
        tasks.read(
                () -> OpenSource.load(library, in.id(), edition),
                loaded -> replace(in, loaded, then));
    }

    /// Does nothing if `in` has been closed in the meantime.
    private void replace(OpenSource in, OpenSource loaded, Consumer<OpenSource> then) {
        int at = open.indexOf(in);
        if (at >= 0) {
            boolean inFront = current.get() == in;
            open.set(at, loaded);
            if (inFront) {
                current.set(loaded);
            }
            then.accept(loaded);
        }
    }

    public void close(OpenSource source) {
        int at = open.indexOf(source);
        open.remove(source);
        if (current.get() == source) {
            current.set(open.isEmpty() ? null : open.get(Math.min(at, open.size() - 1)));
        }
    }

    /// Moves a source to the trash, as a step that can be undone.
    public void remove(Source source) {
        findOpen(source.id()).ifPresent(this::close);
        writeToSource(() -> library.removeSource(source.id()));
    }

    public void restoreSource(UUID source) {
        writeToSource(() -> library.restoreSource(source));
    }

    public void rename(UUID source, String title) {
        writeToSource(() -> library.renameSource(source, title));
    }

    /// Changes how sources are arranged, or what is known about them, as one step that can be
    /// undone.
    public void arrange(Collection<UUID> ids, UnaryOperator<SourceState> edit) {
        List<UUID> these = List.copyOf(ids);
        writeToSource(() -> library.arrange(these, edit));
    }

    /// Deletes a collection and those below it, as a step that can be undone. The sources stay.
    public void deleteCollection(UUID collection) {
        writeToSource(() -> library.deleteCollection(collection));
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
        refresh();
    }

    void showSource(Source stored) {
        storedChanges.showSources(List.of(stored));
    }

    void showCodebook(Codebook stored) {
        codebook.set(stored);
    }

    void showItems(List<LibraryItem> stored) {
        collections = CollectionTree.of(stored);
        items.set(List.copyOf(stored));
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
        index.handleChange();
    }
}
