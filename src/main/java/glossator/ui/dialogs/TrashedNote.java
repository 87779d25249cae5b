package glossator.ui.dialogs;

import glossator.annotation.Annotation;

import java.time.Instant;

/// A deleted annotation.
///
/// @param title of its source
/// @param sourceRemoved whether the source is in the trash, too
record TrashedNote(Annotation annotation, String title, Instant deleted, boolean sourceRemoved) {}
