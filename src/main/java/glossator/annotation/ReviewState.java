package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// What a reply says of the matter, after the review states of PDF (ISO 32000-1 §12.5.6.3).
public enum ReviewState {
    ACCEPTED,
    REJECTED,
    CANCELLED,
    COMPLETED;

    /// The stored and exported name.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReviewState> find(String word) {
        for (ReviewState state : values()) {
            if (state.word().equalsIgnoreCase(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
