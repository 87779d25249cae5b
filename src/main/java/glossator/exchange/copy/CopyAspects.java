package glossator.exchange.copy;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.exchange.CopyDifference.Kind;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.PlacelessNote;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is different between an annotation as it was to be in a copy and as it was found there.
/// Without traces a copy holds only what other programs know: the passage and the words.
///
/// @param text that of the copy
record CopyAspects(boolean traces, String text) {
    /// Half a point, or half a pixel.
    private static final float TOLERANCE = 0.5f;

    /// Letters by which a place may be off without traces: a word that is marked as a whole.
    private static final int FEW = 8;

    List<Kind> differences(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return Stream.concat(always(wanted, found), traces ? exact(wanted, found) : Stream.of())
                .toList();
    }

    private Stream<Kind> always(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return Stream.of(
                        isRangeSame(wanted, found) ? null : Kind.RANGE,
                        isTargetSame(wanted, found) ? null : Kind.TARGET,
                        isNoteSame(wanted, found) ? null : Kind.NOTE,
                        isAuthorSame(wanted.author(), found.author()) ? null : Kind.AUTHOR,
                        areRepliesSame(wanted, found) ? null : Kind.REPLIES)
                .filter(kind -> kind != null);
    }

    /// Without traces, an area is on whatever words lie in it, and a passage on all its letters.
    private boolean isRangeSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        Range here = wanted.range();
        Range there = found.range();
        return here.equals(there)
                || (!traces
                        && (!wanted.target().isPassage()
                                || (touch(here, there) && words(here).equals(words(there)))));
    }

    /// Without traces, what is no passage is told in words, and what has no place may be found
    /// wherever it is shown.
    private boolean isTargetSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return isSame(wanted.target(), found.target())
                || (!traces && !wanted.target().isPassage() && found.target().isPassage())
                || (!traces && PlacelessNote.is(wanted.note()));
    }

    /// Whether it touches its own paragraphs, or the one before or after.
    boolean isNear(CopyAnnotation wanted, EmbeddedAnnotation found) {
        Range own = paragraphs(wanted.range());
        Range around = paragraphs(
                new Range(Math.max(0, own.start() - 1), Math.min(text.length(), own.end() + 1)));
        return touch(around, found.range());
    }

    /// Whether both its ends are where they were to be but for a few letters: marks that only show
    /// a place are on whole pictures, formulas and fields, and beside what takes none.
    boolean isAlmostAt(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return isAlmost(wanted.range().start(), found.range().start())
                && isAlmost(wanted.range().end(), found.range().end());
    }

    private boolean isAlmost(int here, int there) {
        return words(new Range(Math.min(here, there), Math.max(here, there))).length() <= FEW;
    }

    private Range paragraphs(Range range) {
        int start = Math.min(range.start(), text.length());
        int end = text.indexOf('\n', Math.min(range.end(), text.length()));
        return new Range(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length() : end);
    }

    private static boolean touch(Range a, Range b) {
        return a.start() <= b.end() && b.start() <= a.end();
    }

    private String words(Range range) {
        int end = Math.min(range.end(), text.length());
        return CopyWords.bare(text.substring(Math.min(range.start(), end), end));
    }

    private static Stream<Kind> exact(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return Stream.of(
                        wanted.style() == found.style() ? null : Kind.STYLE,
                        wanted.color() == found.color() ? null : Kind.COLOR,
                        new HashSet<>(wanted.tags()).equals(new HashSet<>(found.tags()))
                                ? null
                                : Kind.TAGS,
                        wanted.resolved() == found.resolved() ? null : Kind.RESOLVED,
                        areDatesSame(wanted, found) ? null : Kind.DATES)
                .filter(kind -> kind != null);
    }

    /// What nobody has changed since it was imported may keep the dates of its file: the library
    /// dates it by when it was made.
    private static boolean areDatesSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        EmbeddedAnnotation own = wanted.embedded();
        boolean kept = own != null
                && Objects.equals(own.created(), found.created())
                && Objects.equals(own.changed(), found.changed());
        return kept
                || (isSame(wanted.created(), found.created())
                        && isSame(wanted.changed(), found.changed()));
    }

    /// To the second: no format is finer.
    private static boolean isSame(Instant wanted, @Nullable Instant found) {
        return found != null
                && Duration.between(wanted, found).abs().compareTo(Duration.ofSeconds(1)) < 0;
    }

    private boolean isAuthorSame(String wanted, String found) {
        return CopyWords.of(wanted).equals(CopyWords.of(found)) || (!traces && found.isEmpty());
    }

    /// Without traces, tags and answers may stand in the note.
    private boolean isNoteSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return traces
                ? CopyWords.of(wanted.note()).equals(CopyWords.of(found.note()))
                : NoteWords.of(found.note()).says(NoteWords.of(wanted.note()));
    }

    private boolean areRepliesSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        if (!traces) {
            NoteWords all = Stream.concat(
                            Stream.of(found.note()),
                            found.replies().stream().map(EmbeddedReply::text))
                    .map(NoteWords::of)
                    .reduce(NoteWords.of(""), NoteWords::plus);
            return wanted.replies().stream()
                    .allMatch(reply -> all.says(NoteWords.of(reply.text())));
        }
        List<CopyReply> ours = wanted.replies();
        return ours.size() == found.replies().size()
                && IntStream.range(0, ours.size())
                        .allMatch(i -> ours.stream()
                                .anyMatch(reply -> isSame(reply, found.replies().get(i), found)));
    }

    private boolean isSame(CopyReply wanted, EmbeddedReply reply, EmbeddedAnnotation of) {
        @Nullable
        UUID parent = reply.parent() < 0 || reply.parent() >= of.replies().size()
                ? null
                : of.replies().get(reply.parent()).id();
        return CopyWords.of(wanted.text()).equals(CopyWords.of(reply.text()))
                && isAuthorSame(wanted.author(), reply.author())
                && wanted.state() == reply.state()
                && (wanted.parent() == null
                        ? reply.parent() < 0
                        : wanted.parent().equals(parent))
                && (reply.id() == null || wanted.id().equals(reply.id()));
    }

    static boolean isSame(Target wanted, Target found) {
        return switch (wanted) {
            case Target.Passage _ -> found instanceof Target.Passage;
            case Target.WholeSource _ -> found instanceof Target.WholeSource;
            case Target.WholePage(var page) ->
                found instanceof Target.WholePage(var other) && page.index() == other.index();
            case Target.Area area ->
                found instanceof Target.Area other
                        && isSame(area.surface(), other.surface())
                        && areSame(area.rectangles(), other.rectangles());
        };
    }

    private static boolean isSame(Surface wanted, Surface found) {
        return switch (wanted) {
            case Surface.Page page ->
                found instanceof Surface.Page other && page.index() == other.index();
            case Surface.Picture picture -> picture.equals(found);
        };
    }

    private static boolean areSame(List<Rectangle> wanted, List<Rectangle> found) {
        return wanted.size() == found.size()
                && wanted.stream().allMatch(r -> found.stream().anyMatch(f -> isSame(r, f)));
    }

    private static boolean isSame(Rectangle a, Rectangle b) {
        return Math.abs(a.x() - b.x()) < TOLERANCE
                && Math.abs(a.y() - b.y()) < TOLERANCE
                && Math.abs(a.width() - b.width()) < TOLERANCE
                && Math.abs(a.height() - b.height()) < TOLERANCE;
    }
}
