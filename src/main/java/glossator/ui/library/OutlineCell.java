package glossator.ui.library;

import glossator.document.OutlineEntry;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// A heading in the outline.
final class OutlineCell extends TreeCell<OutlineEntry> {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Predicate<TreeItem<OutlineEntry>> isCurrent;
    private final Consumer<OutlineEntry> jump;
    private final Tooltip tip = new Tooltip();

    /// @param isCurrent whether the user is currently reading under the heading of an item
    /// @param jump goes to a heading
    OutlineCell(Predicate<TreeItem<OutlineEntry>> isCurrent, Consumer<OutlineEntry> jump) {
        this.isCurrent = isCurrent;
        this.jump = jump;
        // As wide as the tree: a long heading is truncated, with its full text in the tooltip.
        setPrefWidth(0);
        RtlWrapping.orOneLine(tip, 420);
        tip.textProperty().bind(textProperty());
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? tip : null));
        setOnMouseClicked(this::click);
    }

    private void click(MouseEvent e) {
        boolean plain = e.getButton() == MouseButton.PRIMARY && e.isStillSincePress();
        if (plain && getItem() != null && !isOnArrow(e)) {
            jump.accept(getItem());
        }
    }

    /// A click on the arrow only folds or unfolds.
    private boolean isOnArrow(MouseEvent e) {
        Node arrow = getDisclosureNode();
        return arrow != null
                && arrow.isVisible()
                && arrow.getParent() == this
                && e.getX() < arrow.getBoundsInParent().getMaxX();
    }

    @Override
    protected void updateItem(OutlineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        boolean shown = !empty && entry != null;
        boolean here = shown && isCurrent.test(getTreeItem());
        setText(shown ? title(entry) : null);
        pseudoClassStateChanged(HERE, here);
        setAccessibleText(here ? Messages.of("ui.outline.spoken-here", title(entry)) : getText());
    }

    private static String title(OutlineEntry entry) {
        String line = Widgets.toOneLine(entry.title());
        return line.isEmpty() ? Messages.of("ui.outline.untitled") : line;
    }
}
