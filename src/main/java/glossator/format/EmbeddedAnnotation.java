package glossator.format;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// An annotation that is embedded in the file, made by another program.
///
/// @param range in UTF-16 units of the document's text; empty for a bare position, and for anything
///     but a passage
/// @param note CommonMark
/// @param author empty if the file names none
/// @param created null if the file does not say
/// @param origin the program or part of the file that it comes from, shown to the user
/// @param replies in the order of the file
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
        boolean resolved) {
    public EmbeddedAnnotation {
        tags = List.copyOf(tags);
        replies = List.copyOf(replies);
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
                range, other, style, color, note, tags, author, created, origin, replies, resolved);
    }

    /// With these replies, and settled or not.
    public EmbeddedAnnotation withReplies(List<EmbeddedReply> others, boolean settled) {
        return new EmbeddedAnnotation(
                range, target, style, color, note, tags, author, created, origin, others, settled);
    }
}
