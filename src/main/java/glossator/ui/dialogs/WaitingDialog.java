package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Says what a window that is about to close is waiting for.
public final class WaitingDialog {
    private final Overlay overlay;
    private final Label what = Widgets.sentence("");

    public WaitingDialog(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Shows the dialog.
    ///
    /// @param now called when the user does not want to wait
    /// @param stay called when the window is to stay open, also if the dialog is closed
    public void show(String sentence, Runnable now, Runnable stay) {
        say(sentence);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(sentence);
        Button staying = Widgets.button("ui.unsaved.stay", overlay::hide);
        Button leaving = Widgets.button("ui.waiting.now", () -> {
            overlay.onClosed(now);
            overlay.hide();
        });
        var content = new VBox(12, what, bar, Widgets.buttons(leaving, staying));
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.waiting.title"), content, staying);
        overlay.onClosed(stay);
    }

    /// Says something else now.
    public void say(String sentence) {
        what.setText(sentence);
    }

    /// Closes the dialog without an answer.
    public void end() {
        overlay.onClosed(() -> {});
        overlay.hide();
    }
}
