package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// How an annotation is drawn on its passage.
public enum Style {
    HIGHLIGHT,
    UNDERLINE,
    STRIKEOUT;

    /// The name in lower case, as used on the command line and in exports.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Style> find(String word) {
        for (Style style : values()) {
            if (style.word().equalsIgnoreCase(word)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
