package glossator.ui.shell;

import glossator.message.Messages;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What a window shows while the disk is slow to give its library.
final class OpeningScene {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 860;

    private OpeningScene() {}

    static void show(Stage stage) {
        stage.setTitle(Messages.of("ui.title"));
        stage.setScene(of(new StackPane(new Label(Messages.of("ui.opening")))));
        stage.show();
    }

    /// A scene of the size that the window has unless it remembers another.
    static Scene of(javafx.scene.Parent root) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Scene(
                root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }
}
