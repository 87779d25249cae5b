package glossator.format;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An annotation that is embedded in the file, made by another program or, in an annotated
/// copy, by this one.
///
/// @param range in UTF-16 units of the document's text; empty for a bare position, and for anything
///     but a passage
/// @param note CommonMark
/// @param author empty if the file names none
/// @param created null if the file does not say
/// @param origin the program or part of the file that it comes from, shown to the user
/// @param replies in the order of the file
/// @param id its id in this program, if the file is an annotated copy; otherwise null
/// @param changed the time of the last change; null if the file does not say
/// @param missing the words that it was made on, if the text does not have them; `range` is empty
///     then, and says where to look first; otherwise empty
public record EmbeddedAnnotation(
        Range range,
        Target target,
        Style style,
        Color color,
        String note,
        List<String> tags,
        String author,
        @Nullable Instant created,
        String origin,
        List<EmbeddedReply> replies,
        boolean resolved,
        @Nullable UUID id,
        @Nullable Instant changed,
        String missing) {
    public EmbeddedAnnotation {
        tags = List.copyOf(tags);
        replies = List.copyOf(replies);
    }

    /// On what the text has.
    public EmbeddedAnnotation(
            Range range,
            Target target,
            Style style,
            Color color,
            String note,
            List<String> tags,
            String author,
            @Nullable Instant created,
            String origin,
            List<EmbeddedReply> replies,
            boolean resolved,
            @Nullable UUID id,
            @Nullable Instant changed) {
        this(
                range, target, style, color, note, tags, author, created, origin, replies, resolved,
                id, changed, "");
    }

    /// Made by another program.
    public EmbeddedAnnotation(
            Range range,
            Target target,
            Style style,
            Color color,
            String note,
            List<String> tags,
            String author,
            @Nullable Instant created,
            String origin,
            List<EmbeddedReply> replies,
            boolean resolved) {
        this(
                range, target, style, color, note, tags, author, created, origin, replies, resolved,
                null, null);
    }

    /// On a passage, without replies.
    public EmbeddedAnnotation(
            Range range,
            Style style,
            Color color,
            String note,
            List<String> tags,
            String author,
            @Nullable Instant created,
            String origin) {
        this(
                range,
                Target.PASSAGE,
                style,
                color,
                note,
                tags,
                author,
                created,
                origin,
                List.of(),
                false);
    }

    public EmbeddedAnnotation withTarget(Target other) {
        return new EmbeddedAnnotation(
                range, other, style, color, note, tags, author, created, origin, replies, resolved,
                id, changed, missing);
    }

    public EmbeddedAnnotation withNote(String other) {
        return new EmbeddedAnnotation(
                range, target, style, color, other, tags, author, created, origin, replies,
                resolved, id, changed);
    }

    /// With these replies, and settled or not.
    public EmbeddedAnnotation withReplies(List<EmbeddedReply> others, boolean settled) {
        return new EmbeddedAnnotation(
                range, target, style, color, note, tags, author, created, origin, others, settled,
                id, changed, missing);
    }

    /// As an annotated copy of this program holds it.
    public EmbeddedAnnotation withTraces(@Nullable UUID ownId, @Nullable Instant lastChanged) {
        return new EmbeddedAnnotation(
                range,
                target,
                style,
                color,
                note,
                tags,
                author,
                created,
                origin,
                replies,
                resolved,
                ownId,
                lastChanged,
                missing);
    }

    /// On words that the text does not have.
    public EmbeddedAnnotation withMissing(String words) {
        return new EmbeddedAnnotation(
                range, target, style, color, note, tags, author, created, origin, replies, resolved,
                id, changed, words);
    }
}
