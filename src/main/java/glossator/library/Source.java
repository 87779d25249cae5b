package glossator.library;

import glossator.annotation.ReadingState;
import glossator.annotation.SourceState;
import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A work under study.
///
/// @param metadata as shown to the user: from the newest edition, then as edited
/// @param edition the newest edition
/// @param editions how many there are
/// @param fileName of the newest edition
/// @param format of the newest edition, as [glossator.format.Format#name]
/// @param length of the newest edition's text in UTF-16 units
/// @param annotations how many there are, not counting those in the trash
/// @param opened when it was last open in the window; null if never
/// @param removed when it was moved to the trash; null if it was not
/// @param tags of the source as a whole
/// @param collections that a person has put it into
/// @param rating 1 to 5; 0 if it has none
public record Source(
        UUID id,
        Metadata metadata,
        UUID edition,
        int editions,
        String fileName,
        String format,
        int length,
        int annotations,
        Instant added,
        @Nullable Instant opened,
        @Nullable Instant removed,
        List<UUID> tags,
        List<UUID> collections,
        ReadingState reading,
        int rating) {

    /// One that nobody has arranged.
    public Source(
            UUID id,
            Metadata metadata,
            UUID edition,
            int editions,
            String fileName,
            String format,
            int length,
            int annotations,
            Instant added,
            @Nullable Instant opened,
            @Nullable Instant removed) {
        this(
                id,
                metadata,
                edition,
                editions,
                fileName,
                format,
                length,
                annotations,
                added,
                opened,
                removed,
                List.of(),
                List.of(),
                ReadingState.NEW,
                0);
    }

    /// What of it can be changed, as it is now.
    public SourceState state() {
        return new SourceState(id, metadata, removed != null, tags, collections, reading, rating);
    }

    /// Its name on screen: its title, or else its file name.
    public String title() {
        return metadata.title().isBlank() ? fileName : metadata.title();
    }
}
