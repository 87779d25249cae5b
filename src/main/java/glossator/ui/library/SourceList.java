package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The sources that are in the chosen collection and match the filter, in the chosen order. Several
/// can be selected.
final class SourceList {
    private final Session session;
    private final ListView<Source> view = new ListView<>();
    private final SourceListing listing = new SourceListing();
    private BiConsumer<Source, List<Path>> dropping = (source, files) -> {};
    private Runnable listed = () -> {};
    private SourceOrder order;

    /// To be chosen as soon as it is listed; null if none is.
    private @Nullable UUID wanted;

    SourceList(Session session) {
        this.session = session;
        this.order = SourceOrder.find(session.settings().sourceOrderProperty().get())
                .orElse(SourceOrder.ADDED);
        listing.setOrder(order, isReversed());
        view.getStyleClass().addAll("plain-list", "sources-list");
        view.setAccessibleText(Messages.of("ui.sources.title"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var actions = new SourceCellActions(
                this::open,
                this::drop,
                (source, title) -> session.arranging().rename(source.id(), title),
                this::endRename,
                this::selectedIds);
        view.setCellFactory(list -> new SourceCell(session, this::isOpen, actions));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        view.focusedProperty().subscribe(focused -> {
            if (focused && view.getSelectionModel().isEmpty()) {
                view.getSelectionModel().selectFirst();
            }
        });
        listing.setSources(session.sources());
        session.sources().addListener((ListChangeListener<Source>) change -> {
            follow(change);
            show();
        });
        session.currentProperty().subscribe(this::showFront);
        session.smartCollections().membersProperty().subscribe(members -> showIfInCollection());
        session.settings().sourceColumnsProperty().subscribe(columns -> view.refresh());
        session.settings().compactSourcesProperty().subscribe(compact -> view.refresh());
        show();
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

    ListView<Source> node() {
        return view;
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
        show();
        reveal();
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
        return view.getItems().size();
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
        if (chosen == null && !view.getItems().isEmpty()) {
            chosen = view.getItems().getFirst();
        }
        if (chosen != null) {
            open(chosen);
        }
    }

    void focus() {
        view.requestFocus();
    }

    /// Chooses a source as soon as it is listed.
    void choose(UUID source) {
        wanted = source;
        chooseWanted();
    }

    private void chooseWanted() {
        int at = wanted == null ? -1 : indexOf(wanted);
        if (at >= 0) {
            wanted = null;
            view.getSelectionModel().clearAndSelect(at);
            reveal();
        }
    }

    /// The one that was selected last.
    @Nullable
    Source selected() {
        return view.getSelectionModel().getSelectedItem();
    }

    /// In the order of the list.
    List<Source> allSelected() {
        return view.getSelectionModel().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < view.getItems().size())
                .sorted()
                .map(view.getItems()::get)
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
        int at = view.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            // Only now: in a list that is always editable, a click on the chosen row would edit it.
            view.setEditable(true);
            view.scrollTo(at);
            view.layout();
            view.edit(at);
        }
    }

    /// Ends the editing of a title.
    private void endRename() {
        view.setEditable(false);
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
        if (view.getEditingIndex() >= 0 || e.isShortcutDown() || e.isAltDown()) {
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
        if (view.getEditingIndex() >= 0) {
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
        int changed = ListUpdate.onlyChange(view.getItems(), matching);
        if (changed == ListUpdate.NONE) {
            return;
        }
        Selected before = Selected.of(view);
        if (changed >= 0) {
            view.getItems().set(changed, matching.get(changed));
        } else {
            view.getItems().setAll(matching);
        }
        restore(before);
        chooseWanted();
    }

    /// @param row of the source that was selected last
    private record Selected(Set<UUID> ids, @Nullable UUID last, int row) {
        static Selected of(ListView<Source> view) {
            MultipleSelectionModel<Source> model = view.getSelectionModel();
            Set<UUID> ids = new HashSet<>();
            for (int i : model.getSelectedIndices()) {
                ids.add(view.getItems().get(i).id());
            }
            Source last = model.getSelectedItem();
            return new Selected(ids, last == null ? null : last.id(), model.getSelectedIndex());
        }
    }

    private void restore(Selected before) {
        MultipleSelectionModel<Source> model = view.getSelectionModel();
        UUID last = before.last;
        boolean gone =
                last != null && session.sources().stream().noneMatch(s -> s.id().equals(last));
        model.clearSelection();
        if (before.ids.size() > 1) {
            for (int i = 0; i < view.getItems().size(); i++) {
                if (before.ids.contains(view.getItems().get(i).id())) {
                    model.select(i);
                }
            }
        }
        int found = last == null ? -1 : indexOf(last);
        if (found >= 0) {
            model.select(found);
        } else if (gone && !view.getItems().isEmpty()) {
            model.select(Math.min(before.row, view.getItems().size() - 1));
        }
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
        List<Source> items = view.getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Chooses the source in front in the list, unless several are selected.
    private void showFront(@Nullable OpenSource open) {
        view.refresh();
        int at = open == null ? -1 : indexOf(open.id());
        if (at >= 0 && view.getSelectionModel().getSelectedIndices().size() <= 1) {
            view.getSelectionModel().clearAndSelect(at);
            reveal();
        }
    }

    private void reveal() {
        session.tasks().runLater(() -> ListRows.reveal(view));
    }
}
