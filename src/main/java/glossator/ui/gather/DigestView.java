package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.exchange.digest.DigestFormat;
import glossator.library.KeptDraft;
import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.CitationChoice;
import glossator.ui.control.LibraryView;
import glossator.ui.control.NoteDrag;
import glossator.ui.control.Widgets;
import glossator.ui.notes.Buttons;
import glossator.ui.session.Digests;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// One digest: quotes in an order of one's own, with own words between them. What another window
/// or an undo does to it is shown at once. All methods are called on the FX thread.
public final class DigestView implements LibraryView, DigestCell.Handler {
    private final Session session;
    private final UUID id;
    private final GatherActions actions;
    private final Runnable gone;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final TextField titleField = new TextField();
    private final DigestList list;
    private final WordsEditor editor;
    private final StackPane empty = new StackPane();
    private final Label count = new Label();
    private final VBox root;
    private final Map<UUID, LibraryNote> known = new HashMap<>();
    private final Set<UUID> looked = new HashSet<>();
    private long asked;

    /// The index of words just written, to be chosen when the list has them; -1 if there are none.
    private int written = -1;

    /// @param export asks for a file and writes the digest
    /// @param gone called when the digest was deleted
    public DigestView(
            Session session,
            UUID id,
            GatherActions actions,
            BiConsumer<Digest, DigestFormat> export,
            Runnable gone) {
        this.session = session;
        this.id = id;
        this.actions = actions;
        this.gone = gone;
        list = new DigestList(session, names(), actions, this);
        editor = new WordsEditor(session, id, list::requestFocus, at -> written = at);
        new DigestKeys(this).install(list);
        StackPane stack = new StackPane(list, empty);
        stack.getStyleClass().add("note-stack");
        VBox.setVgrow(stack, Priority.ALWAYS);
        root = new VBox(head(export), stack, editor.node());
        root.getStyleClass().addAll("notes-pane", "gather", "digest");
        NoteDrag.onto(empty, notes -> dropNotes(notes, 0));
        session.itemsProperty().subscribe(_ -> refresh());
        session.notes().allProperty().subscribe((_, _) -> refresh());
        session.codebookProperty().subscribe((_, _) -> refresh());
        session.notes().follow();
    }

