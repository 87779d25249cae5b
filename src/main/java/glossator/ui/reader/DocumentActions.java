package glossator.ui.reader;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.ui.page.AreaActions;
import glossator.ui.text.PictureActions;

import javafx.scene.input.ContextMenuEvent;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What the user can request in an open document.
///
/// @param highlight called with the color to highlight the selection in
/// @param act called with another action on the selection
/// @param followLink called with the address of a clicked link
/// @param jump called with the offset of a note, or of its call, to go to
/// @param choose called with the annotations under a click, which may be none
/// @param areas what the printed pages request about areas
/// @param pictures what the text requests about areas of pictures
/// @param menu shows the context menu of the text or the pages
public record DocumentActions(
        Consumer<Color> highlight,
        Consumer<SelectionAction> act,
        Consumer<String> followLink,
        IntConsumer jump,
        Consumer<List<Annotation>> choose,
        AreaActions areas,
        PictureActions pictures,
        Consumer<ContextMenuEvent> menu) {}
