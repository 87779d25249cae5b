package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.message.Messages;

import java.util.List;
import java.util.Locale;

/// The state of an annotation and its replies, as a filter.
enum ThreadFilter {
    /// Says something that is not settled: a bare highlight is no matter to be settled.
    OPEN,
    RESOLVED,
    ANSWERED,
    UNANSWERED;

    boolean matches(Annotation annotation, List<Reply> replies) {
        return switch (this) {
            case OPEN ->
                !annotation.resolved() && !(annotation.note().isBlank() && replies.isEmpty());
            case RESOLVED -> annotation.resolved();
            case ANSWERED -> !replies.isEmpty();
            case UNANSWERED -> replies.isEmpty();
        };
    }

    String label(int many) {
        return Messages.of("ui.notes.thread." + name().toLowerCase(Locale.ROOT), many);
    }
}
