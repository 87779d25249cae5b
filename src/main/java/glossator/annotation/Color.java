package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// The palette. What each colour means is the reader's to say; the order is that of the keys 1 to
/// 8.
public enum Color {
    YELLOW("#ffd400"),
    RED("#ff6666"),
    GREEN("#5fb236"),
    BLUE("#2ea8e5"),
    PURPLE("#a28ae5"),
    ORANGE("#f19837"),
    PINK("#e56eee"),
    GRAY("#9a9a9a");

    private final String hex;

    Color(String hex) {
        this.hex = hex;
    }

    /// `#rrggbb`, the pure colour; on screen and in print it is laid under the text thinned.
    public String hex() {
        return hex;
    }

    /// The name in lower case, as the command line and the exports write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Color> named(String word) {
        for (Color color : values()) {
            if (color.word().equalsIgnoreCase(word)) {
                return Optional.of(color);
            }
        }
        return word.equalsIgnoreCase("grey") ? Optional.of(GRAY) : Optional.empty();
    }
}
