package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The sources that are in the chosen collection and match the filter, in the chosen order. Several
/// can be selected.
final class SourceList {
    private final Session session;
    private final StackPane node = new StackPane();
    private final SourcesView list;
    private final SourceTable table;
    private SourcesView view;
    private final SourceListing listing = new SourceListing();
    private BiConsumer<Source, List<Path>> dropping = (source, files) -> {};
    private Consumer<List<Source>> erasing = sources -> {};
    private Runnable listed = () -> {};
    private SourceOrder order;

    /// To be chosen as soon as all are listed.
    private Set<UUID> wanted = Set.of();

    SourceList(Session session) {
        this.session = session;
        this.order = SourceOrder.find(session.settings().sourceOrderProperty().get())
                .orElse(SourceOrder.ADDED);
        listing.setOrder(order, isReversed());
        var actions = new SourceCellActions(
                this::open,
                this::drop,
                (source, title) -> session.arranging().rename(source.id(), title),
                this::endRename,
                this::selectedIds);
        list = new SourceListRows(session, this::isOpen, actions);
        table = new SourceTable(session, this::isOpen, actions, this::setOrder);
        view = list;
        table.mark(order, isReversed());
        prepare(list);
        prepare(table);
        listing.setSources(session.sources());
        session.sources().addListener((ListChangeListener<Source>) change -> {
            follow(change);
            show();
        });
        session.currentProperty().subscribe(this::showFront);
        session.smartCollections().membersProperty().subscribe(members -> showIfInCollection());
        session.settings().sourceColumnsProperty().subscribe(columns -> view.refresh());
        show();
        session.settings().sourceLayoutProperty().subscribe(this::layOut);
    }

    private void prepare(SourcesView rows) {
        Control control = rows.node();
        control.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        control.focusedProperty().subscribe(focused -> {
            if (focused && rows.selection().isEmpty()) {
                rows.selection().selectFirst();
            }
        });
    }

    /// Shows the sources as a list or as a table; those that are selected stay so.
    private void layOut(String word) {
        boolean isFocused = view.node().isFocused();
        SourcesView now = SourceLayout.of(word) == SourceLayout.TABLE ? table : list;
        if (!now.equals(view)) {
            SelectedSources before = SelectedSources.of(view);
            now.items().setAll(view.items());
            view.items().clear();
            view = now;
            before.restore(view, id -> false);
            showPlaceholder();
        }
        node.getChildren().setAll(view.node());
        view.refresh();
        if (isFocused) {
            focus();
        }
        reveal();
    }

    private void follow(ListChangeListener.Change<? extends Source> change) {
        boolean isOne = change.next() && change.wasReplaced() && change.getAddedSize() == 1;
        if (isOne && change.getRemovedSize() == 1) {
            Source before = change.getRemoved().getFirst();
            Source now = change.getAddedSubList().getFirst();
            if (before.id().equals(now.id()) && !change.next()) {
                listing.replace(before, now, session.sources());
                return;
            }
        }
        listing.setSources(session.sources());
    }

    Node node() {
        return node;
    }

    void setContextMenu(ContextMenu menu) {
        list.node().setContextMenu(menu);
        table.node().setContextMenu(menu);
    }

    SourceOrder order() {
        return order;
    }

    boolean isReversed() {
        return session.settings().sourcesReversedProperty().get();
    }

    void onDrop(BiConsumer<Source, List<Path>> handler) {
        dropping = handler;
    }

    void onErase(Consumer<List<Source>> handler) {
        erasing = handler;
    }

    /// Sets what runs whenever other sources are listed.
    void onListed(Runnable handler) {
        listed = handler;
        listed.run();
    }

    /// Files were dropped on a source.
    private void drop(Source on, List<File> files) {
        dropping.accept(on, files.stream().map(File::toPath).toList());
    }

    void setOrder(SourceOrder other, boolean reversed) {
        order = other;
        session.settings().sourceOrderProperty().set(other.word());
        session.settings().sourcesReversedProperty().set(reversed);
        listing.setOrder(order, reversed);
        table.mark(order, reversed);
        show();
        reveal();
    }

    /// To be called when somebody is about to type in the filter.
    void prepareFilter() {
        Runnable work = listing.preparing(session.codebookProperty().get());
        session.tasks()
                .read(
                        () -> {
                            work.run();
                            return true;
                        },
                        _ -> {});
    }

    void setFilter(String words) {
        listing.setWords(words);
        show();
    }

    /// Shows the sources of a row of the tree of collections.
    void setRow(CollectionRow row) {
        listing.setRow(row);
        show();
    }

    CollectionRow row() {
        return listing.row();
    }

    int count() {
        return view.items().size();
    }

    /// How many sources were added since the filter was set, and are hidden by it.
    int countHidden() {
        return listing.countHidden();
    }

    private void showIfInCollection() {
        if (listing.row() instanceof CollectionRow.Of) {
            show();
        }
    }

