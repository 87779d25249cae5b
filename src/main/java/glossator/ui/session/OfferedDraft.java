package glossator.ui.session;

import glossator.library.KeptDraft;

/// A draft that an earlier window has left, compared with the library.
///
/// @param stored the text of the note in the library; empty if it is not there
public record OfferedDraft(KeptDraft draft, Fate fate, String stored) {

    /// What has become of the note.
    public enum Fate {
        THERE,
        IN_TRASH,
        /// The library has its source but has never had, or no longer has, the note.
        UNKNOWN,
        SOURCE_IN_TRASH,
        SOURCE_UNKNOWN
    }

    /// Whether the library can take the text.
    public boolean canBeTaken() {
        return fate != Fate.SOURCE_UNKNOWN;
    }
}
