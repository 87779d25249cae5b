package glossator.library;

import glossator.annotation.Annotation;

import java.time.Instant;
import java.util.UUID;

/// Text typed into a note, as kept outside the library until the library has it.
///
/// @param id of the draft; a note may have several
/// @param annotation as it was last known to be stored
/// @param title of its source
/// @param text the whole note as typed
/// @param typed to the millisecond, UTC
public record KeptDraft(UUID id, Annotation annotation, String title, String text, Instant typed) {}
