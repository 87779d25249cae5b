package glossator.ui.library;

import glossator.library.Source;
import glossator.ui.control.RtlWrapping;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// The row of a source in the table.
final class SourceTableRow extends TableRow<Source> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double TIP_WIDTH = 420;
    private final Predicate<Source> isOpen;
    private final Tooltip tip = new Tooltip();

    /// @param isOpen whether a source is the one in front
    SourceTableRow(Predicate<Source> isOpen, SourceCellActions actions) {
        this.isOpen = isOpen;
        RtlWrapping.orOneLine(tip, TIP_WIDTH);
        SourceRowMouse.install(this, actions, over -> {});
    }

    @Override
    protected void updateItem(@Nullable Source source, boolean empty) {
        super.updateItem(source, empty);
        Source shown = empty ? null : source;
        pseudoClassStateChanged(OPEN, shown != null && isOpen.test(shown));
        setTooltip(shown == null ? null : tip);
        if (shown != null) {
            tip.setText(shown.title());
        }
    }
}
