package glossator.library;

import glossator.annotation.Color;
import glossator.annotation.LibraryItem;
import glossator.annotation.Tag;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the sidecar of the library says: what belongs to no source.
///
/// @param id of the library
/// @param step the last step of the journal when it was written
/// @param at when that step was made; empty if there was none
/// @param author empty if none was set
/// @param authorColors by name, as `#rrggbb`
/// @param tags parents before children
/// @param items in the order in which they were made
record LibrarySidecar(
        UUID id,
        long step,
        String at,
        String author,
        Map<Color, String> meanings,
        Map<String, String> authorColors,
        List<Tag> tags,
        List<LibraryItem> items) {
    LibrarySidecar {
        meanings = Map.copyOf(meanings);
        authorColors = Map.copyOf(authorColors);
        tags = List.copyOf(tags);
        items = List.copyOf(items);
    }

    /// Whether both say the same, whenever they were written.
    boolean agreesWith(LibrarySidecar other) {
        return equals(new LibrarySidecar(
                other.id,
                step,
                at,
                other.author,
                other.meanings,
                other.authorColors,
                other.tags,
                other.items));
    }
}
