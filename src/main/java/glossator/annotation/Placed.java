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
public record Placed(
        Annotation annotation, UUID edition, Anchor anchor, @Nullable Decision decision) {

    /// As it was computed.
    public Placed(Annotation annotation, UUID edition, Anchor anchor) {
        this(annotation, edition, anchor, null);
    }

    /// As a reader decided.
    public Placed(Annotation annotation, Decision decision) {
        this(annotation, decision.edition(), decision.anchor(), decision);
    }

    /// In the edition it was made in.
    public static Placed own(Annotation annotation) {
        Range range = annotation.selector().range();
        return new Placed(annotation, annotation.edition(), new Anchor.Exact(range, 1));
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
    public boolean isOpen() {
        return !isDecided() && !(anchor instanceof Anchor.Exact);
    }

    public Optional<Range> place() {
        return anchor.place();
    }

    /// The place; throws [java.util.NoSuchElementException] for an orphan.
    public Range range() {
        return anchor.place().orElseThrow();
    }

    /// The annotation as if it had been made here: its selector remembers what stands in `text`,
    /// which is that of the edition. For what is written out; it is never stored. An orphan stays
    /// as it is.
    public Annotation standing(String text) {
        return isOwn()
                ? annotation
                : place().map(r -> annotation.withPlace(edition, Selector.of(text, r)))
                        .orElse(annotation);
    }

    /// The same annotation after an edit, at the same place.
    public Placed with(Annotation other) {
        return isOwn() && other.edition().equals(edition)
                ? own(other)
                : new Placed(other, edition, anchor, decision);
    }
}
