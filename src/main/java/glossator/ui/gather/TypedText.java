package glossator.ui.gather;

import glossator.library.KeptDraft;

import java.util.Optional;

/// Text that is typed in the editor below a list, from the first keystroke until all of it is
/// stored.
interface TypedText {
    String text();

    void type(String typed);

    boolean isUnsaved();

    /// What is not stored yet; empty if all is.
    Optional<KeptDraft> kept();

    /// Stores what is not stored yet.
    void store();

    /// The same when the editor is closed.
    void finish();
}
