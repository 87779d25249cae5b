package glossator.ui.library;

import glossator.message.Messages;

import java.util.Locale;

/// How the sources are laid out.
public enum SourceLayout {
    /// Two lines and more for each.
    LIST,
    /// One line for each.
    COMPACT,
    /// One row for each, with a column for everything that is to be seen.
    TABLE;

    /// How it is called in settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return Messages.of("ui.sources.layout." + word());
    }

    /// The list if the word is not known.
    public static SourceLayout of(String word) {
        for (SourceLayout layout : values()) {
            if (layout.word().equals(word)) {
                return layout;
            }
        }
        return LIST;
    }
}
