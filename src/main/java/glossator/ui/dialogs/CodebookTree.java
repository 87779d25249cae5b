package glossator.ui.dialogs;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Messages;
import glossator.ui.control.ListRows;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The tree of tags.
final class CodebookTree {
    private final TreeView<Tag> view = new TreeView<>();
    private final CodebookEditor editor;
    private final Consumer<@Nullable UUID> create;
    private boolean filling;
    private Consumer<@Nullable Tag> chosen = tag -> {};

    /// @param create creates a tag under another, or at the top level for null
    CodebookTree(CodebookEditor editor, Consumer<@Nullable UUID> create) {
        this.editor = editor;
        this.create = create;
        view.setShowRoot(false);
        view.setRoot(new TreeItem<>());
        view.setCellFactory(tree -> new CodebookCell(editor));
        view.getStyleClass().addAll("plain-list", "codes-tree");
        view.setAccessibleText(Messages.of("ui.codes.title"));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        view.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!filling) {
                chosen.accept(item == null ? null : item.getValue());
            }
        });
    }

    TreeView<Tag> node() {
        return view;
    }

    void onChoose(Consumer<@Nullable Tag> handler) {
        chosen = handler;
    }

    @Nullable
    Tag selected() {
        TreeItem<Tag> item = view.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    void refresh() {
        view.refresh();
    }

    /// Shows the codebook; folded tags stay folded. Chooses `wanted`, or else the tag that was
    /// chosen.
    void fill(Codebook codebook, @Nullable UUID wanted) {
        filling = true;
        Tag before = selected();
        UUID target = wanted != null || before == null ? wanted : before.id();
        Set<UUID> folded = collectFolded(view.getRoot(), new HashSet<>());
        TreeItem<Tag> root = new TreeItem<>();
        root.setExpanded(true);
        Map<UUID, TreeItem<Tag>> items = new HashMap<>();
        for (Tag tag : codebook.tagsInOrder()) {
            TreeItem<Tag> item = new TreeItem<>(tag);
            item.setExpanded(!folded.contains(tag.id()));
            TreeItem<Tag> above = tag.parent() == null ? root : items.get(tag.parent());
            Objects.requireNonNullElse(above, root).getChildren().add(item);
            items.put(tag.id(), item);
        }
        view.setRoot(root);
        TreeItem<Tag> item = target == null ? null : items.get(target);
        if (item != null) {
            unfold(item);
            view.getSelectionModel().select(item);
            ListRows.reveal(view, view.getRow(item));
        } else if (!root.getChildren().isEmpty()) {
            view.getSelectionModel().select(0);
        } else {
            view.getSelectionModel().clearSelection();
        }
        filling = false;
    }

    private static void unfold(TreeItem<Tag> item) {
        for (TreeItem<Tag> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
    }

    private static Set<UUID> collectFolded(TreeItem<Tag> item, Set<UUID> into) {
        for (TreeItem<Tag> child : item.getChildren()) {
            if (!child.isExpanded() && !child.isLeaf()) {
                into.add(child.getValue().id());
            }
            collectFolded(child, into);
        }
        return into;
    }

    private void handleKey(KeyEvent e) {
        Tag tag = selected();
        if (tag != null && e.getCode() == KeyCode.DELETE) {
            e.consume();
            editor.delete(tag);
        } else if (e.getCode() == KeyCode.INSERT) {
            e.consume();
            create.accept(tag == null ? null : tag.parent());
        }
    }
}
