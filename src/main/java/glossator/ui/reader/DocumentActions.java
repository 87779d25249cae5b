package glossator.ui.reader;

import glossator.annotation.Annotation;
import glossator.annotation.Color;

import java.util.List;
import java.util.function.Consumer;

/// What can be asked for in an open document.
///
/// @param highlight gets the color in which the selection is to be highlighted
/// @param act gets what else is to be done with the selection
/// @param followLink gets the address of a link that was clicked
/// @param choose gets the annotations under a click, which may be none
public record DocumentActions(
        Consumer<Color> highlight,
        Consumer<SelectionAction> act,
        Consumer<String> followLink,
        Consumer<List<Annotation>> choose) {}
