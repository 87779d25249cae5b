package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Asks what is to become of files that are not added yet when the window is to close.
public final class ImportQuestion {
    private final Overlay overlay;

    public ImportQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// The answers when the window is to close; `stay` is also what closing the dialog means.
    public record AtTheEnd(Runnable await, Runnable next, Runnable forget, Runnable stay) {}

    /// Asks what to do about files that are still being added when the window is to close.
    ///
    /// @param left how many of `all` files are to come
    public void askAtTheEnd(int left, int all, AtTheEnd answers) {
        Button next = button("ui.import.next", answers.next());
        next.setDefaultButton(true);
        show(
                Messages.of("ui.import.left", left, all),
                next,
                answers.stay(),
                button("ui.import.wait", answers.await()),
                next,
                button("ui.import.forget", answers.forget()),
                Widgets.button("ui.unsaved.stay", overlay::hide));
    }

    private void show(String sentence, Button first, Runnable closed, Button... buttons) {
        var answers = new FlowPane(8, 8, buttons);
        answers.getStyleClass().add("answers");
        var content = new VBox(16, Widgets.sentence(sentence), answers);
        content.getStyleClass().add("unsaved");
        overlay.show(Messages.of("ui.import.title"), content, first);
        overlay.onClosed(closed);
    }

    private Button button(String key, Runnable answer) {
        return Widgets.button(key, () -> {
            overlay.onClosed(answer);
            overlay.hide();
        });
    }
}
