package glossator.annotation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An answer to an annotation. Immutable; a [Change] replaces it.
///
/// @param annotation the annotation at the head of the thread
/// @param parent the reply that it answers; null if it answers the annotation
/// @param text CommonMark
/// @param state what its author thinks of the matter; null if the file or the user does not say
/// @param created to the millisecond, UTC
/// @param changed to the millisecond, UTC
/// @param origin the program or the part of a file it was imported from, worded for display; empty
///     if it was made here
public record Reply(
        UUID id,
        UUID source,
        UUID annotation,
        @Nullable UUID parent,
        String author,
        String text,
        @Nullable ReviewState state,
        Instant created,
        Instant changed,
        String origin) {
    public Reply withText(String other) {
        return new Reply(
                id, source, annotation, parent, author, other, state, created, changed, origin);
    }

    public Reply withState(@Nullable ReviewState other) {
        return new Reply(
                id, source, annotation, parent, author, text, other, created, changed, origin);
    }

    public Reply withAuthor(String other) {
        return new Reply(
                id, source, annotation, parent, other, text, state, created, changed, origin);
    }

    public Reply withChanged(Instant moment) {
        return new Reply(
                id, source, annotation, parent, author, text, state, created, moment, origin);
    }
}
