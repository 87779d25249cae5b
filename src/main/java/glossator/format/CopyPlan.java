package glossator.format;

import glossator.anchoring.Anchoring;
import glossator.annotation.Selector;
import glossator.document.PrintedPage;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an annotated copy is to hold.
///
/// @param copy the id of the copy, by which it is recognized when it comes back
/// @param text the text that the ranges count in
/// @param annotations all that are to be in the copy, in document order
/// @param removed what the file holds and the copy is not to hold; what is neither there nor among
///     the annotations stays as it is
/// @param pages where the text is on the pages of the file, as the reader of today has read it;
///     empty if that is not known
public record CopyPlan(
        UUID copy,
        String text,
        List<CopyAnnotation> annotations,
        List<EmbeddedAnnotation> removed,
        CopyOptions options,
        List<PrintedPage> pages) {
    public CopyPlan {
        annotations = List.copyOf(annotations);
        removed = List.copyOf(removed);
        pages = List.copyOf(pages);
    }

    /// A plan for a file whose pages are not known.
    public CopyPlan(
            UUID copy,
            String text,
            List<CopyAnnotation> annotations,
            List<EmbeddedAnnotation> removed,
            CopyOptions options) {
        this(copy, text, annotations, removed, options, List.of());
    }

    public CopyPlan withAnnotations(List<CopyAnnotation> others) {
        return new CopyPlan(copy, text, others, removed, options, pages);
    }

    public CopyPlan withPages(List<PrintedPage> others) {
        return new CopyPlan(copy, text, annotations, removed, options, others);
    }

    /// The annotations with their ranges in `now`, the text as the file is read today; usually it
    /// is [#text]. If a newer reader reads it otherwise, the passages are looked for, and those
    /// that are not found are lost.
    public Fitted fitTo(String now) {
        if (now.equals(text)) {
            return new Fitted(annotations, List.of());
        }
        var fitted = new ArrayList<CopyAnnotation>();
        var losses = new ArrayList<CopyLoss>();
        Anchoring anchoring = Anchoring.between(text, now);
        for (CopyAnnotation annotation : annotations) {
            Optional<Range> found =
                    anchoring.anchor(Selector.of(text, annotation.range())).place();
            if (found.isPresent()) {
                fitted.add(annotation.withRange(found.get()));
            } else if (annotation.target().isPassage()) {
                losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.UNPLACED));
            } else {
                fitted.add(annotation.withRange(new Range(0, 0)));
            }
        }
        return new Fitted(fitted, losses);
    }

    /// The annotations of a plan in another text.
    ///
    /// @param annotations with ranges in the text asked for
    /// @param losses those that have none
    public record Fitted(List<CopyAnnotation> annotations, List<CopyLoss> losses) {}
}
