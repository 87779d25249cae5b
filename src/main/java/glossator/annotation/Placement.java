package glossator.annotation;

import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/// An annotation as it stands in one edition of its source. The annotation itself is what was
/// stored: its selector still counts in the edition it was made in.
///
/// @param edition the one that `anchor` counts in
/// @param decision what a reader said about it in that edition, and `anchor` comes from; null if
///     nothing
public record Placement(
        Annotation annotation,
        UUID edition,
        Anchor anchor,
        @Nullable Decision decision) {

    /// As it was computed.
    public Placement(Annotation annotation, UUID edition, Anchor anchor) {
        this(annotation, edition, anchor, null);
    }

    /// As a reader decided.
    public Placement(Annotation annotation, Decision decision) {
        this(annotation, decision.edition(), decision.anchor(), decision);
    }

    /// In the edition it was made in.
    public static Placement inOwnEdition(Annotation annotation) {
        Range range = annotation.selector().range();
        return new Placement(annotation, annotation.edition(), new Anchor.Exact(range, 1));
    }

    public UUID id() {
        return annotation.id();
    }

    /// Whether it was made in this edition, so that its boundaries here are those of its selector.
    public boolean isOwn() {
        return edition.equals(annotation.edition());
    }

    public boolean isDecided() {
        return decision != null;
    }

    public boolean isOrphan() {
        return anchor instanceof Anchor.Orphan;
    }

    /// Whether a reader should look at it: it is not exact, and nobody has decided yet.
    public boolean needsReview() {
        return !isDecided() && !(anchor instanceof Anchor.Exact);
    }

    public Optional<Range> place() {
        return anchor.place();
    }

    /// The place; throws [java.util.NoSuchElementException] for an orphan.
    public Range range() {
        return anchor.place().orElseThrow();
    }

    /// What it remembers, said of `text`, which is that of the edition: of one made in another
    /// edition, what stands at its place here. For what is written out; it is never stored. An
    /// orphan remembers what it did.
    public Selector selectorIn(String text) {
        return isOwn() || isOrphan() ? annotation.selector() : Selector.of(text, range());
    }

    /// The words it was made over, if they are others than those it stands over here.
    public Optional<String> formerQuote() {
        return anchor instanceof Anchor.Changed
                ? Optional.of(annotation.selector().exact())
                : Optional.empty();
    }

    /// The same with other ends, for what is drawn; an orphan stays as it is.
    public Placement withRange(Range range) {
        return new Placement(annotation, edition, anchor.withRange(range), decision);
    }

    /// The same annotation after an edit, at the same place.
    public Placement withAnnotation(Annotation other) {
        return isOwn() && other.edition().equals(edition)
                ? inOwnEdition(other)
                : new Placement(other, edition, anchor, decision);
    }
}
