package glossator.library;

import glossator.annotation.Annotation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Text typed into a note, a reply or a digest, as kept outside the library until the library has
/// it.
///
/// @param id of the draft; a note may have several
/// @param subject the note, the reply or the digest
/// @param title of its source, or of the digest
/// @param text the whole note or reply as typed
/// @param typed to the millisecond, UTC
public record KeptDraft(UUID id, DraftSubject subject, String title, String text, Instant typed) {
    /// A draft of the note of `annotation`.
    public KeptDraft(UUID id, Annotation annotation, String title, String text, Instant typed) {
        this(id, new DraftSubject.Note(annotation), title, text, typed);
    }

    /// The annotation with the note, or that the reply is to; empty for words in a digest.
    public Optional<Annotation> annotation() {
        return subject instanceof DraftSubject.OfNote note
                ? Optional.of(note.annotation())
                : Optional.empty();
    }
}
