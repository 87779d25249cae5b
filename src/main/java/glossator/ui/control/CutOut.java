package glossator.ui.control;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.format.PagePicture;

import java.util.List;

/// Cuts an area out of the picture of its page.
final class CutOut {
    private CutOut() {}

    /// The pixels around `rectangles`, which are in points of the printed page, y down; what lies
    /// between several of them is made pale.
    static PagePicture of(PagePicture page, PageFrame frame, List<Rectangle> rectangles) {
        double scale = page.width() / Math.max(1.0, frame.printedWidth());
        Rectangle around = Rectangle.around(rectangles);
        int left = clamp(Math.floor(around.x() * scale), page.width() - 1);
        int top = clamp(Math.floor(around.y() * scale), page.height() - 1);
        int right = Math.max(left + 1, clamp(Math.ceil(around.maxX() * scale), page.width()));
        int bottom = Math.max(top + 1, clamp(Math.ceil(around.maxY() * scale), page.height()));
        int width = right - left;
        int[] argb = new int[width * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            int row = (y - top) * width;
            System.arraycopy(page.argb(), y * page.width() + left, argb, row, width);
            for (int x = left; rectangles.size() > 1 && x < right; x++) {
                float pageX = (float) ((x + 0.5) / scale);
                float pageY = (float) ((y + 0.5) / scale);
                if (rectangles.stream().noneMatch(r -> r.contains(pageX, pageY))) {
                    argb[row + x - left] = paled(argb[row + x - left]);
                }
            }
        }
        return new PagePicture(width, bottom - top, argb);
    }

    private static int clamp(double value, int most) {
        return (int) Math.clamp(value, 0, most);
    }

    /// Three quarters of the way to white.
    private static int paled(int argb) {
        return 0xFFC0C0C0 + ((argb >> 2) & 0x3F3F3F);
    }
}
