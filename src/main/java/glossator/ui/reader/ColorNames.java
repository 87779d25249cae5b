package glossator.ui.reader;

import glossator.annotation.Color;
import glossator.message.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;

import java.util.Map;

/// The display name of a color: its name and, if the user has given it one, its meaning.
public final class ColorNames {
    private ColorNames() {}

    public static String name(Color color, Map<Color, String> meanings) {
        String plain = Messages.of("ui.color." + color.word());
        String meaning = meanings.getOrDefault(color, "");
        return meaning.isBlank() ? plain : Messages.of("ui.color.meaning", plain, meaning);
    }

    /// Keeps the name and the key of a color in a tooltip, whatever its meaning becomes.
    static void follow(Tooltip tip, Color color, ObservableValue<Map<Color, String>> meanings) {
        tip.textProperty().bind(meanings.map(m -> name(color, m) + " (" + color.key() + ")"));
    }
}
