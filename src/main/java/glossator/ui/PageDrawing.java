package glossator.ui;

import glossator.format.PagePicture;

/// How the pages of an edition come to be pictures.
public interface PageDrawing {
    /// Draws a page (from 0) with `scale` pixels a point. Called off the FX thread; a refusal is
    /// shown in the place of the page.
    PagePicture draw(int page, float scale);
}
