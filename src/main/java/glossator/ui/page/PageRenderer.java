package glossator.ui.page;

import glossator.format.PagePicture;

/// Draws the pages of one document. Called off the FX thread; the message of a refusal is shown in
/// place of the page.
public interface PageRenderer {
    /// Draws a page.
    ///
    /// @param page from 0
    /// @param scale in pixels per point
    PagePicture draw(int page, float scale);
}
