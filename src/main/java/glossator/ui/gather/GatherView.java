package glossator.ui.gather;

import glossator.annotation.Color;
import glossator.annotation.NoteFilter;
import glossator.library.KeptDraft;
import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.LibraryView;
import glossator.ui.control.NoteDrag;
import glossator.ui.control.Widgets;
import glossator.ui.notes.NoteEditor;
import glossator.ui.session.NotesAtOnce;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The notes of all sources: filtered, grouped, and several at once changed or handed on. It shows
/// what the session holds; all methods are called on the FX thread.
public final class GatherView implements LibraryView, ChosenNotesBar.Handler, GatherCell.Handler {
    public static final String KEY = "notes";
    private static final NoteEditor.Words NAMES =
            new NoteEditor.Words("ui.notes.edit.prompt", "ui.notes.edit.hint");

    private static final int QUOTED = 80;
    private final Session session;
    private final GatherActions actions;
    private final GatherSearch search = new GatherSearch();
    private final Set<String> folded = new HashSet<>();
    private final GatherFilterBar bar;
    private final ChosenNotesBar selection;
    private final GatherList list;
    private final EditorBelow editor;
    private final StackPane empty = new StackPane();
    private final VBox root;
    private GatherListing listing = GatherListing.NONE;
    private long asked;

    /// Whether the list is to get the keyboard focus as soon as there is anything in it.
    private boolean wanted;

    public GatherView(Session session, GatherActions actions) {
        this.session = session;
        this.actions = actions;
        bar = new GatherFilterBar(
                session.settings().gatherOrderProperty(), this::refresh, this::focusList);
        editor = new EditorBelow(NAMES, this::focusList);
        selection = new ChosenNotesBar(this, () -> session.codebookProperty().get());
        list = new GatherList(session, names(), actions, this);
        list.chosenProperty()
                .subscribe(chosen -> selection.show(
                        chosen.size(), session.settings().meaningsProperty().get()));
        new GatherKeys(this).install(list);
        NoteDrag.from(list, this::chosen);
        StackPane stack = new StackPane(list, empty);
        stack.getStyleClass().add("note-stack");
        VBox.setVgrow(stack, Priority.ALWAYS);
        root = new VBox(bar, selection, stack, editor);
        root.getStyleClass().addAll("notes-pane", "gather");
        session.notes().allProperty().subscribe(_ -> refresh());
        session.codebookProperty().subscribe((_, _) -> refresh());
        session.itemsProperty().subscribe((_, _) -> refresh());
        session.settings().meaningsProperty().subscribe((_, _) -> refresh());
        session.sources().addListener((javafx.beans.InvalidationListener) _ -> refresh());
        session.smartCollections().membersProperty().subscribe((_, _) -> refresh());
        session.notes().follow();
    }

    private GatherNames names() {
        return GatherNames.of(session);
    }

    /// Filters in the background; only the answer to the last question counts.
    private void refresh() {
        long number = ++asked;
        GatherNames names = names();
        List<LibraryNote> all = session.notes().allProperty().get();
        NoteFilter filter = bar.filterWith(names);
        Grouping grouping = bar.grouping();
        Sorting sorting = bar.sorting();
        Set<String> closed = Set.copyOf(folded);
        session.tasks()
                .read(
                        () -> GatherListing.of(
                                all, filter, grouping, sorting, names, search, closed),
                        found -> {
                            if (number == asked) {
                                show(found, names, grouping);
                            }
                        });
    }

    private void show(GatherListing now, GatherNames names, Grouping grouping) {
        listing = now;
        bar.show(names, session.notes().authors(), now);
        list.show(now, names, grouping);
        boolean none = now.rows().isEmpty();
        list.setVisible(!none);
        empty.setVisible(none);
        empty.getChildren().setAll(none ? List.of(emptyState(now)) : List.of());
        if (wanted && !none) {
            wanted = false;
            focusList();
        }
    }

