package glossator.ui.notes;

import java.util.UUID;

/// The space that the card of an annotation leaves for an editor.
///
/// @param height in pixels
/// @param hidesNote whether the editor replaces the note on the card
record Gap(UUID annotation, double height, boolean hidesNote) {
    Gap withHeight(double other) {
        return new Gap(annotation, other, hidesNote);
    }
}
