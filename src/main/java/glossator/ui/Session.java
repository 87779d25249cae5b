package glossator.ui;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Original;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.NextEdition;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.library.Update;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.reading.FileReader;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/// What the window works with: the library, the sources, the open ones and the one in front.
///
/// Every change goes the same way: it is stored first, and what was stored is then put into the
/// properties here, which the panes show. All methods are called on the FX thread.
public final class Session {
    private final Library library;
    private final Tasks tasks;
    private final Originals originals;
    private final Placing placing;
    private final Showing showing;
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final ObservableList<OpenSource> open = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenSource> current = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Codebook> codebook =
            new ReadOnlyObjectWrapper<>(Codebook.EMPTY);
    private final ReadOnlyObjectWrapper<Map<Color, String>> meanings =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Step> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> redoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> saved = new ReadOnlyObjectWrapper<>();
    private String author;
    private long revision;

    /// A session that reads files in this process.
    public Session(Library library, Tasks tasks) {
        this(library, tasks, FileReader.HERE);
    }

    public Session(Library library, Tasks tasks, FileReader reader) {
        this.library = library;
        this.tasks = tasks;
        this.originals = new Originals(library, reader);
        this.placing = new Placing(this);
        this.showing = new Showing(this);
        this.revision = library.revision();
        this.author = library.author();
        sources.setAll(library.sources());
        codebook.set(library.codebook());
        meanings.set(library.meanings());
        current.subscribe(this::findUndoable);
    }

    public Library library() {
        return library;
    }

    public Tasks tasks() {
        return tasks;
    }

    /// The files of the sources and those to be added.
    public Originals originals() {
        return originals;
    }

    /// Where annotations stand in the edition shown.
    public Placing placing() {
        return placing;
    }

    /// Those not in the trash, last added first.
    public ObservableList<Source> sources() {
        return sources;
    }

    /// The open ones, in the order of the tabs.
    public ObservableList<OpenSource> open() {
        return open;
    }

    /// The one in front; null if none is open.
    public ObjectProperty<@Nullable OpenSource> currentProperty() {
        return current;
    }

    public Optional<OpenSource> current() {
        return Optional.ofNullable(current.get());
    }

