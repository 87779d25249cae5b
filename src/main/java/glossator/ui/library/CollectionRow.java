package glossator.ui.library;

import glossator.annotation.SourceCollection;

/// A row of the tree of collections.
sealed interface CollectionRow {

    /// All sources.
    record All() implements CollectionRow {}

    record Of(SourceCollection collection) implements CollectionRow {}

    /// Those that a person has put into no collection.
    record Unfiled() implements CollectionRow {}

    record Trash() implements CollectionRow {}

    /// Whether it stays the same one when it is renamed or moved.
    default boolean isSame(CollectionRow other) {
        return (this instanceof Of(SourceCollection mine)
                        && other instanceof Of(SourceCollection its))
                ? mine.id().equals(its.id())
                : getClass().equals(other.getClass()) && !(this instanceof Of);
    }
}
