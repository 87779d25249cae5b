package glossator.ui.library;

import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;

import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.IntConsumer;

/// The headings of the document in front as a tree that follows the reading position.
final class OutlinePane {
    /// A tree with more entries than this starts out folded below its first level.
    private static final int UNFOLDED = 60;

    private final TreeView<OutlineEntry> view = new TreeView<>();
    private final StackPane empty = new StackPane();
    private final StackPane pane = new StackPane(view, empty);
    private final Label none = Widgets.sentence("");
    private IntConsumer jump = offset -> {};
    private Outline outline = Outline.of(null);
    private @Nullable TreeItem<OutlineEntry> current;

    OutlinePane() {
        view.setShowRoot(false);
        view.getStyleClass().addAll("plain-list", "outline");
        view.setAccessibleText(Messages.of("ui.outline.title"));
        view.setCellFactory(tree -> new OutlineCell(this::isCurrent, this::jump));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        view.focusedProperty().subscribe(this::handleFocus);
        none.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        empty.getStyleClass().add("empty");
        empty.getChildren().add(none);
        show(null);
    }

    StackPane node() {
        return pane;
    }

    TreeView<OutlineEntry> tree() {
        return view;
    }

    void onJump(IntConsumer handler) {
        jump = handler;
    }

    /// Shows the headings of `document`, or that there are none.
    void show(@Nullable Document document) {
        outline = Outline.of(document);
        current = null;
        view.setRoot(outline.root());
        if (outline.size() <= UNFOLDED) {
            outline.unfoldAll();
        }
        boolean nothing = outline.size() == 0;
        none.setText(Messages.of(document == null ? "ui.outline.no-document" : "ui.outline.empty"));
        empty.setVisible(nothing);
        view.setVisible(!nothing);
    }

    /// Marks the heading above `offset` as current and keeps it in view.
    void showPlace(int offset) {
        TreeItem<OutlineEntry> at = outline.at(offset);
        if (Objects.equals(at, current)) {
            return;
        }
        current = at;
        if (at != null) {
            for (var above = at.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            ListRows.reveal(view, view.getRow(at));
        }
        view.refresh();
    }

    private boolean isCurrent(@Nullable TreeItem<OutlineEntry> item) {
        return item != null && item.equals(current);
    }

    private void jump(OutlineEntry entry) {
        jump.accept(entry.offset());
    }

    private void handleFocus(boolean has) {
        if (!has || view.getSelectionModel().getSelectedItem() != null) {
            return;
        }
        if (current != null) {
            view.getSelectionModel().select(current);
        } else {
            view.getSelectionModel().selectFirst();
        }
    }

    private void handleKey(KeyEvent e) {
        TreeItem<OutlineEntry> item = view.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && item != null) {
            e.consume();
            jump(item.getValue());
        }
    }
}
