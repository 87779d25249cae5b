package glossator.search;

import glossator.annotation.ReadingState;

import java.util.Locale;
import java.util.Optional;

/// What follows `is:`. The first five are said of annotations, the others of sources.
public enum State {
    /// Its passage is not in the newest edition.
    ORPHAN,
    RESOLVED,
    OPEN,
    /// Has a note; of a source, has any highlight or note.
    NOTE,
    /// Has a tag.
    TAGGED,
    /// As the user says how far the source is read.
    NEW,
    READING,
    READ;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOfSource() {
        return compareTo(NEW) >= 0;
    }

    /// The one that asks for sources of this reading state.
    public static State of(ReadingState reading) {
        return switch (reading) {
            case NEW -> NEW;
            case READING -> READING;
            case READ -> READ;
        };
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
