package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placements;
import glossator.document.Range;
import glossator.library.KeptDraft;
import glossator.library.LibrarySearch;
import glossator.library.LinkedNotes;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The annotations of the source in front as cards in document order, to be read, filtered, edited
/// in place, tagged and deleted. It shows the session's properties; all methods are called on the
/// FX thread.
public final class NotesPane extends VBox {
    private final Session session;
    private final Edits edits;
    private final SearchText haystack = new SearchText();
    private final NoteMatches matches;
    private final Map<OpenSource, Filter> filters = new WeakHashMap<>();
    private final CardList cards;
    private final EditorLayer inlay;
    private final NoteEditing writing;
    private final FilterBar bar;
    private final BulkBar bulk;
    private final EmptyState empty;
    private final NoteCommands commands;
    private final Memos memos;
    private final ThreadCommands threads;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable OpenSource in;
    private @Nullable Runnable pending;
    private Consumer<Annotation> reveal = _ -> {};
    private Consumer<Annotation> copy = _ -> {};
    private Consumer<String> link = _ -> {};
    private Consumer<UUID> openTag = _ -> {};
    private Consumer<List<Annotation>> addToDigest = _ -> {};
    private Consumer<LinkedNotes.End> followNote = _ -> {};
    private Consumer<Annotation> elsewhere = _ -> {};
    private Runnable needed = () -> {};
    private Runnable leave = () -> {};

    public NotesPane(Session session) {
        this.session = session;
        this.edits = new Edits(session);
        this.matches = new NoteMatches(session.tasks(), this::refresh);
        this.memos = new Memos(session, this::edit);
        this.cards = new CardList(session, cardActions(), this::chooseHere);
        this.inlay = new EditorLayer(cards);
        this.writing = new NoteEditing(edits, cards, inlay, this::refresh);
        this.threads = new ThreadCommands(session, cards, writing, address -> link.accept(address));
        this.bar = new FilterBar(
                session.authors()::color, _ -> refresh(), this::focusList, this::leave);
        this.commands = new NoteCommands(
                edits,
                cards,
                writing,
                this::refresh,
                this::openBulkTags,
                annotation -> copy.accept(annotation));
        this.bulk = new BulkBar(commands, commands.tagField(this::leaveBulkTags));
        this.empty = new EmptyState(this::clearFilter, memos::open);
        getStyleClass().add("notes-pane");
        StackPane stack = new StackPane(cards, inlay, empty);
        stack.getStyleClass().add("note-stack");
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(bar, bulk, writing.kept(), stack);
        new NoteKeys(cards, commands, this::focusFilter, this::leave).install(this);
        cards.setContextMenu(new CardMenu(
                commands,
                this::picked,
                () -> addToDigest.accept(picked()),
                note -> elsewhere.accept(note)));
        session.links().linkedProperty().subscribe(_ -> refresh());
        session.authors().colorsProperty().subscribe(_ -> refresh());
        cards.pickedProperty().subscribe(p -> bulk.show(p.size(), meanings()));
        session.codebookProperty().subscribe(_ -> refresh());
        session.settings().meaningsProperty().subscribe(_ -> refresh());
        session.currentProperty().subscribe(this::follow);
    }

    private CardActions cardActions() {
        return new CardActions(
                this::reveal,
                id -> commands.edit(id),
                (id, tag) -> commands.removeTag(id, tag),
                tag -> openTag.accept(tag),
                address -> link.accept(address),
                () -> commands,
                end -> followNote.accept(end),
                session.links()::delete,
                () -> memos.add(),
                () -> threads);
    }

    private List<Annotation> picked() {
        OpenSource source = in;
        return source == null
                ? List.of()
                : cards.pickedProperty().get().stream()
                        .flatMap(id -> source.placements().findAnnotation(id).stream())
                        .toList();
    }

    /// Follows the text in view: its first note is scrolled into view too, unless the user is busy
    /// in this pane or has chosen an annotation that is in view.
    public void followReading(Range inView) {
        OpenSource source = in;
        boolean busy = isFocusWithin() || inlay.annotation().isPresent();
        if (source == null || busy) {
            return;
        }
        boolean chosen = source.chosenPlace().filter(r -> r.overlaps(inView)).isPresent();
        if (!chosen) {
            source.placements().touching(inView).stream()
                    .filter(p -> p.range().start() >= inView.start())
                    .findFirst()
                    .ifPresent(p -> cards.bringIntoView(p.id()));
        }
    }

    private void follow(@Nullable OpenSource next) {
        if (in != null) {
            writing.finish();
            filters.put(in, bar.filter());
        }
        watching.unsubscribe();
        in = next;
        pending = null;
        cards.choose(null);
        bar.change(next == null ? Filter.NONE : filters.getOrDefault(next, Filter.NONE));
        refresh();
        if (next != null) {
            watching = Subscription.combine(
                    next.placementsProperty().subscribe((_, _) -> refresh()),
                    next.threadsProperty().subscribe((_, _) -> refresh()),
                    next.printedPagesProperty().subscribe((_, _) -> refresh()),
                    next.chosenProperty().subscribe(this::showChosen));
        }
    }

    private Listing listing(OpenSource source) {
        Codebook codebook = session.codebookProperty().get();
        Placements placements = source.placements();
        matches.ask(
                bar.filter().query().query(),
                codebook,
                LibrarySearch.describe(source.source(), codebook),
                placements,
                source.threads());
        return Listing.of(
                placements,
                source.threads(),
                bar.filter(),
                codebook,
                haystack,
                matches::admit,
                inlay.annotation().orElse(null));
    }

