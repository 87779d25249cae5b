package glossator.ui.shell;

import glossator.message.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Shown in the middle while nothing is open: how to get started.
final class EmptyWindow extends VBox {
    /// `add` asks for files.
    EmptyWindow(Runnable add) {
        super(14);
        setAlignment(Pos.CENTER);
        Label title = new Label(Messages.of("ui.empty.title"));
        title.getStyleClass().add("title-3");
        Label hint = new Label(Messages.of("ui.empty.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(380);
        hint.setAlignment(Pos.CENTER);
        hint.setTextAlignment(TextAlignment.CENTER);
        Button button = new Button(Messages.of("ui.empty.add"));
        button.getStyleClass().add("accent");
        button.setOnAction(e -> add.run());
        getChildren().addAll(title, hint, button);
    }
}
