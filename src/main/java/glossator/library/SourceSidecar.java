package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.ReadingState;
import glossator.annotation.Reply;
import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the sidecar of a source says: everything that a person made on it.
///
/// @param library the id of the library that it was written by
/// @param step the last step of the journal then; of two states of one library the one with the
///     higher number is the later
/// @param at when that step was made; empty if there was none
/// @param removed when the source was moved to the trash; null if it was not
/// @param tags the paths of the tags that it and its annotations have
/// @param notes its annotations, including those in the trash
record SourceSidecar(
        UUID library,
        long step,
        String at,
        UUID id,
        Metadata metadata,
        Instant added,
        @Nullable Instant removed,
        Arrangement arrangement,
        List<Version> editions,
        Map<UUID, String> tags,
        List<Note> notes,
        List<Decision> decisions) {
    SourceSidecar {
        editions = List.copyOf(editions);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
    }

    /// Whether both say the same, whenever they were written.
    boolean agreesWith(SourceSidecar other) {
        return equals(new SourceSidecar(
                other.library,
                step,
                at,
                other.id,
                other.metadata,
                other.added,
                other.removed,
                other.arrangement,
                other.editions,
                other.tags,
                other.notes,
                other.decisions));
    }

    /// How a person has arranged it.
    ///
    /// @param tags of the source as a whole
    /// @param rating 1 to 5; 0 if it has none
    record Arrangement(
            List<UUID> tags, List<InCollection> collections, ReadingState reading, int rating) {
        Arrangement {
            tags = List.copyOf(tags);
            collections = List.copyOf(collections);
        }
    }

    /// A collection that it is in.
    record InCollection(UUID id, String path) {}

    /// @param encrypted whether the file may need a password to be read again
    /// @param withdrawn when it was taken back; null if it was not
    record Version(
            Edition edition, boolean encrypted, @Nullable Instant withdrawn) {}

    /// @param deleted when it was moved to the trash; null if it was not
    /// @param replies by age
    record Note(Annotation annotation, @Nullable Instant deleted, List<Reply> replies) {
        Note {
            replies = List.copyOf(replies);
        }
    }
}
