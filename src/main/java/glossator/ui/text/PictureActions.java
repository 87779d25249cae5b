package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Target;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What the text view requests about areas of pictures.
///
/// @param add makes an annotation of an area of the picture at this offset, and chooses it
/// @param change gives an annotation this area
/// @param say says a sentence at the bottom of the window
public record PictureActions(
        BiConsumer<Target.Area, Integer> add,
        BiConsumer<Annotation, Target.Area> change,
        Consumer<String> say) {}
