package glossator.annotation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A before and after: of an annotation, a reply, a tag, the user's decision on where an
/// annotation is, a source, an edition or an item of the library. `before` is null for something created, `after` for
/// something deleted; they are never both null.
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

    record OfReply(@Nullable Reply before, @Nullable Reply after) implements Change {
        public OfReply {
            require(before, after);
        }

        @Override
        public OfReply inverse() {
            return new OfReply(after, before);
        }

        @Override
        public UUID subject() {
            return reply().id();
        }

        /// The reply after the change, or the one before it if the change deletes it.
        public Reply reply() {
            return after != null ? after : requireNonNull(before);
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

    /// A source that is renamed, described in another way, moved to the trash or restored from it.
    ///
    /// @param fileName of its newest edition, by which a source without a title is called
    record OfSource(SourceState before, SourceState after, String fileName) implements Change {
        @Override
        public OfSource inverse() {
            return new OfSource(after, before, fileName);
        }

        @Override
        public UUID subject() {
            return after.id();
        }

        /// Its name on screen before the change.
        public String nameBefore() {
            return name(before);
        }

        /// Its name on screen after the change.
        public String nameAfter() {
            return name(after);
        }

        private String name(SourceState state) {
            String title = state.metadata().title();
            return title.isBlank() ? fileName : title;
        }
    }

    /// An edition that is added to its source, taken back, or put back.
    ///
    /// @param title of its source when it was added
    record OfEdition(EditionState before, EditionState after, String title) implements Change {
        @Override
        public OfEdition inverse() {
            return new OfEdition(after, before, title);
        }

        @Override
        public UUID subject() {
            return after.id();
        }
    }

    /// A collection, link, digest or saved search.
    record OfItem(@Nullable LibraryItem before, @Nullable LibraryItem after) implements Change {
        public OfItem {
            require(before, after);
        }

        @Override
        public OfItem inverse() {
            return new OfItem(after, before);
        }

        @Override
        public UUID subject() {
            return item().id();
        }

        /// The item after the change, or the one before it if the change deletes it.
        public LibraryItem item() {
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
