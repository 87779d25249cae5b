package glossator.ui.reader;

import glossator.annotation.Color;
import glossator.message.Messages;

import java.util.Map;

/// What a colour is called on screen: its name and, where the reader gave one, its meaning.
public final class ColorNames {
    private ColorNames() {}

    public static String name(Color color, Map<Color, String> meanings) {
        String plain = Messages.of("ui.color." + color.word());
        String meaning = meanings.getOrDefault(color, "");
        return meaning.isBlank() ? plain : Messages.of("ui.color.meaning", plain, meaning);
    }
}
