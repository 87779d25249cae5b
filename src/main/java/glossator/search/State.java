package glossator.search;

import java.util.Locale;
import java.util.Optional;

/// What follows `is:`. The first five are said of annotations, the others of sources.
public enum State {
    /// Its passage is not in the newest edition.
    ORPHAN,
    RESOLVED,
    OPEN,
    /// Has a note.
    NOTE,
    /// Has a tag.
    TAGGED,
    /// Never opened.
    NEW,
    READING,
    READ;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOfSource() {
        return compareTo(NEW) >= 0;
    }

    public static Optional<State> find(String word) {
        for (State state : values()) {
            if (state.word().equalsIgnoreCase(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
