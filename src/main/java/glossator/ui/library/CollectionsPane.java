package glossator.ui.library;

import glossator.annotation.CollectionTree;
import glossator.annotation.SourceCollection;
import glossator.library.CollectionMembers;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.session.Session;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The collections as a tree, between all sources and those in none; what is chosen here is what
/// the list of sources shows.
final class CollectionsPane implements CollectionCell.Actions {
    private static final double ROW = 27;
    private static final int MOST_ROWS = 9;
    private static final int LEAST_ROWS = 5;

    private final Session session;
    private final CollectionCommands commands;
    private final TreeView<CollectionRow> view = new TreeView<>(new TreeItem<>());
    private Consumer<CollectionRow> chosen = row -> {};
    private Runnable trash = () -> {};
    private boolean filling;

    /// The path of a collection to be selected as soon as it is there; empty for none.
    private String wanted = "";

    CollectionsPane(Session session, CollectionCommands commands) {
        this.session = session;
        this.commands = commands;
        commands.onMade(path -> {
            wanted = path;
            if (selectable().isPresent()) {
                fill();
            }
        });
        view.setShowRoot(false);
        view.getStyleClass().addAll("plain-list", "collections");
        view.setAccessibleText(Messages.of("ui.collections.title"));
        view.setCellFactory(tree -> new CollectionCell(this));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        view.setContextMenu(new CollectionMenu(commands, this::selected).menu());
        view.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!filling && item != null && item.getValue() != null) {
                choose(item.getValue());
            }
        });
        view.expandedItemCountProperty().subscribe(this::fitHeight);
        session.itemsProperty().subscribe(items -> fill());
        session.smartCollections().membersProperty().subscribe(members -> view.refresh());
    }

    TreeView<CollectionRow> node() {
        return view;
    }

    /// Sets the handler for the row whose sources are to be shown.
    void onChoose(Consumer<CollectionRow> handler) {
        chosen = handler;
    }

    /// Sets the handler that shows the trash.
    void onTrash(Runnable handler) {
        trash = handler;
    }

    /// All sources if nothing is chosen.
    CollectionRow selected() {
        TreeItem<CollectionRow> item = view.getSelectionModel().getSelectedItem();
        return item == null || item.getValue() == null ? new CollectionRow.All() : item.getValue();
    }

    void selectAll() {
        view.getSelectionModel().select(0);
    }

    private void choose(CollectionRow row) {
        if (row instanceof CollectionRow.Trash) {
            trash.run();
            session.tasks().runLater(this::selectAll);
        } else {
            chosen.accept(row);
        }
    }

    private void fitHeight() {
        int rows = Math.min(MOST_ROWS, view.getExpandedItemCount());
        view.setPrefHeight(ROW * rows + 6);
        view.setMinHeight(ROW * Math.min(LEAST_ROWS, rows) + 6);
        view.setMaxHeight(ROW * MOST_ROWS + 6);
    }

    /// Folded collections stay folded, and the chosen one stays chosen.
    private void fill() {
        filling = true;
        CollectionRow before = selected();
        Set<UUID> folded = new HashSet<>();
        collectFolded(view.getRoot(), folded);
        TreeItem<CollectionRow> root = new TreeItem<>();
        root.setExpanded(true);
        root.getChildren().add(new TreeItem<>(new CollectionRow.All()));
        addCollections(root, folded);
        root.getChildren().add(new TreeItem<>(new CollectionRow.Unfiled()));
        root.getChildren().add(new TreeItem<>(new CollectionRow.Trash()));
        view.setRoot(root);
        TreeItem<CollectionRow> same = find(root, selectable().orElse(before));
        if (selectable().isPresent()) {
            wanted = "";
        }
        view.getSelectionModel().select(same == null ? root.getChildren().getFirst() : same);
        ListRows.reveal(view, view.getSelectionModel().getSelectedIndex());
        filling = false;
        CollectionRow now = selected();
        if (!now.equals(before)) {
            chosen.accept(now);
        }
    }

    private Optional<CollectionRow> selectable() {
        return wanted.isEmpty()
                ? Optional.empty()
                : session.arranging().collections().find(wanted).map(CollectionRow.Of::new);
    }

    private void addCollections(TreeItem<CollectionRow> root, Set<UUID> folded) {
        CollectionTree tree = session.arranging().collections();
        Map<UUID, TreeItem<CollectionRow>> items = new HashMap<>();
        for (SourceCollection collection : tree.inOrder()) {
            TreeItem<CollectionRow> item = new TreeItem<>(new CollectionRow.Of(collection));
            item.setExpanded(!folded.contains(collection.id()));
            items.put(collection.id(), item);
            UUID parent = collection.parent();
            TreeItem<CollectionRow> above = parent == null ? root : items.get(parent);
            (above == null ? root : above).getChildren().add(item);
        }
    }

    private static void collectFolded(TreeItem<CollectionRow> item, Set<UUID> into) {
        for (TreeItem<CollectionRow> child : item.getChildren()) {
            if (child.getValue() instanceof CollectionRow.Of(SourceCollection collection)
                    && !child.isLeaf()
                    && !child.isExpanded()) {
                into.add(collection.id());
            }
            collectFolded(child, into);
        }
    }

    private static @Nullable TreeItem<CollectionRow> find(
            TreeItem<CollectionRow> below, CollectionRow row) {
        for (TreeItem<CollectionRow> child : below.getChildren()) {
            TreeItem<CollectionRow> found = child.getValue().isSame(row) ? child : find(child, row);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void handleKey(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        KeyCode code = e.getCode();
        if (code == KeyCode.INSERT) {
            commands.make(selected());
        } else if (selected() instanceof CollectionRow.Of(SourceCollection collection)) {
            if (code == KeyCode.F2) {
                commands.rename(collection);
            } else if (code == KeyCode.DELETE) {
                commands.delete(collection);
            } else if (code == KeyCode.M) {
                commands.move(collection);
            } else {
                return;
            }
        } else {
            return;
        }
        e.consume();
    }

    // What its cells need

    @Override
    public int count(CollectionRow row) {
        CollectionMembers members = session.smartCollections().membersProperty().get();
        return switch (row) {
            case CollectionRow.All _ -> session.sources().size();
            case CollectionRow.Of(SourceCollection collection) -> members.count(collection.id());
            case CollectionRow.Unfiled _ -> members.countUnfiled();
            case CollectionRow.Trash _ -> 0;
        };
    }

    @Override
    public void put(List<UUID> sources, CollectionRow on) {
        switch (on) {
            case CollectionRow.Of(SourceCollection collection) ->
                session.arranging().put(sources, collection.id());
            case CollectionRow.Trash _ -> session.arranging().remove(sources);
            case CollectionRow.All _, CollectionRow.Unfiled _ -> {}
        }
    }

    @Override
    public void move(UUID collection, CollectionRow to) {
        UUID parent = to instanceof CollectionRow.Of(SourceCollection above) ? above.id() : null;
        session.arranging()
                .collections()
                .collection(collection)
                .filter(moved -> !moved.id().equals(parent))
                .ifPresent(moved -> commands.move(moved, parent));
    }
}
