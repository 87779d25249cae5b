package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;

import java.util.List;

/// An annotation of an area, with its rectangles on the printed page: in points from its upper left
/// corner, y down, and cut off at its edges. What would lie beside the page, as it may in another
/// edition, is a sliver at the nearest edge, so that it can be found.
record PageArea(Placement placement, int page, List<Rectangle> rectangles) {
    private static final float SLIVER = 6;

    /// The least width and height of what is drawn, in points.
    static final float LEAST = 4;

    /// What a rectangle on a page stays within.
    static AreaHandle.Limits limits(PageFrame frame) {
        return new AreaHandle.Limits(frame.printedWidth(), frame.printedHeight(), LEAST);
    }

    static PageArea of(Placement placement, int page, Target.Area target, PageFrame frame) {
        return new PageArea(
                placement,
                page,
                target.rectangles().stream()
                        .map(r -> clip(toPrinted(r, frame), frame))
                        .toList());
    }

    /// Converts a rectangle of the page space to the printed page.
    static Rectangle toPrinted(Rectangle inPageSpace, PageFrame frame) {
        return Rectangle.around(frame.toPrintedPage(inPageSpace.quad()));
    }

    /// Converts a rectangle of the printed page to the page space.
    static Rectangle toPageSpace(Rectangle printed, PageFrame frame) {
        return Rectangle.around(frame.toPageSpace(printed.quad()));
    }

    private static Rectangle clip(Rectangle r, PageFrame frame) {
        float[] across = clip(r.x(), r.maxX(), frame.printedWidth());
        float[] down = clip(r.y(), r.maxY(), frame.printedHeight());
        return Rectangle.between(across[0], down[0], across[1], down[1]);
    }

    private static float[] clip(float from, float to, float length) {
        float least = Math.min(SLIVER, to - from);
        float start = Math.clamp(from, 0, Math.max(0, length - least));
        float end = Math.min(to, length);
        return new float[] {start, Math.max(end, start + least)};
    }

    Annotation annotation() {
        return placement.annotation();
    }

    /// To be changed, beginning with one of its rectangles.
    AreaDraft<Integer> draft(int active) {
        return new AreaDraft<>(page, rectangles, active, annotation().id());
    }

    boolean contains(float x, float y) {
        return rectangles.stream().anyMatch(r -> r.contains(x, y));
    }

    /// In square points; what rectangles share counts twice.
    double size() {
        return rectangles.stream()
                .mapToDouble(r -> (double) r.width() * r.height())
                .sum();
    }
}
