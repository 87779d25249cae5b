package glossator.annotation;

import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An annotation and its anchor in one edition of its source. The annotation itself is as stored:
/// its selector counts in the edition it was made in.
///
/// @param edition the edition whose text `anchor` counts in
/// @param decision the user's decision in that edition, from which `anchor` comes; null if there is
///     none
/// @param target what it is on in that edition; that of the annotation for an orphan
public record Placement(
        Annotation annotation,
        UUID edition,
        Anchor anchor,
        @Nullable Decision decision,
        Target target) {

    /// A computed placement of a passage.
    public Placement(Annotation annotation, UUID edition, Anchor anchor) {
        this(annotation, edition, anchor, annotation.target());
    }

    /// A computed placement.
    public Placement(Annotation annotation, UUID edition, Anchor anchor, Target target) {
        this(annotation, edition, anchor, null, target);
    }

    /// A placement decided by the user.
    public Placement(Annotation annotation, Decision decision) {
        this(
                annotation,
                decision.edition(),
                decision.anchor(),
                decision,
                decision.target().isPassage() ? annotation.target() : decision.target());
    }

    /// A placement in the edition the annotation was made in; an orphan if its words are not there.
    public static Placement inOwnEdition(Annotation annotation) {
        if (annotation.selector().isMissing()) {
            return new Placement(annotation, annotation.edition(), new Anchor.Orphan(1, List.of()));
        }
        Range range = annotation.selector().range();
        return new Placement(annotation, annotation.edition(), new Anchor.Exact(range, 1));
    }

    public UUID id() {
        return annotation.id();
    }

    /// Whether the annotation was made in this edition, so that its bounds are those of its
    /// selector; not if its words are missing there.
    public boolean isOwn() {
        return edition.equals(annotation.edition()) && !annotation.selector().isMissing();
    }

    public boolean isDecided() {
        return decision != null;
    }

    public boolean isOrphan() {
        return anchor instanceof Anchor.Orphan;
    }

    /// Whether it is on a page or picture and has yet to be looked for in the edition.
    public boolean awaitsSearch() {
        return !isDecided()
                && !annotation.isPassage()
                && anchor instanceof Anchor.Orphan orphan
                && orphan.confidence() == 0;
    }

    /// Whether the user should review it: it is not exact, and nothing has been decided yet.
    public boolean needsReview() {
        return !isDecided() && !(anchor instanceof Anchor.Exact);
    }

    public Optional<Range> place() {
        return anchor.place();
    }

    /// The range; throws [java.util.NoSuchElementException] for an orphan.
    public Range range() {
        return anchor.place().orElseThrow();
    }

    /// Whether it is on words, rather than on an area, a page or the whole source.
    public boolean isPassage() {
        return annotation.isPassage();
    }

    /// A selector for the range in `text`, the text of the edition; for export only, never stored.
    /// For an annotation made in another edition it quotes the text found here. An orphan keeps its
    /// own selector.
    public Selector selectorIn(String text) {
        return isOwn() || isOrphan() ? annotation.selector() : Selector.of(text, range());
    }

    /// The quote of a passage from the edition it was made in, if it differs from the text that it
    /// covers here.
    public Optional<String> formerQuote() {
        return isPassage() && anchor instanceof Anchor.Changed
                ? Optional.of(annotation.selector().exact())
                : Optional.empty();
    }

    /// This placement with another range, for drawing; an orphan is returned unchanged.
    public Placement withRange(Range range) {
        return new Placement(annotation, edition, anchor.withRange(range), decision, target);
    }

    /// The annotation after an edit, at the same place.
    public Placement withAnnotation(Annotation other) {
        boolean own = annotation.edition().equals(edition) && other.edition().equals(edition);
        return own && !other.selector().isMissing()
                ? inOwnEdition(other)
                : new Placement(
                        other, edition, anchor, decision, isOwn() ? other.target() : target);
    }
}
