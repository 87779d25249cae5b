package glossator.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a user adds to a passage: color, style, note, tags. Immutable; a [Change] replaces it.
///
/// @param source the work it belongs to
/// @param edition the imported version whose text `selector` counts in
/// @param note CommonMark; empty if there is none
/// @param tags ids in the [Codebook], in the order they were assigned
/// @param author the name of the person who made it
/// @param created to the millisecond, UTC
/// @param changed to the millisecond, UTC; the time of the last change to anything above
/// @param origin the program or the part of a file it was imported from, worded for display; empty
///     if it was made here
public record Annotation(
        UUID id,
        UUID source,
        UUID edition,
        Selector selector,
        Style style,
        Color color,
        String note,
        List<UUID> tags,
        String author,
        Instant created,
        Instant changed,
        String origin) {
    public Annotation {
        tags = List.copyOf(tags);
    }

    /// An annotation made in this program, without an origin.
    public Annotation(
            UUID id,
            UUID source,
            UUID edition,
            Selector selector,
            Style style,
            Color color,
            String note,
            List<UUID> tags,
            String author,
            Instant created,
            Instant changed) {
        this(id, source, edition, selector, style, color, note, tags, author, created, changed, "");
    }

    public Annotation withSelector(Selector other) {
        return new Annotation(
                id, source, edition, other, style, color, note, tags, author, created, changed,
                origin);
    }

    public Annotation withStyle(Style other) {
        return new Annotation(
                id, source, edition, selector, other, color, note, tags, author, created, changed,
                origin);
    }

    public Annotation withColor(Color other) {
        return new Annotation(
                id, source, edition, selector, style, other, note, tags, author, created, changed,
                origin);
    }

    public Annotation withNote(String other) {
        return new Annotation(
                id, source, edition, selector, style, color, other, tags, author, created, changed,
                origin);
    }

    public Annotation withTags(List<UUID> other) {
        return new Annotation(
                id, source, edition, selector, style, color, note, other, author, created, changed,
                origin);
    }

    public Annotation withChanged(Instant moment) {
        return new Annotation(
                id, source, edition, selector, style, color, note, tags, author, created, moment,
                origin);
    }
}
