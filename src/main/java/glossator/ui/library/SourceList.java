package glossator.ui.library;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The sources that match the filter, in the chosen order.
final class SourceList {
    private final Session session;
    private final ListView<Source> view = new ListView<>();
    private BiConsumer<Source, List<Path>> dropping = (source, files) -> {};
    private String filter = "";
    private SourceOrder order;

    /// To be chosen as soon as it is listed; null if none is.
    private @Nullable UUID wanted;

    SourceList(Session session) {
        this.session = session;
        this.order = SourceOrder.named(session.settings().sourceOrderProperty().get());
        view.getStyleClass().addAll("plain-list", "sources-list");
        view.setAccessibleText(Messages.of("ui.sources.title"));
        var actions = new SourceCellActions(
                this::open,
                this::drop,
                (source, title) -> session.rename(source.id(), title),
                this::endRename);
        view.setCellFactory(list -> new SourceCell(this::isOpen, actions));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        view.focusedProperty().subscribe(focused -> {
            if (focused && view.getSelectionModel().isEmpty()) {
                view.getSelectionModel().selectFirst();
            }
        });
        session.sources().addListener((ListChangeListener<Source>) change -> show());
        session.currentProperty().subscribe(this::showFront);
        show();
    }

    ListView<Source> node() {
        return view;
    }

    SourceOrder order() {
        return order;
    }

    void onDrop(BiConsumer<Source, List<Path>> handler) {
        dropping = handler;
    }

    /// Files were dropped on a source.
    private void drop(Source on, List<File> files) {
        dropping.accept(on, files.stream().map(File::toPath).toList());
    }

    void setOrder(SourceOrder other) {
        order = other;
        session.settings().sourceOrderProperty().set(other.word());
        show();
        reveal();
    }

    void setFilter(String words) {
        filter = words;
        show();
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

    @Nullable
    Source selected() {
        return view.getSelectionModel().getSelectedItem();
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

    void remove() {
        Source chosen = selected();
        if (chosen != null) {
            session.remove(chosen);
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
            open(chosen);
        } else if (code == KeyCode.F2) {
            startRename();
        } else if (code == KeyCode.DELETE) {
            remove();
        } else {
            return;
        }
        e.consume();
    }

    /// Updates the list; the chosen source stays chosen, or the one that takes its row. Does
    /// nothing while a title is being edited, because the update would cancel that.
    private void show() {
        if (view.getEditingIndex() >= 0) {
            return;
        }
        List<Source> matching = session.sources().stream()
                .filter(source -> SourceWording.matches(source, filter))
                .sorted(order.comparator())
                .toList();
        view.setPlaceholder(
                session.sources().isEmpty()
                        ? Widgets.emptyState(
                                MaterialDesignT.TRAY_ARROW_DOWN,
                                Messages.of("ui.sources.empty"),
                                Messages.of("ui.sources.empty.help"))
                        : Widgets.emptyState(
                                MaterialDesignF.FILTER_OFF_OUTLINE,
                                Messages.of("ui.sources.no-match"),
                                Messages.of("ui.sources.no-match.help")));
        if (matching.equals(view.getItems())) {
            return;
        }
        int row = view.getSelectionModel().getSelectedIndex();
        Source chosen = selected();
        view.getItems().setAll(matching);
        int found = chosen == null ? -1 : indexOf(chosen.id());
        boolean gone =
                chosen != null && session.sources().stream().noneMatch(s -> isSame(s, chosen));
        view.getSelectionModel().clearSelection();
        if (found >= 0) {
            view.getSelectionModel().select(found);
        } else if (gone && !matching.isEmpty()) {
            view.getSelectionModel().select(Math.min(row, matching.size() - 1));
        }
        chooseWanted();
    }

    private static boolean isSame(Source one, Source other) {
        return one.id().equals(other.id());
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

    /// Chooses the source in front in the list.
    private void showFront(@Nullable OpenSource open) {
        view.refresh();
        int at = open == null ? -1 : indexOf(open.id());
        if (at >= 0) {
            view.getSelectionModel().select(at);
            reveal();
        }
    }

    private void reveal() {
        session.tasks().runLater(() -> ListRows.reveal(view));
    }
}
