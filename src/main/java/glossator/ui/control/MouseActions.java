package glossator.ui.control;

import glossator.annotation.Annotation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What the mouse can request in a [DocumentView].
///
/// @param choose called with the annotations under a click, which may be none
/// @param followLink called with the address of a clicked link
/// @param endSelection runs when the user has finished dragging a selection
/// @param jump called with the offset of a note, or of its call, to go to
public record MouseActions(
        Consumer<List<Annotation>> choose,
        Consumer<String> followLink,
        Runnable endSelection,
        IntConsumer jump) {}
