package glossator.ui.control;

import glossator.annotation.Annotation;

import java.util.List;
import java.util.function.Consumer;

/// What the mouse asks for in a [DocumentView].
///
/// @param choose gets the annotations under a click, which may be none
/// @param followLink gets the address of a link that was clicked
/// @param endSelection runs when a selection has been drawn
public record MouseActions(
        Consumer<List<Annotation>> choose, Consumer<String> followLink, Runnable endSelection) {}
