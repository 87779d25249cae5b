package glossator.ui.dialogs;

import glossator.library.TrashedReply;

/// A deleted reply in the trash.
///
/// @param title of its source
/// @param sourceRemoved whether the source is in the trash, too
record DeletedReply(TrashedReply stored, String title, boolean sourceRemoved) {}
