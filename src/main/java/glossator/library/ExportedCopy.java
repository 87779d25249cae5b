package glossator.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was in an annotated copy when it was exported: the common ancestor when it comes back.
///
/// @param notes the annotations that a reader found in the copy, by their id
/// @param others digests of what the file held besides, which the library does not have
record ExportedCopy(
        UUID id,
        UUID source,
        UUID edition,
        Instant exported,
        Map<UUID, Note> notes,
        Set<String> others) {
    ExportedCopy {
        notes = Map.copyOf(notes);
        others = Set.copyOf(others);
    }

    /// An annotation or reply as the library had it, and as the file held it. The two may differ
    /// from the beginning, because a format does not hold everything.
    record Pair(CopyDigest here, CopyDigest there) {}

    /// @param pair null if only replies are known
    /// @param replies those that were found in the copy, by their id
    /// @param lines at the end of the note in the file that are not part of it
    record Note(@Nullable Pair pair, Map<UUID, Pair> replies, List<String> lines) {
        Note {
            replies = Map.copyOf(replies);
            lines = List.copyOf(lines);
        }

        Note(@Nullable Pair pair, Map<UUID, Pair> replies) {
            this(pair, replies, List.of());
        }
    }
}
