package glossator.library;

import glossator.format.PagePicture;

/// Draws pages of originals, in the process that files are read in.
public interface PageDrawing {
    /// Draws a page (from 0) at `scale` pixels per point, or at fewer if it is large. Refuses, in
    /// one sentence, one that cannot be drawn.
    PagePicture draw(Edition edition, int page, float scale);
}
