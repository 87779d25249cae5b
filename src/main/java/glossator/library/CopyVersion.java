package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.PlacelessNote;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// An annotation or reply as one side has it, to be shown beside the other.
///
/// @param words the quote, or what is beneath an area; for a reply that of what it answers
/// @param style null for a reply, as `color` is
/// @param note CommonMark; for a reply its text
/// @param tags paths
/// @param state that a reply gives; null if none
/// @param author empty if it is not known
/// @param changed null if the file does not say
/// @param replies how many come with an annotation that the other side does not have
public record CopyVersion(
        Target target,
        String words,
        @Nullable Style style,
        @Nullable Color color,
        String note,
        List<String> tags,
        boolean resolved,
        @Nullable ReviewState state,
        String author,
        @Nullable Instant changed,
        int replies) {
    public CopyVersion {
        tags = List.copyOf(tags);
    }

    static CopyVersion of(Annotation a, String words, Codebook codebook) {
        return new CopyVersion(
                a.target(),
                a.target() instanceof Target.Area ? a.words() : words,
                a.style(),
                a.color(),
                a.note(),
                codebook.paths(a.tags()),
                a.resolved(),
                null,
                a.author(),
                a.changed(),
                0);
    }

    /// @param text the copy's
    static CopyVersion of(EmbeddedAnnotation found, String text) {
        Range range = found.range();
        boolean inside = range.end() <= text.length();
        return new CopyVersion(
                found.target(),
                found.target() instanceof Target.Area area
                        ? area.words()
                        : inside ? range.of(text) : "",
                found.style(),
                found.color(),
                found.note(),
                NamedTags.paths(found.tags()),
                found.resolved(),
                null,
                found.author(),
                found.changed() == null ? found.created() : found.changed(),
                found.replies().size());
    }

    /// A note that the copy holds without a place, on what `mine` is on.
    CopyVersion about(CopyVersion mine) {
        boolean headed = PlacelessNote.is(note) && !PlacelessNote.is(mine.note);
        return new CopyVersion(
                mine.target,
                mine.words,
                style,
                color,
                headed ? PlacelessNote.without(note, mine.target, mine.words) : note,
                tags,
                resolved,
                state,
                author,
                changed,
                replies);
    }

    /// The reply to this, on one side.
    CopyVersion reply(Reply reply) {
        return reply(reply.text(), reply.state(), reply.author(), reply.changed());
    }

    /// The same on the other.
    CopyVersion reply(EmbeddedReply reply) {
        return reply(reply.text(), reply.state(), reply.author(), reply.created());
    }

    private CopyVersion reply(
            String text, @Nullable ReviewState given, String by, @Nullable Instant at) {
        return new CopyVersion(target, words, null, null, text, List.of(), false, given, by, at, 0);
    }
}
