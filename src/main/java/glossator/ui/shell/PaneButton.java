package glossator.ui.shell;

import glossator.ui.control.Widgets;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// A button of the status line that shows or hides a side pane, and shows whether it is there.
final class PaneButton extends ToggleButton {
    private final ObservableBooleanValue shown;

    static PaneButton ofSources(Panes panes) {
        return new PaneButton(
                MaterialDesignD.DOCK_LEFT,
                "ui.status.sources",
                panes.sourcesShown(),
                panes::toggleSources);
    }

    static PaneButton ofNotes(Panes panes) {
        return new PaneButton(
                MaterialDesignD.DOCK_RIGHT,
                "ui.status.notes",
                panes.notesShown(),
                panes::toggleNotes);
    }

    /// @param key names the pane in the bundle
    private PaneButton(Ikon icon, String key, ObservableBooleanValue shown, Runnable toggle) {
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
