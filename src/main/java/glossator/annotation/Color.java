package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// The palette. What each color means is up to the user; the order is that of the keys 1 to 8.
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

    /// The number key that highlights in this color, 1 to 8.
    public int key() {
        return key;
    }

    /// `#rrggbb`, the pure color; on screen and in print a lighter tint of it is drawn behind the
    /// text.
    public String hex() {
        return hex;
    }

    /// The name in lower case, as used on the command line and in exports.
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
