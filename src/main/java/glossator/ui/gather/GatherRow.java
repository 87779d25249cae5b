package glossator.ui.gather;

import glossator.library.LibraryNote;

import java.util.UUID;

/// A row of the list of all notes.
sealed interface GatherRow {
    /// The heading of a group.
    ///
    /// @param key the same for the same group after a change
    /// @param detail more about it, such as who wrote the source; empty if nothing
    /// @param color `#rrggbb`, or empty
    /// @param count how many notes are in it, each once
    record Group(
            String key,
            String title,
            String detail,
            String color,
            int depth,
            int count,
            boolean folded)
            implements GatherRow {}

    /// A note in a group; one with several tags may be in several.
    ///
    /// @param group the key of the group
    record Note(String group, LibraryNote note) implements GatherRow {
        UUID id() {
            return note.id();
        }
    }

    /// What is the same for the same row after a change.
    default String key() {
        return switch (this) {
            case Group group -> group.key();
            case Note row -> row.group() + '\n' + row.id();
        };
    }
}
