package glossator.ui.page;

import glossator.format.PagePicture;

/// Draws pages of one document. Called off the FX thread; the sentence of a refusal is shown in the
/// place of the page.
public interface PageRenderer {
    /// The picture of a page.
    ///
    /// @param page from 0
    /// @param scale in pixels a point
    PagePicture draw(int page, float scale);
}
