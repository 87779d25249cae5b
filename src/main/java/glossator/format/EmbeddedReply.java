package glossator.format;

import glossator.annotation.ReviewState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An answer to an [EmbeddedAnnotation].
///
/// @param parent the index, in the list of replies, of the one that it answers; -1 if it answers
///     the annotation
/// @param author empty if the file names none
/// @param text CommonMark; may be empty if there is a state
/// @param created null if the file does not say
/// @param id its id in this program, if the file is an annotated copy; otherwise null
public record EmbeddedReply(
        int parent,
        String author,
        String text,
        @Nullable ReviewState state,
        @Nullable Instant created,
        @Nullable UUID id) {

    /// Made by another program.
    public EmbeddedReply(
            int parent,
            String author,
            String text,
            @Nullable ReviewState state,
            @Nullable Instant created) {
        this(parent, author, text, state, created, null);
    }
}
