package glossator.cli;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.document.PageFrame;
import glossator.message.Refusal;
import glossator.wording.TargetWording;

import java.util.List;
import java.util.Optional;

/// Areas as the command line takes them: in points of the printed page from its upper left corner,
/// or in pixels of a picture, y downward.
final class AreasOnPage {
    private AreasOnPage() {}

    /// `areas` in points of the page space; what reaches over the edge of the page is cut off.
    /// Refuses an area of which less than half is on the page.
    static List<Rectangle> toPageSpace(List<Rectangle> areas, PageFrame frame, Surface.Page page) {
        return areas.stream()
                .map(area -> within(area, frame.printedWidth(), frame.printedHeight())
                        .orElseThrow(() -> new Refusal(
                                "cli.area.off-page",
                                OptionParsers.toWord(area),
                                TargetWording.label(page),
                                OptionParsers.toWord(frame.printedWidth()),
                                OptionParsers.toWord(frame.printedHeight()))))
                .map(area -> Rectangle.around(frame.toPageSpace(area.quad())))
                .toList();
    }

    /// The part of `area` within a surface of this size; empty if that is less than half of it.
    static Optional<Rectangle> within(Rectangle area, float width, float height) {
        float left = Math.max(0, area.x());
        float top = Math.max(0, area.y());
        float inside = Math.min(width, area.maxX()) - left;
        float below = Math.min(height, area.maxY()) - top;
        boolean enough = inside > 0
                && below > 0
                && (double) inside * below * 2 >= (double) area.width() * area.height();
        return enough ? Optional.of(new Rectangle(left, top, inside, below)) : Optional.empty();
    }
}
