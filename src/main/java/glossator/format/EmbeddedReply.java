package glossator.format;

import glossator.annotation.ReviewState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An answer to an [EmbeddedAnnotation].
///
/// @param parent the index, in the list of replies, of the one that it answers; -1 if it answers
///     the annotation
/// @param author empty if the file names none
/// @param text CommonMark; may be empty if there is a state
/// @param created null if the file does not say
public record EmbeddedReply(
        int parent,
        String author,
        String text,
        @Nullable ReviewState state,
        @Nullable Instant created) {}
