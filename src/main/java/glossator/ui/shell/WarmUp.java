package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Theme;
import glossator.ui.control.Widgets;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What the first window takes of the toolkit whatever its library holds: the look of controls,
/// fonts, icons, wordings. Done on the FX thread while other threads open the library, for which it
/// would wait otherwise.
final class WarmUp {
    private WarmUp() {}

    static void run() {
        Theme theme = Theme.named("");
        theme.prepare();
        var few = new HBox(
                new Label(Messages.of("ui.title")),
                new MenuButton(Messages.of("ui.title")),
                Widgets.iconButton(MaterialDesignC.CLOSE, "ui.related.close", () -> {}));
        theme.apply(new Scene(few));
        few.applyCss();
        few.layout();
    }
}
