package glossator.ui.page;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;

import java.util.Arrays;

/// Where a rectangle on a printed page is taken hold of: a corner, an edge, or all of it, which
/// moves it.
///
/// Each has the direction from the middle in which it lies on the page: -1, 0 or 1 to the right and
/// downward.
enum AreaHandle {
    NORTH_WEST(-1, -1),
    NORTH_EAST(1, -1),
    SOUTH_EAST(1, 1),
    SOUTH_WEST(-1, 1),
    NORTH(0, -1),
    EAST(1, 0),
    SOUTH(0, 1),
    WEST(-1, 0),
    WHOLE(0, 0);

    /// The least width and height, in points.
    static final float LEAST = 4;

    private final int right;
    private final int down;

    AreaHandle(int right, int down) {
        this.right = right;
        this.down = down;
    }

    /// The handle that lies in this direction.
    static AreaHandle toward(double right, double down) {
        return Arrays.stream(values())
                .filter(h -> h.right == Math.signum(right) && h.down == Math.signum(down))
                .findFirst()
                .orElseThrow();
    }

    int right() {
        return right;
    }

    int down() {
        return down;
    }

    boolean isCorner() {
        return right != 0 && down != 0;
    }

    float x(Rectangle of) {
        return of.x() + (right + 1) * of.width() / 2;
    }

    float y(Rectangle of) {
        return of.y() + (down + 1) * of.height() / 2;
    }

    /// `from` after this was dragged by so many points; it stays on the page and keeps some width
    /// and height.
    Rectangle drag(Rectangle from, double dx, double dy, PageFrame frame) {
        float[] across = drag(from.x(), from.maxX(), right, (float) dx, frame.printedWidth());
        float[] along = drag(from.y(), from.maxY(), down, (float) dy, frame.printedHeight());
        return Rectangle.between(across[0], along[0], across[1], along[1]);
    }

    private float[] drag(float start, float end, int side, float by, float length) {
        if (this == WHOLE) {
            float moved = Math.min(Math.max(by, -start), Math.max(-start, length - end));
            return new float[] {start + moved, end + moved};
        }
        float least = Math.min(LEAST, end - start);
        return switch (side) {
            case -1 -> new float[] {Math.min(Math.max(0, start + by), end - least), end};
            case 1 -> new float[] {start, Math.max(Math.min(length, end + by), start + least)};
            default -> new float[] {start, end};
        };
    }
}
