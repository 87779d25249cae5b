package glossator.ui.editions;

import glossator.ui.reader.DocumentTab;

/// What the user may be asked for in a document: the passage of an annotation, or its area or page.
public record PlacePickers(PassagePicker passage, AreaPicker area) {
    /// Handles Enter in `front`; false if nothing is asked for there.
    public boolean take(DocumentTab front) {
        return passage.take(front) || area.take(front);
    }

    /// Handles Esc in `front`; false if nothing is asked for there.
    public boolean cancel(DocumentTab front) {
        return passage.cancel(front) || area.cancel(front);
    }
}
