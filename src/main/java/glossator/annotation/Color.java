package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// The palette. What each colour means is the reader's to say; the order is that of the keys 1 to
/// 8.
public enum Color {
    YELLOW(1, "#ffd400"),
    RED(2, "#ff6666"),
    GREEN(3, "#5fb236"),
    BLUE(4, "#2ea8e5"),
    PURPLE(5, "#a28ae5"),
    ORANGE(6, "#f19837"),
    PINK(7, "#e56eee"),
    GRAY(8, "#9a9a9a");

    private final int key;
    private final String hex;

    Color(int key, String hex) {
        this.key = key;
        this.hex = hex;
    }

    /// The digit of the keyboard that marks in this colour, 1 to 8.
    public int key() {
        return key;
    }

    /// `#rrggbb`, the pure colour; on screen and in print it is laid under the text thinned.
    public String hex() {
        return hex;
    }

    /// The name in lower case, as the command line and the exports write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Color> find(String word) {
        for (Color color : values()) {
            if (color.word().equalsIgnoreCase(word)) {
                return Optional.of(color);
            }
        }
        return word.equalsIgnoreCase("grey") ? Optional.of(GRAY) : Optional.empty();
    }
}
