package glossator.ui.control;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import java.util.function.Supplier;

/// The words that a control shows to whoever points at it. The popup for them is made when the
/// mouse first comes: a window has dozens that are never seen, and each takes as long as a button.
public final class LateTooltip implements EventHandler<MouseEvent> {
    private final Control control;
    private final Supplier<Tooltip> make;

    private LateTooltip(Control control, Supplier<Tooltip> make) {
        this.control = control;
        this.make = make;
    }

    /// Gives the control these words, which a screen reader can read out at once.
    public static void set(Control control, String words) {
        control.setAccessibleHelp(words);
        set(control, () -> new Tooltip(words));
    }

    /// Gives the control what `make` makes.
    public static void set(Control control, Supplier<Tooltip> make) {
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, new LateTooltip(control, make));
    }

    @Override
    public void handle(MouseEvent event) {
        control.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
        control.setTooltip(make.get());
    }
}
