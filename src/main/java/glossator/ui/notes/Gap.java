package glossator.ui.notes;

import java.util.UUID;

/// Where the card of an annotation leaves room for a field.
///
/// @param height of the room in pixels
/// @param hidesNote whether the field stands in place of the note
record Gap(UUID annotation, double height, boolean hidesNote) {
    Gap withHeight(double other) {
        return new Gap(annotation, other, hidesNote);
    }
}
