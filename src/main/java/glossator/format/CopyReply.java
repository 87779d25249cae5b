package glossator.format;

import glossator.annotation.ReviewState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A reply as an annotated copy is to hold it.
///
/// @param parent the reply that it answers; null if it answers the annotation
/// @param author empty if it is not known, or not to be told
/// @param text CommonMark; may be empty if there is a state
public record CopyReply(
        UUID id,
        @Nullable UUID parent,
        String author,
        String text,
        @Nullable ReviewState state,
        Instant created,
        Instant changed) {}
