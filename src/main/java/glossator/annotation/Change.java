package glossator.annotation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A before and after: of an annotation, a tag, or the user's decision on where an annotation is.
/// `before` is null for something created, `after` for something deleted; they are never both null.
public sealed interface Change {
    /// The change that undoes this one.
    Change inverse();

    /// The id of what is changed.
    UUID subject();

    record OfAnnotation(
            @Nullable Annotation before, @Nullable Annotation after) implements Change {
        public OfAnnotation {
            require(before, after);
        }

        @Override
        public OfAnnotation inverse() {
            return new OfAnnotation(after, before);
        }

        @Override
        public UUID subject() {
            return after != null ? after.id() : requireNonNull(before).id();
        }
    }

    record OfTag(@Nullable Tag before, @Nullable Tag after) implements Change {
        public OfTag {
            require(before, after);
        }

        @Override
        public OfTag inverse() {
            return new OfTag(after, before);
        }

        @Override
        public UUID subject() {
            return after != null ? after.id() : requireNonNull(before).id();
        }
    }

    /// The subject is the annotation; together with the edition it identifies the decision.
    record OfDecision(@Nullable Decision before, @Nullable Decision after) implements Change {
        public OfDecision {
            require(before, after);
        }

        @Override
        public OfDecision inverse() {
            return new OfDecision(after, before);
        }

        @Override
        public UUID subject() {
            return decision().annotation();
        }

        /// The decision after the change, or the one before it if the change withdraws it.
        public Decision decision() {
            return after != null ? after : requireNonNull(before);
        }
    }

    static Change add(Annotation annotation) {
        return new OfAnnotation(null, annotation);
    }

    static Change edit(Annotation before, Annotation after) {
        return new OfAnnotation(before, after);
    }

    static Change delete(Annotation annotation) {
        return new OfAnnotation(annotation, null);
    }

    private static void require(@Nullable Object before, @Nullable Object after) {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change of nothing into nothing");
        }
    }
}
