package glossator.library;

import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// An annotation in an annotated copy, with the ids that it and its replies have, or are to have,
/// in the library.
record FoundNote(UUID id, EmbeddedAnnotation embedded, List<FoundReply> replies) {
    FoundNote {
        replies = List.copyOf(replies);
    }

    /// @param parent the reply that it answers; null if it answers the annotation
    record FoundReply(UUID id, @Nullable UUID parent, EmbeddedReply embedded) {}
}
