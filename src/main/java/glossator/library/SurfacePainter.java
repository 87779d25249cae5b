package glossator.library;

import glossator.anchoring.area.GrayPicture;
import glossator.annotation.Surface;

import java.util.UUID;

/// Draws pages and pictures of editions, to compare what they look like.
public interface SurfacePainter {
    /// Refuses, in one sentence, what cannot be drawn.
    ///
    /// @param side about how many pixels the longer side is to have
    Drawing draw(UUID edition, Surface surface, int side);

    /// A surface as it is seen.
    ///
    /// @param width of the surface: points of the printed page, or pixels of the stored picture
    record Drawing(GrayPicture picture, float width, float height) {}
}
