package glossator.exchange;

import glossator.annotation.Placement;
import glossator.document.Picture;

import java.util.Optional;

/// The cut-outs of pages and pictures that exports show beside the notes on areas.
public interface AreaPictures {
    AreaPictures NONE = (_, _) -> Optional.empty();

    /// What is within the bounds of an area, as PNG or JPEG; empty if it cannot be drawn.
    Optional<Picture> of(AnnotatedDocument annotated, Placement placement);
}
