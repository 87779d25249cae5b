package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// How far a person has come with a source, as the person says.
public enum ReadingState {
    NEW,
    READING,
    READ;

    /// The stored and exported name.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReadingState> find(String word) {
        for (ReadingState state : values()) {
            if (state.word().equalsIgnoreCase(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
