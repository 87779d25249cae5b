package glossator.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a list of annotations can be limited to besides their words, tags and colors.
public enum NoteState {
    /// Not found in the newest edition.
    ORPHAN,
    /// Placed otherwise than exactly, and nothing has been decided yet.
    REVIEW,
    /// The matter is not settled, and somebody has replied.
    OPEN,
    RESOLVED,
    WITH_NOTE,
    WITHOUT_NOTE;

    /// The word on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoteState> find(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        for (NoteState state : values()) {
            if (state.word().equals(wanted)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    boolean matches(Placement placement, List<Reply> replies) {
        Annotation annotation = placement.annotation();
        return switch (this) {
            case ORPHAN -> placement.isOrphan();
            case REVIEW -> placement.needsReview();
            case OPEN -> !annotation.resolved() && !replies.isEmpty();
            case RESOLVED -> annotation.resolved();
            case WITH_NOTE -> !annotation.note().isBlank();
            case WITHOUT_NOTE -> annotation.note().isBlank();
        };
    }
}
