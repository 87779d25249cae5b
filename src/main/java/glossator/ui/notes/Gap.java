package glossator.ui.notes;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The space that the card of an annotation leaves for an editor.
///
/// @param height in pixels
record Gap(UUID annotation, double height, Place place) {
    /// Where on the card it is.
    sealed interface Place {}

    /// Beside the note.
    ///
    /// @param instead whether the editor replaces the note
    record AtNote(boolean instead) implements Place {}

    /// In the thread.
    ///
    /// @param reply null for the end of the thread
    /// @param instead whether the editor replaces the text of the reply, or is below it
    record AtReply(@Nullable UUID reply, boolean instead) implements Place {}

    Gap withHeight(double other) {
        return new Gap(annotation, other, place);
    }

    boolean hidesNote() {
        return place instanceof AtNote(boolean instead) && instead;
    }
}
