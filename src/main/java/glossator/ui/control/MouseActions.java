package glossator.ui.control;

import glossator.annotation.Annotation;

import java.util.List;
import java.util.function.Consumer;

/// What the mouse can request in a [DocumentView].
///
/// @param choose called with the annotations under a click, which may be none
/// @param followLink called with the address of a clicked link
/// @param endSelection runs when the user has finished dragging a selection
public record MouseActions(
        Consumer<List<Annotation>> choose, Consumer<String> followLink, Runnable endSelection) {}
