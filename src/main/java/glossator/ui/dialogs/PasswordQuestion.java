package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Asks for the password of a locked file; a user who does not know it can skip the file.
public final class PasswordQuestion {
    private final Overlay overlay;

    public PasswordQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Asks as soon as no other dialog is shown. `sentence` says what is locked, or that the last
    /// password was wrong; `answer` receives the password, `skip` runs if none was entered.
    public void ask(String sentence, Consumer<String> answer, Runnable skip) {
        overlay.showWhenFree(() -> show(sentence, answer, skip));
    }

    private void show(String sentence, Consumer<String> answer, Runnable skip) {
        Label why = new Label(sentence);
        RtlWrapping.of(why);
        PasswordField field = new PasswordField();
        field.setId("password");
        field.setAccessibleText(Messages.of("ui.password.field") + ". " + sentence);
        Label name = new Label(Messages.of("ui.password.field"));
        name.setLabelFor(field);
        Runnable open = () -> {
            String typed = field.getText();
            if (!typed.isEmpty()) {
                overlay.onClosed(() -> answer.accept(typed));
                overlay.hide();
            }
        };
        field.setOnAction(e -> open.run());
        var opening = Widgets.button("ui.password.open", open);
        opening.getStyleClass().add("accent");
        opening.disableProperty().bind(field.textProperty().isEmpty());
        var content = new VBox(
                10,
                why,
                name,
                field,
                Widgets.sentence(Messages.of("ui.password.help")),
                Widgets.buttons(Widgets.button("ui.password.skip", overlay::hide), opening));
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.password.title"), content, field);
        overlay.onClosed(skip);
    }
}
