package glossator.ui.shell;

import glossator.ui.control.Widgets;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;

import org.kordamp.ikonli.Ikon;

/// A button of the status line that shows or hides a side pane, and shows whether it is there.
final class PaneButton extends ToggleButton {
    private final ObservableBooleanValue shown;

    /// @param key names the pane in the bundle
    PaneButton(Ikon icon, String key, ObservableBooleanValue shown, Runnable toggle) {
        this.shown = shown;
        Widgets.dressAsIcon(this, icon, key);
        getStyleClass().addAll("small", "pane-button");
        setFocusTraversable(false);
        setSelected(shown.get());
        shown.subscribe(this::setSelected);
        setOnAction(_ -> {
            toggle.run();
            setSelected(this.shown.get());
        });
    }
}