    private Node emptyState(GatherListing now) {
        if (!session.notes().loadedProperty().get()) {
            return Widgets.muted(Messages.of("ui.gather.loading"));
        }
        String key = now.all() == 0 ? "ui.gather.empty" : "ui.gather.no-match";
        VBox state = Widgets.emptyState(
                MaterialDesignN.NOTE_MULTIPLE_OUTLINE,
                Messages.of(key),
                Messages.of(key + ".help"));
        if (now.all() > 0) {
            state.getChildren().add(Widgets.button("ui.gather.clear", bar::clear));
        }
        return state;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> titleProperty() {
        return new ReadOnlyStringWrapper(Messages.of("ui.gather.title"));
    }

    @Override
    public void focus() {
        wanted = listing.rows().isEmpty();
        focusList();
    }

    @Override
    public void store() {
        editor.store();
    }

    @Override
    public List<KeptDraft> unsaved() {
        return editor.unsaved();
    }

    /// Shows the notes with this tag, or one below it.
    public void showTag(UUID tag) {
        bar.limitTo(tag);
    }

    void focusSearch() {
        bar.search().requestFocus();
        bar.search().selectAll();
    }

    private void focusList() {
        if (listing.rows().isEmpty()) {
            focusSearch();
        } else {
            list.focusRow();
        }
    }

    // Called by keys, cells and buttons

    private List<UUID> chosen() {
        return list.chosenProperty().get().stream().map(LibraryNote::id).toList();
    }

    /// Goes to the note at which the keyboard is, or folds the group.
    void enter() {
        GatherRow row = list.getFocusModel().getFocusedItem();
        if (row instanceof GatherRow.Group group) {
            fold(group.key());
        } else if (row instanceof GatherRow.Note(var _, var note)) {
            goTo(note);
        }
    }

    @Override
    public void goTo(LibraryNote note) {
        actions.goTo().accept(note);
    }

    void editNote() {
        if (list.getFocusModel().getFocusedItem() instanceof GatherRow.Note(var _, var note)) {
            String title = names().title(note.source());
            editor.showTitle(
                    Messages.of("ui.gather.editing", Widgets.toOneLine(title), quote(note)));
            editor.open(new NoteDraft(session, note, title, editor::showState));
        }
    }

    private static String quote(LibraryNote note) {
        String words = Widgets.toOneLine(note.annotation().words());
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
    }

    @Override
    public void fold(String group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        refresh();
    }

    /// Folds or unfolds the group at which the keyboard is.
    void fold(boolean closed) {
        if (list.getFocusModel().getFocusedItem() instanceof GatherRow.Group group
                && group.folded() != closed) {
            fold(group.key());
        }
    }

    void tag() {
        if (!chosen().isEmpty()) {
            selection.openTags();
        }
    }

    @Override
    public void setColor(Color color) {
        new NotesAtOnce(session).edit(chosen(), a -> a.withColor(color));
    }

    @Override
    public void addTag(String path) {
        new NotesAtOnce(session).addTag(chosen(), path);
    }

    @Override
    public void removeLastTag() {
        List<LibraryNote> notes = list.chosenProperty().get();
        if (!notes.isEmpty()) {
            notes.getFirst().annotation().tags().reversed().stream()
                    .filter(tag ->
                            notes.stream().allMatch(n -> n.annotation().tags().contains(tag)))
                    .findFirst()
                    .ifPresent(tag -> new NotesAtOnce(session).removeTag(chosen(), tag));
        }
    }

    @Override
    public void addToDigest() {
        if (!chosen().isEmpty()) {
            actions.addToDigest().accept(chosen());
        }
    }

    @Override
    public void export() {
        if (!chosen().isEmpty()) {
            actions.export().accept(list.chosenProperty().get());
        }
    }

    @Override
    public void delete() {
        if (!chosen().isEmpty()) {
            new NotesAtOnce(session).delete(chosen());
            list.getSelectionModel().clearSelection();
            list.requestFocus();
        }
    }

    @Override
    public void chooseNone() {
        list.getSelectionModel().clearSelection();
        list.requestFocus();
    }

    @Override
    public void leave() {
        list.requestFocus();
    }
}
