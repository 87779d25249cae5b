package glossator.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a user adds to a [Target], such as a passage: color, style, note, tags. Immutable; a
/// [Change] replaces it.
///
/// @param source the work it belongs to
/// @param edition the imported version whose text `selector` counts in, and whose pages and
///     pictures `target` is on
/// @param selector the passage; a bare position if the target is anything else
/// @param note CommonMark; empty if there is none
/// @param tags ids in the [Codebook], in the order they were assigned
/// @param author the name of the person who made it
/// @param created to the millisecond, UTC
/// @param changed to the millisecond, UTC; the time of the last change to anything above
/// @param origin the program or the part of a file it was imported from, worded for display; empty
///     if it was made here
/// @param resolved whether the matter, with its replies, is settled
public record Annotation(
        UUID id,
        UUID source,
        UUID edition,
        Selector selector,
        Target target,
        Style style,
        Color color,
        String note,
        List<UUID> tags,
        String author,
        Instant created,
        Instant changed,
        String origin,
        boolean resolved) {
    public Annotation {
        tags = List.copyOf(tags);
    }

    /// An annotation of a passage, made in this program.
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
        this(
                id,
                source,
                edition,
                selector,
                Target.PASSAGE,
                style,
                color,
                note,
                tags,
                author,
                created,
                changed,
                "",
                false);
    }

    /// With its selector, and its target, in another edition.
    public Annotation withEdition(UUID other) {
        return new Annotation(
                id, source, other, selector, target, style, color, note, tags, author, created,
                changed, origin, resolved);
    }

    public Annotation withSelector(Selector other) {
        return new Annotation(
                id, source, edition, other, target, style, color, note, tags, author, created,
                changed, origin, resolved);
    }

    public Annotation withTarget(Target other) {
        return new Annotation(
                id, source, edition, selector, other, style, color, note, tags, author, created,
                changed, origin, resolved);
    }

    public Annotation withStyle(Style other) {
        return new Annotation(
                id, source, edition, selector, target, other, color, note, tags, author, created,
                changed, origin, resolved);
    }

    public Annotation withColor(Color other) {
        return new Annotation(
                id, source, edition, selector, target, style, other, note, tags, author, created,
                changed, origin, resolved);
    }

    public Annotation withNote(String other) {
        return new Annotation(
                id, source, edition, selector, target, style, color, other, tags, author, created,
                changed, origin, resolved);
    }

    public Annotation withTags(List<UUID> other) {
        return new Annotation(
                id, source, edition, selector, target, style, color, note, other, author, created,
                changed, origin, resolved);
    }

    public Annotation withAuthor(String other) {
        return new Annotation(
                id, source, edition, selector, target, style, color, note, tags, other, created,
                changed, origin, resolved);
    }

    public Annotation withChanged(Instant moment) {
        return new Annotation(
                id, source, edition, selector, target, style, color, note, tags, author, created,
                moment, origin, resolved);
    }

    public Annotation withResolved(boolean other) {
        return new Annotation(
                id, source, edition, selector, target, style, color, note, tags, author, created,
                changed, origin, other);
    }

    /// The words that it is about: the passage, or the text beneath an area; may be empty.
    public String words() {
        return target instanceof Target.Area area ? area.words() : selector.exact();
    }

    public boolean isPassage() {
        return target.isPassage();
    }
}
