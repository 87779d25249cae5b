package glossator.exchange.copy;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.exchange.CopyDifference.Kind;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

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
record CopyAspects(boolean traces) {
    /// Half a point, or half a pixel.
    private static final float TOLERANCE = 0.5f;

    List<Kind> differences(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return Stream.concat(always(wanted, found), traces ? exact(wanted, found) : Stream.of())
                .toList();
    }

    private Stream<Kind> always(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return Stream.of(
                        isRangeSame(wanted, found) ? null : Kind.RANGE,
                        isSame(wanted.target(), found.target()) ? null : Kind.TARGET,
                        isNoteSame(wanted, found) ? null : Kind.NOTE,
                        isAuthorSame(wanted.author(), found.author()) ? null : Kind.AUTHOR,
                        areRepliesSame(wanted, found) ? null : Kind.REPLIES)
                .filter(kind -> kind != null);
    }

    /// Without traces, an area is on whatever words lie in it.
    private boolean isRangeSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        return wanted.range().equals(found.range())
                || (!traces && !wanted.target().isPassage());
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
                : CopyWords.bare(found.note()).contains(CopyWords.bare(wanted.note()));
    }

    private boolean areRepliesSame(CopyAnnotation wanted, EmbeddedAnnotation found) {
        if (!traces) {
            String all = CopyWords.bare(found.note()
                    + String.join(
                            " ",
                            found.replies().stream().map(EmbeddedReply::text).toList()));
            return wanted.replies().stream()
                    .allMatch(reply -> all.contains(CopyWords.bare(reply.text())));
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
