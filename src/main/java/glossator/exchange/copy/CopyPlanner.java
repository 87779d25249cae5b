package glossator.exchange.copy;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.PlacelessNote;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Says what an annotated copy is to hold: the annotations of a document, those that have no place
/// in its edition as notes on the whole source. What the user has imported from the file and then
/// deleted, or does not hand on, is to go from it; what was never imported is left alone.
///
/// @param found the annotations in the file as it is read today, by their ids
record CopyPlanner(AnnotatedDocument work, Map<UUID, EmbeddedAnnotation> found) {
    private static final Range START = new Range(0, 0);

    CopyPlan plan(UUID copy) {
        List<CopyAnnotation> annotations = work.annotations().stream()
                .filter(p -> work.hasPlace(p) || isInFile(p) || isPlaceless(p))
                .map(this::annotation)
                .toList();
        return new CopyPlan(copy, work.document().text(), annotations, removed(), options())
                .withPages(found.isEmpty() ? work.pagesOfToday() : List.of());
    }

    private CopyOptions options() {
        CopyOptions chosen = work.options();
        return new CopyOptions(
                chosen.traces(), chosen.active(), chosen.markdown(), work.meanings());
    }

    /// Whether an orphan has a place in the file all the same, because it is from there. One whose
    /// words are missing has none: what the file holds of it stays as it is.
    private boolean isInFile(Placement placement) {
        EmbeddedAnnotation own = found.get(placement.id());
        return own != null
                && own.missing().isEmpty()
                && own.range().end() <= work.document().length();
    }

    /// Whether it has no place, neither in the edition nor in the file, which may be a copy that
    /// holds it without one.
    boolean isPlaceless(Placement placement) {
        EmbeddedAnnotation own = found.get(placement.id());
        boolean without = own == null
                || (own.target() instanceof Target.WholeSource
                        && !(placement.annotation().target() instanceof Target.WholeSource));
        return without && !work.hasPlace(placement);
    }

    int countPlaceless() {
        return (int) work.annotations().stream().filter(this::isPlaceless).count();
    }

    private List<EmbeddedAnnotation> removed() {
        Set<UUID> imported = work.original().imported();
        Set<UUID> kept = work.annotations().stream().map(Placement::id).collect(Collectors.toSet());
        return found.entrySet().stream()
                .filter(e -> imported.contains(e.getKey()) && !kept.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private CopyAnnotation annotation(Placement placement) {
        EmbeddedAnnotation own = found.get(placement.id());
        if (isPlaceless(placement)) {
            Annotation orphan = placement.annotation();
            return annotation(placement, START, Target.WHOLE_SOURCE)
                    .withNote(PlacelessNote.of(orphan.target(), orphan.words(), orphan.note()));
        }
        return own == null || work.hasPlace(placement)
                ? annotation(placement, rangeOf(placement), placement.target())
                : annotation(placement, own.range(), own.target());
    }

    private CopyAnnotation annotation(Placement placement, Range range, Target target) {
        Annotation annotation = placement.annotation();
        return new CopyAnnotation(
                annotation.id(),
                range,
                target,
                annotation.style(),
                annotation.color(),
                annotation.note(),
                work.codebook().paths(annotation.tags()),
                annotation.author(),
                annotation.created(),
                annotation.changed(),
                replies(placement),
                annotation.resolved(),
                found.get(annotation.id()));
    }

    private static Range rangeOf(Placement placement) {
        Range range = placement.range();
        return placement.isPassage() ? range : new Range(range.start(), range.start());
    }

    private List<CopyReply> replies(Placement placement) {
        List<Reply> thread = work.repliesTo(placement);
        var before = new HashSet<UUID>();
        return thread.stream()
                .map(reply -> {
                    CopyReply copy = reply(reply, before);
                    before.add(reply.id());
                    return copy;
                })
                .toList();
    }

    /// A reply whose parent does not come before it answers the annotation.
    private static CopyReply reply(Reply reply, Set<UUID> before) {
        @Nullable UUID parent = reply.parent();
        return new CopyReply(
                reply.id(),
                parent != null && before.contains(parent) ? parent : null,
                reply.author(),
                reply.text(),
                reply.state(),
                reply.created(),
                reply.changed());
    }
}
