package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Reply;

import java.util.List;
import java.util.UUID;

/// An annotation, wherever it is in the library, with its replies.
///
/// @param placement in the newest edition of its source
/// @param replies in reading order
/// @param isPresent whether neither it nor its source is in the trash
public record LibraryNote(Placement placement, List<Reply> replies, boolean isPresent) {
    public LibraryNote {
        replies = List.copyOf(replies);
    }

    public UUID id() {
        return placement.id();
    }

    public Annotation annotation() {
        return placement.annotation();
    }

    public UUID source() {
        return annotation().source();
    }
}
