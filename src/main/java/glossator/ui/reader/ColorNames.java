package glossator.ui.reader;

import glossator.annotation.Color;
import glossator.message.Messages;

import java.util.Map;

/// The display name of a color: its name and, if the user has given it one, its meaning.
public final class ColorNames {
    private ColorNames() {}

    public static String name(Color color, Map<Color, String> meanings) {
        String plain = Messages.of("ui.color." + color.word());
        String meaning = meanings.getOrDefault(color, "");
        return meaning.isBlank() ? plain : Messages.of("ui.color.meaning", plain, meaning);
    }
}
