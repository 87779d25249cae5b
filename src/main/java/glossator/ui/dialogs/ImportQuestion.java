package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Asks what is to become of files that are not added yet: when the window is to close, and when a
/// window finds what an earlier one has not finished.
public final class ImportQuestion {
    private final Overlay overlay;

    public ImportQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// The answers when the window is to close; `stay` is also what closing the dialog means.
    public record AtTheEnd(Runnable await, Runnable next, Runnable forget, Runnable stay) {}

    /// Asks before the window closes.
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

    /// Asks as soon as no other dialog is shown; nothing happens to the files if there is no
    /// answer.
    public void askAtTheStart(int left, int all, Runnable goOn, Runnable forget) {
        overlay.showWhenFree(() -> {
            Button now = button("ui.import.go-on", goOn);
            now.setDefaultButton(true);
            show(
                    Messages.of("ui.import.interrupted", left, all),
                    now,
                    () -> {},
                    now,
                    Widgets.button("ui.import.later", overlay::hide),
                    button("ui.import.drop", forget));
        });
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