    private Node head(BiConsumer<Digest, DigestFormat> export) {
        titleField.getStyleClass().add("digest-title");
        titleField.setAccessibleText(Messages.of("ui.digests.name"));
        titleField.setOnAction(_ -> list.requestFocus());
        titleField.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                rename();
            }
        });
        count.getStyleClass().add("note-count");
        MenuButton exports = new MenuButton(
                Messages.of("ui.digest.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        for (DigestFormat format : DigestFormat.values()) {
            MenuItem item = new MenuItem(Messages.of("ui.digest.export." + format.word()));
            item.setOnAction(_ -> export(format, export));
            exports.getItems().add(item);
        }
        HBox tools = new HBox(
                2,
                Buttons.icon(MaterialDesignP.PLAYLIST_EDIT, "ui.digest.write", this::write),
                Buttons.icon(MaterialDesignF.FORMAT_HEADER_2, "ui.digest.heading", this::head),
                Buttons.icon(MaterialDesignA.ARROW_UP, "ui.digest.up", () -> move(-1)),
                Buttons.icon(MaterialDesignA.ARROW_DOWN, "ui.digest.down", () -> move(1)),
                Buttons.icon(MaterialDesignT.TRASH_CAN_OUTLINE, "ui.digest.remove", this::remove));
        tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        FlowPane row = new FlowPane(10, 6, tools, exports, new CitationChoice(session), count);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        VBox head = new VBox(6, titleField, row);
        head.getStyleClass().add("digest-head");
        return head;
    }

    private void export(DigestFormat format, BiConsumer<Digest, DigestFormat> export) {
        editor.store();
        session.tasks()
                .runWhenStored(() -> digest().ifPresent(digest -> export.accept(digest, format)));
    }

    private GatherNames names() {
        return GatherNames.of(session);
    }

    private Optional<Digest> digest() {
        return new Digests(session).find(id);
    }

    private void refresh() {
        digest().ifPresentOrElse(this::refresh, gone);
    }

    /// Shows at once what is known, and looks for the rest: what is in the trash or erased.
    private void refresh(Digest digest) {
        Set<UUID> ids = new HashSet<>(digest.quoted());
        known.clear();
        session.notes().find(ids).forEach(note -> known.put(note.id(), note));
        show(digest);
        Set<UUID> rest = new HashSet<>(ids);
        rest.removeAll(known.keySet());
        if (rest.isEmpty() || !session.notes().loadedProperty().get()) {
            return;
        }
        long number = ++asked;
        session.tasks().read(() -> session.library().notes(rest), found -> {
            if (number == asked) {
                known.putAll(found);
                looked.addAll(rest);
                digest().ifPresent(this::show);
            }
        });
    }

    private void show(Digest digest) {
        title.set(digest.title());
        if (!titleField.isFocused()) {
            titleField.setText(digest.title());
        }
        count.setText(DigestsDialog.size(digest));
        editor.follow(digest);
        list.show(digest, known, looked, names());
        chooseWritten(digest);
        boolean none = digest.parts().isEmpty();
        list.setVisible(!none);
        empty.setVisible(none);
        empty.getChildren()
                .setAll(
                        none
                                ? List.of(Widgets.emptyState(
                                        MaterialDesignB.BOOK_OPEN_PAGE_VARIANT,
                                        Messages.of("ui.digest.empty"),
                                        Messages.of("ui.digest.empty.help")))
                                : List.of());
    }

    /// So that what is written next comes below it.
    private void chooseWritten(Digest digest) {
        if (written >= 0
                && written < digest.parts().size()
                && digest.parts().get(written) instanceof Digest.Part.Words) {
            list.getSelectionModel().clearAndSelect(written);
            written = -1;
        }
    }

    private void rename() {
        digest().filter(d -> !d.title().equals(titleField.getText().strip())).ifPresent(d -> {
            if (titleField.getText().isBlank()) {
                titleField.setText(d.title());
            } else {
                new Digests(session).rename(id, titleField.getText());
            }
        });
    }

    @Override
    public String key() {
        return keyOf(id);
    }

    /// The key of the view of a digest.
    public static String keyOf(UUID digest) {
        return "digest " + digest;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> titleProperty() {
        return title.getReadOnlyProperty();
    }

    @Override
    public void focus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    @Override
    public void store() {
        rename();
        editor.store();
    }

    @Override
    public List<KeptDraft> unsaved() {
        return editor.unsaved();
    }

    // Called by keys, cells and buttons

    @Override
    public void open(DigestRow row) {
        LibraryNote note = row.note();
        switch (row.part()) {
            case Digest.Part.Words words -> editor.edit(row.at(), words);
            case Digest.Part.Quote _ -> {
                if (note != null && note.isPresent()) {
                    actions.goTo().accept(note);
                }
            }
        }
    }

    void open() {
        withChosen(this::open);
    }

    private void withChosen(java.util.function.Consumer<DigestRow> use) {
        DigestRow row = list.chosen();
        if (row != null) {
            use.accept(row);
        }
    }

    private int below() {
        @Nullable DigestRow row = list.chosen();
        return row == null ? list.getItems().size() : row.at() + 1;
    }

    /// Opens the editor for new words below the chosen part.
    void write() {
        editor.begin(below(), "");
    }

    /// The same for a heading.
    void head() {
        editor.begin(below(), "## ");
    }

    /// Moves the chosen part by so many places.
    void move(int by) {
        withChosen(row -> moveTo(row, row.at() + by));
    }

    private void moveTo(DigestRow row, int to) {
        if (to >= 0 && to < list.getItems().size() && to != row.at()) {
            new Digests(session).edit(id, new DigestEdit.Move(row.at(), row.part(), to), () -> {});
        }
    }

    @Override
    public void drop(int from, int gap) {
        if (from < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(from);
            moveTo(list.getItems().get(from), gap > from ? gap - 1 : gap);
        }
    }

    /// Adds notes at the end.
    public void addNotes(List<UUID> notes) {
        new Digests(session).add(id, notes, added -> {});
    }

    @Override
    public void dropNotes(List<UUID> notes, int gap) {
        digest().ifPresent(digest -> new Digests(session)
                .edit(id, DigestEdit.insert(digest, notes, gap), list::requestFocus));
    }

    void remove() {
        withChosen(row -> {
            editor.leave(row.at());
            new Digests(session).edit(id, new DigestEdit.Remove(row.at(), row.part()), () -> {});
            list.requestFocus();
        });
    }
}