    private void refresh() {
        OpenSource source = in;
        Listing listing = source == null ? Listing.NONE : listing(source);
        cards.show(listing);
        bar.show(listing, meanings());
        bulk.show(cards.pickedProperty().get().size(), meanings());
        writing.refreshSuggestions();
        writing.refreshKept();
        showEmpty(listing);
        Runnable waiting = pending;
        pending = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    private void showEmpty(Listing listing) {
        boolean none = listing.rows().isEmpty();
        bar.setVisible(in != null);
        empty.setVisible(none);
        cards.setVisible(!none);
        if (in == null) {
            empty.showNoSource();
        } else if (listing.all().isEmpty() && session.watch().whyReadOnly().isPresent()) {
            empty.showReadOnly();
        } else if (listing.all().isEmpty()) {
            empty.showNoNotes();
        } else {
            empty.showNoMatch(listing.all().size());
        }
    }

    // Called by other parts

    /// Opens the note editor for the annotation, at once or as soon as the pane shows it.
    /// Afterwards the handler of [#onLeave] runs.
    public void edit(UUID annotation) {
        needed.run();
        applyWhenFound(
                annotation, () -> edit(annotation), (o, a) -> writing.edit(o, a, this::leave));
    }

    /// Opens the editor of the memo of the source in front, which is made if there is none.
    public void openMemo() {
        needed.run();
        memos.open();
    }

    /// Opens the tag field for the annotation, at once or as soon as the pane shows it.
    public void tag(UUID annotation) {
        needed.run();
        applyWhenFound(annotation, () -> tag(annotation), (o, a) -> writing.tag(o, a, this::leave));
    }

    /// Opens an editor for a reply to the annotation. Afterwards the handler of [#onLeave] runs.
    public void reply(UUID annotation) {
        needed.run();
        commands.reply(annotation, this::leave);
    }

    /// Settles the thread of the annotation, or opens it again.
    public void resolve(UUID annotation) {
        commands.resolve(annotation);
    }

    private void applyWhenFound(UUID id, Runnable later, BiConsumer<OpenSource, Annotation> use) {
        OpenSource source = in;
        if (source == null) {
            return;
        }
        source.placements()
                .findAnnotation(id)
                .ifPresentOrElse(
                        annotation -> {
                            source.choose(id);
                            use.accept(source, annotation);
                        },
                        () -> pending = later);
    }

    /// Moves the keyboard focus to the search field.
    public void focusFilter() {
        bar.search().requestFocus();
        bar.search().selectAll();
    }

    /// Moves the keyboard focus to the list.
    public void focusList() {
        cards.requestFocus();
        if (cards.pickedProperty().get().isEmpty() && !cards.getItems().isEmpty()) {
            cards.getSelectionModel().clearAndSelect(0);
        }
    }

    /// `handler` is called with the annotation whose card was clicked or reached by keyboard.
    public void onReveal(Consumer<Annotation> handler) {
        reveal = handler;
    }

    /// `handler` is called with the address of a link clicked in a note.
    public void onLink(Consumer<String> handler) {
        link = handler;
    }

    /// `handler` is called with the tag whose chip was clicked.
    public void onTag(Consumer<UUID> handler) {
        openTag = handler;
    }

    /// `handler` is called with the annotations that are to be added to a digest.
    public void onAddToDigest(Consumer<List<Annotation>> handler) {
        addToDigest = handler;
    }

    /// `handler` shows where the passage of an annotation stands elsewhere.
    public void onElsewhere(Consumer<Annotation> handler) {
        elsewhere = handler;
    }

    /// `handler` goes to the note at the other end of a link.
    public void onFollow(Consumer<LinkedNotes.End> handler) {
        followNote = handler;
    }

    /// `handler` is called with the annotation to copy with its reference.
    public void onCopy(Consumer<Annotation> handler) {
        copy = handler;
    }

    /// `handler` is called before something in the pane is edited, which may be hidden.
    public void onNeeded(Runnable handler) {
        needed = handler;
    }

    /// `handler` is called when the keyboard focus should return to the text.
    public void onLeave(Runnable handler) {
        leave = handler;
    }

    /// Whether there is typed text that is not stored yet.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return writing.unsavedProperty();
    }

    /// Requests that all typed text be stored now, also what could not be stored before; to be
    /// called before the window closes.
    public void store() {
        writing.store();
        writing.storeKept();
        bulk.addTypedTag();
    }

    /// The texts that are not stored.
    public List<KeptDraft> unsaved() {
        return writing.unsaved();
    }

    // Called by cards and keys

    private Map<Color, String> meanings() {
        return session.settings().meaningsProperty().get();
    }

    private void clearFilter() {
        bar.clear();
        bar.search().requestFocus();
    }

    /// Called when another annotation has been chosen, wherever that happened.
    private void showChosen(@Nullable UUID id) {
        if (id != null && isWritingElsewhere(id)) {
            writing.finish();
        }
        cards.choose(id);
    }

    /// Called when the user has chosen in the list; `id` is null for nothing.
    private void chooseHere(@Nullable UUID id) {
        OpenSource source = in;
        if (source == null) {
            return;
        }
        if (isWritingElsewhere(id)) {
            writing.finish();
        }
        source.choose(id);
        if (id != null && cards.pickedProperty().get().size() == 1) {
            session.tasks().runLater(() -> cards.bringIntoView(id));
            reveal(id);
        }
    }

    private boolean isWritingElsewhere(@Nullable UUID id) {
        return inlay.annotation().filter(a -> !a.equals(id)).isPresent();
    }

    private void reveal(UUID id) {
        if (in != null) {
            in.placements().findAnnotation(id).ifPresent(reveal);
        }
    }

    private void leave() {
        leave.run();
    }

    private void openBulkTags() {
        bulk.openTags();
    }

    private void leaveBulkTags() {
        bulk.closeTags();
        cards.requestFocus();
    }
}
