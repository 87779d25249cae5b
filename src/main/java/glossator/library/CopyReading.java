package glossator.library;

import glossator.library.ExportedCopy.Note;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was decided when a copy was read back, so that it is not asked again.
///
/// @param notes how they were there, and how they are here since then
/// @param missing the annotations and replies that were missing in it
record CopyReading(Map<UUID, Note> notes, Set<UUID> missing) {
    CopyReading {
        notes = Map.copyOf(notes);
        missing = Set.copyOf(missing);
    }
}