    public ReadOnlyObjectProperty<Codebook> codebookProperty() {
        return codebook.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<Color, String>> meaningsProperty() {
        return meanings.getReadOnlyProperty();
    }

    /// The step of the source in front that [#undo] would take back.
    public ReadOnlyObjectProperty<@Nullable Step> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Step> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// When the last change was committed to disk; null before the first.
    public ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    // Sources

    /// Brings the source to the front, opening it if need be; `then` runs when it is there.
    public void open(UUID id, Consumer<OpenSource> then) {
        Optional<OpenSource> already = open.stream().filter(o -> o.id().equals(id)).findFirst();
        if (already.isPresent()) {
            current.set(already.get());
            then.accept(already.get());
            return;
        }
        tasks.read(
                () -> load(id),
                loaded -> {
                    Optional<OpenSource> meanwhile =
                            open.stream().filter(o -> o.id().equals(id)).findFirst();
                    OpenSource shown = meanwhile.orElse(loaded);
                    if (meanwhile.isEmpty()) {
                        open.add(loaded);
                        tasks.write(
                                () -> {
                                    library.opened(id);
                                    return true;
                                },
                                done -> refreshSources());
                    }
                    current.set(shown);
                    then.accept(shown);
                });
    }

    private OpenSource load(UUID id) {
        Source source = library.source(id);
        return load(source, library.editions(id).getLast());
    }

    private OpenSource load(Source source, Edition edition) {
        return new OpenSource(
                source,
                edition,
                library.document(edition.id()),
                library.marks(source.id(), edition.id()));
    }

    // Editions

    /// Shows another edition of an open source, in the place of the one that is shown; `then` runs
    /// when it is there.
    public void show(OpenSource in, UUID edition, Consumer<OpenSource> then) {
        if (in.edition().id().equals(edition)) {
            then.accept(in);
            return;
        }
        tasks.read(
                () -> {
                    Source source = library.source(in.id());
                    Edition wanted =
                            library.editions(in.id()).stream()
                                    .filter(e -> e.id().equals(edition))
                                    .findFirst()
                                    .orElseThrow(() -> new Refusal("library.no-edition", edition));
                    return load(source, wanted);
                },
                loaded -> {
                    int at = open.indexOf(in);
                    if (at >= 0) {
                        boolean inFront = current.get() == in;
                        open.set(at, loaded);
                        if (inFront) {
                            current.set(loaded);
                        }
                        then.accept(loaded);
                    }
                });
    }

    /// Reads a file and compares it with the newest edition of a source, in the background; nothing
    /// is stored. What cannot be an edition of it ends as a sentence. Nothing follows if the reader
    /// breaks it off.
    ///
    /// @param locked gets the refusal of a file that needs a password, or another one
    public void compare(
            UUID source, Original file, Consumer<NextEdition> then, Consumer<Refusal> locked) {
        tasks.run(
                Messages.of("ui.editions.comparing", file.name()),
                progress -> compared(source, file, progress),
                compared -> {
                    if (compared.progress().cancelled()) {
                        return;
                    }
                    if (compared.locked() != null) {
                        locked.accept(compared.locked());
                    } else if (compared.next() != null) {
                        then.accept(compared.next());
                    }
                });
    }

    private record Compared(
            @Nullable NextEdition next, @Nullable Refusal locked, Progress progress) {}

    private Compared compared(UUID source, Original file, Progress progress) {
        try {
            return new Compared(
                    library.compare(source, file, o -> originals.read(o, progress)),
                    null,
                    progress);
        } catch (Refusal refusal) {
            if (!Original.isLocked(refusal)) {
                throw refusal;
            }
            return new Compared(null, refusal, progress);
        }
    }

    /// Compares a file that was read already.
    public void compare(UUID source, ParsedFile file, Consumer<NextEdition> then) {
        tasks.run(
                Messages.of("ui.editions.comparing", file.original().name()),
                progress -> new Compared(library.compare(source, file), null, progress),
                compared -> {
                    if (!compared.progress().cancelled() && compared.next() != null) {
                        then.accept(compared.next());
                    }
                });
    }

    /// Stores a new edition and shows it if its source is open; `then` has the report.
    public void update(NextEdition next, Consumer<Update> then) {
        write(
                () -> library.update(next),
                update -> {
                    refreshSources();
                    Optional<OpenSource> shown =
                            open.stream()
                                    .filter(o -> o.id().equals(update.source().id()))
                                    .findFirst();
                    if (shown.isPresent()) {
                        shown.get().sourceProperty().set(update.source());
                        show(shown.get(), update.edition().id(), o -> then.accept(update));
                    } else {
                        then.accept(update);
                    }
                });
    }

    public void close(OpenSource source) {
        int at = open.indexOf(source);
        open.remove(source);
        if (current.get() == source) {
            current.set(open.isEmpty() ? null : open.get(Math.min(at, open.size() - 1)));
        }
    }

    public void remove(Source source) {
        open.stream().filter(o -> o.id().equals(source.id())).findFirst().ifPresent(this::close);
        write(
                () -> {
                    library.remove(source.id());
                    return library.sources();
                },
                sources::setAll);
    }

    public void restoreSource(UUID source) {
        write(
                () -> {
                    library.restoreSource(source);
                    return library.sources();
                },
                sources::setAll);
    }

    public void rename(UUID source, String title) {
        write(
                () -> {
                    library.rename(source, title);
                    return library.sources();
                },
                this::show);
    }

    /// Looks again at what the library holds; called when a source was added.
    public void refreshSources() {
        tasks.read(library::sources, this::show);
    }

    private void show(List<Source> stored) {
        sources.setAll(stored);
        for (OpenSource one : open) {
            stored.stream()
                    .filter(s -> s.id().equals(one.id()))
                    .findFirst()
                    .ifPresent(one.sourceProperty()::set);
        }
    }

    /// Takes over the annotations that the files of the source hold; `then` gets how many.
    public void take(UUID source, IntConsumer then) {
        write(
                () -> library.take(source),
                step -> {
                    step.ifPresent(this::show);
                    long count =
                            step.stream()
                                    .flatMap(s -> s.changes().stream())
                                    .filter(c -> c instanceof Change.OfAnnotation)
                                    .count();
                    then.accept((int) count);
                });
    }

    // Annotations

    /// A new annotation of the reader's own at `range` in the source in front.
    public Annotation make(OpenSource in, Range range, Style style, Color color) {
        Instant now = now();
        return new Annotation(
                UUID.randomUUID(),
                in.id(),
                in.edition().id(),
                Selector.of(in.document().text(), range),
                style,
                color,
                "",
                List.of(),
                author,
                now,
                now);
    }

    /// Now, to the millisecond: what the library stores.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Stores the changes as one step; `then` runs when they are on disk and shown.
    public void apply(List<Change> changes, Runnable then) {
        write(
                () -> library.apply(changes),
                step -> {
                    show(step);
                    then.run();
                });
    }

    public void apply(Change change) {
        apply(List.of(change), () -> {});
    }

    /// Stores `edit` of the annotation as it is then; nothing happens if it makes no difference.
    public void edit(Annotation annotation, UnaryOperator<Annotation> edit) {
        tasks.soon(
                () ->
                        stored(annotation)
                                .ifPresent(
                                        stored -> {
                                            Annotation after = edit.apply(stored);
                                            if (!after.equals(stored)) {
                                                apply(
                                                        Change.edit(
                                                                stored, after.withChanged(now())));
                                            }
                                        }));
    }

    public void delete(Annotation annotation) {
        tasks.soon(() -> stored(annotation).map(Change::delete).ifPresent(this::apply));
    }

    private Optional<Annotation> stored(Annotation annotation) {
        return open.stream()
                .filter(o -> o.id().equals(annotation.source()))
                .findFirst()
                .flatMap(o -> o.marks().find(annotation.id()));
    }

    /// Gives the annotation the tag with this path, which is made if there is none.
    public void addTag(Annotation annotation, String path) {
        write(
                () -> {
                    UUID made = library.tag(path);
                    return Map.entry(made, library.codebook());
                },
                stored -> {
                    UUID tag = stored.getKey();
                    codebook.set(stored.getValue());
                    edit(
                            annotation,
                            a -> {
                                var tags = new ArrayList<>(a.tags());
                                if (!tags.contains(tag)) {
                                    tags.add(tag);
                                }
                                return a.withTags(tags);
                            });
                });
    }

    public void removeTag(Annotation annotation, UUID tag) {
        edit(annotation, a -> a.withTags(a.tags().stream().filter(t -> !t.equals(tag)).toList()));
    }

    public void undo() {
        current().ifPresent(o -> write(() -> library.undo(o.id()), s -> s.ifPresent(this::show)));
    }

    /// Takes back the newest step of the whole library, also one made in several sources at once.
    public void undoAnywhere() {
        write(() -> library.undo(null), s -> s.ifPresent(this::show));
    }

    public void redo() {
        current().ifPresent(o -> write(() -> library.redo(o.id()), s -> s.ifPresent(this::show)));
    }

    public void restore(UUID annotation) {
        write(() -> library.restore(annotation), this::show);
    }

    // Settings

    public String setting(String key, String otherwise) {
        return library.setting(key).orElse(otherwise);
    }

    /// Stored in the background; read it back through [#setting] only after a while.
    public void set(String key, String value) {
        tasks.write(
                () -> {
                    library.set(key, value);
                    return key;
                },
                stored -> {});
    }

    /// The name that the reader's annotations carry from now on.
    public void author(String name) {
        author = name.strip();
        set("author", author);
    }

    public String author() {
        return author;
    }

    public void meaning(Color color, String meaning) {
        write(
                () -> {
                    library.set("color." + color.word(), meaning.strip());
                    return library.meanings();
                },
                meanings::set);
    }

    // What was stored is shown

    private <T> void write(Callable<T> work, Consumer<T> done) {
        tasks.write(
                work,
                result -> {
                    saved.set(now());
                    done.accept(result);
                    findUndoable();
                });
    }

    /// Puts what a step of the journal changed into the open sources.
    private void show(Step step) {
        showing.show(step);
        if (step.changes().stream().anyMatch(c -> c instanceof Change.OfTag)) {
            tasks.read(library::codebook, codebook::set);
        }
        refreshSources();
    }

    private void findUndoable() {
        OpenSource shown = current.get();
        if (shown == null) {
            undoable.set(null);
            redoable.set(null);
            return;
        }
        tasks.read(
                () ->
                        new Steps(
                                library.undoable(shown.id()).orElse(null),
                                library.redoable(shown.id()).orElse(null)),
                found -> {
                    if (current.get() == shown) {
                        undoable.set(found.undo());
                        redoable.set(found.redo());
                    }
                });
    }

    private record Steps(@Nullable Step undo, @Nullable Step redo) {}

    /// Shows what other programs have done to the library since the last look.
    public void look() {
        if (tasks.writingProperty().get()) {
            return;
        }
        tasks.read(
                library::revision,
                stored -> {
                    if (stored != revision && !tasks.writingProperty().get()) {
                        revision = stored;
                        reload();
                    }
                });
    }

    private void reload() {
        tasks.read(library::codebook, codebook::set);
        tasks.read(library::meanings, meanings::set);
        refreshSources();
        findUndoable();
        showing.again();
    }
}
