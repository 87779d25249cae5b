package glossator.format;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An annotation as an annotated copy is to hold it: what [EmbeddedAnnotation] is for reading.
///
/// @param range in UTF-16 units of the text that the [CopyPlan] names; empty for a bare position,
///     and for anything but a passage
/// @param note CommonMark; empty if there is none
/// @param tags paths, such as `method/interview`
/// @param author empty if it is not known, or not to be told
/// @param replies in reading order: each after what it answers
/// @param embedded as the file itself holds it; null if it is not from the file
public record CopyAnnotation(
        UUID id,
        Range range,
        Target target,
        Style style,
        Color color,
        String note,
        List<String> tags,
        String author,
        Instant created,
        Instant changed,
        List<CopyReply> replies,
        boolean resolved,
        @Nullable EmbeddedAnnotation embedded) {
    public CopyAnnotation {
        tags = List.copyOf(tags);
        replies = List.copyOf(replies);
    }

    public CopyAnnotation withRange(Range other) {
        return new CopyAnnotation(
                id, other, target, style, color, note, tags, author, created, changed, replies,
                resolved, embedded);
    }

    public CopyAnnotation withNote(String other) {
        return new CopyAnnotation(
                id, range, target, style, color, other, tags, author, created, changed, replies,
                resolved, embedded);
    }

    /// Whether it is a color or line and nothing else, so that no comment is needed for it.
    public boolean isBare() {
        return isSilent() && !resolved;
    }

    /// Whether it has no words.
    public boolean isSilent() {
        return note.isEmpty() && tags.isEmpty() && replies.isEmpty();
    }
}
