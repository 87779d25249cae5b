package glossator.ui.control;

import glossator.annotation.Rectangle;

import java.util.Arrays;

/// Where a rectangle on a page or picture is taken hold of: a corner, an edge, or all of it, which
/// moves it. Coordinates count downward, in the units of what it is on.
///
/// Each has the direction from the middle in which it lies: -1, 0 or 1 to the right and downward.
public enum AreaHandle {
    NORTH_WEST(-1, -1),
    NORTH_EAST(1, -1),
    SOUTH_EAST(1, 1),
    SOUTH_WEST(-1, 1),
    NORTH(0, -1),
    EAST(1, 0),
    SOUTH(0, 1),
    WEST(-1, 0),
    WHOLE(0, 0);

    /// How long an edge on screen is that has a handle, in pixels.
    private static final double ROOM = 36;

    private final int right;
    private final int down;

    AreaHandle(int right, int down) {
        this.right = right;
        this.down = down;
    }

    /// What a rectangle must stay within.
    ///
    /// @param least the least width and height that it keeps
    public record Limits(float width, float height, float least) {}

    /// The handle that lies in this direction.
    public static AreaHandle toward(double right, double down) {
        return Arrays.stream(values())
                .filter(h -> h.right == Math.signum(right) && h.down == Math.signum(down))
                .findFirst()
                .orElseThrow();
    }

    public boolean isCorner() {
        return right != 0 && down != 0;
    }

    public int right() {
        return right;
    }

    public int down() {
        return down;
    }

    /// Whether there is room for it at a rectangle of this size on screen: corners always have.
    public boolean hasRoom(double width, double height) {
        double along = right == 0 ? width : height;
        return isCorner() || (this != WHOLE && along >= ROOM);
    }

    public float x(Rectangle of) {
        return of.x() + (right + 1) * of.width() / 2;
    }

    public float y(Rectangle of) {
        return of.y() + (down + 1) * of.height() / 2;
    }

    /// `from` after this was dragged by so much.
    public Rectangle drag(Rectangle from, double dx, double dy, Limits in) {
        float[] across = drag(from.x(), from.maxX(), right, (float) dx, in.width, in.least);
        float[] along = drag(from.y(), from.maxY(), down, (float) dy, in.height, in.least);
        return Rectangle.between(across[0], along[0], across[1], along[1]);
    }

    private float[] drag(float start, float end, int side, float by, float length, float most) {
        if (this == WHOLE) {
            float moved = Math.min(Math.max(by, -start), Math.max(-start, length - end));
            return new float[] {start + moved, end + moved};
        }
        float least = Math.min(most, end - start);
        return switch (side) {
            case -1 -> new float[] {Math.min(Math.max(0, start + by), end - least), end};
            case 1 -> new float[] {start, Math.max(Math.min(length, end + by), start + least)};
            default -> new float[] {start, end};
        };
    }
}