    /// Opens the chosen source if it matches, else the first that does.
    void openFirst() {
        Source chosen = selected();
        if (chosen == null && !view.items().isEmpty()) {
            chosen = view.items().getFirst();
        }
        if (chosen != null) {
            open(chosen);
        }
    }

    void focus() {
        view.node().requestFocus();
    }

    /// Chooses a source as soon as it is listed.
    void choose(UUID source) {
        chooseAll(List.of(source));
    }

    /// Chooses several as soon as they are listed.
    void chooseAll(List<UUID> several) {
        wanted = Set.copyOf(several);
        chooseWanted();
    }

    private void chooseWanted() {
        Set<UUID> listed = view.items().stream().map(Source::id).collect(Collectors.toSet());
        if (!wanted.isEmpty() && listed.containsAll(wanted)) {
            new SelectedSources(wanted, wanted.iterator().next(), 0).restore(view, id -> false);
            wanted = Set.of();
            reveal();
        }
    }

    /// The one that was selected last.
    @Nullable
    Source selected() {
        return view.selection().getSelectedItem();
    }

    /// In the order of the list.
    List<Source> allSelected() {
        return view.selection().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < view.items().size())
                .sorted()
                .map(view.items()::get)
                .toList();
    }

    List<UUID> selectedIds() {
        return allSelected().stream().map(Source::id).toList();
    }

    /// Whether the source is the one in front.
    private boolean isOpen(Source source) {
        return session.current().map(o -> o.id().equals(source.id())).orElse(false);
    }

    void open(Source source) {
        session.open(source.id(), opened -> {});
    }

    /// Starts editing the title of the chosen source in place.
    void startRename() {
        int at = view.selection().getSelectedIndex();
        if (at >= 0) {
            view.edit(at);
        }
    }

    /// Ends the editing of a title.
    private void endRename() {
        view.endEdit();
        session.tasks().runLater(this::show);
    }

    /// Moves all that are selected to the trash.
    void remove() {
        List<UUID> chosen = selectedIds();
        if (!chosen.isEmpty()) {
            session.arranging().remove(chosen);
            // Its tab may have been in front, and the next would take the keyboard.
            session.tasks().runLater(this::focus);
        }
    }

    private void handleKey(KeyEvent e) {
        if (!view.node().isFocused() || view.isEditing() || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        Source chosen = selected();
        KeyCode code = e.getCode();
        if (chosen == null) {
            return;
        }
        if (code == KeyCode.ENTER) {
            allSelected().forEach(this::open);
        } else if (code == KeyCode.F2) {
            startRename();
        } else if (code == KeyCode.DELETE && e.isShiftDown()) {
            erasing.accept(allSelected());
        } else if (code == KeyCode.DELETE) {
            remove();
        } else {
            return;
        }
        e.consume();
    }

    /// Updates the list; the chosen sources stay chosen, or the one that takes the row. Does
    /// nothing while a title is being edited, because the update would cancel that.
    private void show() {
        if (view.isEditing()) {
            return;
        }
        List<Source> matching = listing.list(
                session.smartCollections().membersProperty().get(),
                session.codebookProperty().get());
        showPlaceholder();
        update(matching);
        listed.run();
    }

    private void update(List<Source> matching) {
        int changed = ListUpdate.onlyChange(view.items(), matching);
        if (changed == ListUpdate.NONE) {
            return;
        }
        SelectedSources before = SelectedSources.of(view);
        if (changed >= 0) {
            view.items().set(changed, matching.get(changed));
        } else {
            view.items().setAll(matching);
        }
        before.restore(view, id -> session.sources().stream().noneMatch(s -> s.id().equals(id)));
        chooseWanted();
    }

    private void showPlaceholder() {
        boolean inCollection =
                listing.words().isBlank() && !(listing.row() instanceof CollectionRow.All);
        view.setPlaceholder(
                session.sources().isEmpty()
                        ? empty(true, "ui.sources.empty")
                        : empty(
                                false,
                                inCollection ? "ui.collections.empty" : "ui.sources.no-match"));
    }

    private static Node empty(boolean library, String key) {
        return Widgets.emptyState(
                library ? MaterialDesignT.TRAY_ARROW_DOWN : MaterialDesignF.FILTER_OFF_OUTLINE,
                Messages.of(key),
                Messages.of(key + ".help"));
    }

    private int indexOf(UUID id) {
        return SelectedSources.indexOf(view.items(), id);
    }

    /// Chooses the source in front in the list, unless several are selected.
    private void showFront(@Nullable OpenSource open) {
        view.refresh();
        int at = open == null ? -1 : indexOf(open.id());
        if (at >= 0 && view.selection().getSelectedIndices().size() <= 1) {
            view.selection().clearAndSelect(at);
            reveal();
        }
    }

    private void reveal() {
        session.tasks().runLater(view::reveal);
    }
}
