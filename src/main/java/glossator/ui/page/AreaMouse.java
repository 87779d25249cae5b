package glossator.ui.page;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Draws an area with the mouse, and moves and resizes the chosen one by its handles.
final class AreaMouse {
    /// How close to a handle the pointer must be, in pixels each way, and to an edge.
    private static final double REACH = 7;

    private static final double EDGE = 5;
    private static final double SHAKE = 3;

    private final PageGeometry geometry;
    private final AreaTool tool;
    private @Nullable Grip grip;
    private boolean dragged;
    private double pressedX;
    private double pressedY;

    /// What the mouse holds.
    ///
    /// @param draft as it was when the mouse was pressed
    /// @param handle null while a new rectangle is drawn from the point where it was pressed
    private record Grip(AreaDraft<Integer> draft, @Nullable AreaHandle handle) {}

    AreaMouse(PageGeometry geometry, AreaTool tool) {
        this.geometry = geometry;
        this.tool = tool;
    }

    /// Whether the press was for an area.
    boolean press(MouseEvent event) {
        dragged = false;
        pressedX = event.getX();
        pressedY = event.getY();
        Optional<Grip> held =
                tool.isDrawing() && !tool.isPlacing() ? Optional.empty() : gripAt(event);
        grip = tool.isDrawing() ? held.orElseGet(() -> drawing(event)) : held.orElse(null);
        if (grip == null) {
            tool.storeChange();
        }
        return grip != null;
    }

    /// With Shift the rectangle is added to those that are placed.
    private Grip drawing(MouseEvent event) {
        AreaDraft<Integer> before = tool.draft();
        boolean further = tool.isPlacing()
                && event.isShiftDown()
                && before != null
                && before.on() == pageAt(event);
        return new Grip(
                further && before != null
                        ? before.withAdded(dot(event))
                        : AreaDraft.of(pageAt(event), dot(event)),
                null);
    }

    private Optional<Grip> gripAt(MouseEvent event) {
        return gripAt(event.getX(), event.getY());
    }

    private int pageAt(MouseEvent event) {
        return geometry.pointAt(event.getX(), event.getY()).page();
    }

    private Rectangle dot(MouseEvent event) {
        PageGeometry.PagePoint at = onPage(pageAt(event), event.getX(), event.getY());
        return new Rectangle(at.x(), at.y(), PageArea.LEAST, PageArea.LEAST);
    }

    /// The point of the page that is nearest to a point of the view.
    private PageGeometry.PagePoint onPage(int page, double x, double y) {
        PageFrame frame = geometry.frame(page);
        PageGeometry.PagePoint at = geometry.pointOn(page, x, y);
        return new PageGeometry.PagePoint(
                page,
                Math.clamp(at.x(), 0, Math.max(0, frame.printedWidth())),
                Math.clamp(at.y(), 0, Math.max(0, frame.printedHeight())));
    }

    void drag(MouseEvent event) {
        double way = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        Grip held = grip;
        if (held == null || (!dragged && way < SHAKE)) {
            return;
        }
        dragged = true;
        int page = held.draft.on();
        AreaHandle handle = held.handle;
        tool.show(held.draft.with(
                handle == null
                        ? between(page, event)
                        : handle.drag(
                                held.draft.rectangle(),
                                by(page, event).getX(),
                                by(page, event).getY(),
                                PageArea.limits(geometry.frame(page)))));
    }

    private Point2D by(int page, MouseEvent event) {
        PageGeometry.PagePoint from = geometry.pointOn(page, pressedX, pressedY);
        PageGeometry.PagePoint to = geometry.pointOn(page, event.getX(), event.getY());
        return new Point2D(to.x() - from.x(), to.y() - from.y());
    }

    private Rectangle between(int page, MouseEvent event) {
        PageGeometry.PagePoint from = onPage(page, pressedX, pressedY);
        PageGeometry.PagePoint to = onPage(page, event.getX(), event.getY());
        float right = Math.max(Math.abs(to.x() - from.x()), PageArea.LEAST);
        float down = Math.max(Math.abs(to.y() - from.y()), PageArea.LEAST);
        var drawn =
                new Rectangle(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), right, down);
        return AreaHandle.WHOLE.drag(drawn, 0, 0, PageArea.limits(geometry.frame(page)));
    }

    /// Stores what was drawn or changed. False if the mouse was only pressed on the chosen area,
    /// which is a click.
    boolean release(MouseEvent event) {
        Grip held = grip;
        grip = null;
        AreaDraft<Integer> done = tool.draft();
        if (tool.isPlacing()) {
            return true;
        }
        if (held != null && dragged && done != null) {
            tool.store(done, event.isShiftDown());
            return true;
        }
        return held == null || held.handle == null;
    }

    /// The cursor for what a press would do; empty if it would do nothing to an area.
    Optional<Cursor> cursor(double x, double y) {
        Optional<Cursor> held = tool.isDrawing() && !tool.isPlacing()
                ? Optional.empty()
                : gripAt(x, y).map(grip -> cursor(grip.draft.on(), grip.handle));
        return tool.isDrawing() ? held.or(() -> Optional.of(Cursor.CROSSHAIR)) : held;
    }

    private Cursor cursor(int page, @Nullable AreaHandle handle) {
        if (handle == null || handle == AreaHandle.WHOLE) {
            return Cursor.MOVE;
        }
        Point2D at = geometry.transform(page).directionInView(handle.right(), handle.down());
        return switch (AreaHandle.toward(at.getX(), at.getY())) {
            case NORTH, SOUTH -> Cursor.V_RESIZE;
            case EAST, WEST -> Cursor.H_RESIZE;
            case NORTH_WEST -> Cursor.NW_RESIZE;
            case SOUTH_EAST -> Cursor.SE_RESIZE;
            case NORTH_EAST -> Cursor.NE_RESIZE;
            case SOUTH_WEST -> Cursor.SW_RESIZE;
            case WHOLE -> Cursor.MOVE;
        };
    }

    private Optional<Grip> gripAt(double x, double y) {
        AreaDraft<Integer> draft = tool.draft();
        boolean open = draft != null && (draft.of() != null || tool.isPlacing());
        Optional<AreaDraft<Integer>> now = open || tool.isPlacing()
                ? Optional.ofNullable(draft)
                : tool.chosenArea().map(area -> area.draft(0));
        return now.flatMap(area -> gripOn(area, x, y));
    }

    private Optional<Grip> gripOn(AreaDraft<Integer> area, double x, double y) {
        for (int i = 0; i < area.rectangles().size(); i++) {
            Rectangle one = area.rectangles().get(i);
            Optional<AreaHandle> found = handleAt(area.on(), one, x, y);
            if (found.isPresent()) {
                var held = area.withActive(i);
                return Optional.of(new Grip(held, found.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<AreaHandle> handleAt(int page, Rectangle of, double x, double y) {
        for (AreaHandle handle : AreaHandle.values()) {
            Point2D at = geometry.inView(page, handle.x(of), handle.y(of));
            double away = Math.max(Math.abs(at.getX() - x), Math.abs(at.getY() - y));
            if (handle != AreaHandle.WHOLE && away <= REACH) {
                return Optional.of(handle);
            }
        }
        return moves(page, of, x, y) ? Optional.of(AreaHandle.WHOLE) : Optional.empty();
    }

    /// Near an edge, and inside where no text could be selected.
    private boolean moves(int page, Rectangle of, double x, double y) {
        float slack = (float) (EDGE / geometry.transform(page).scale());
        PageGeometry.PagePoint at = geometry.pointOn(page, x, y);
        float in = Math.min(
                Math.min(at.x() - of.x(), of.maxX() - at.x()),
                Math.min(at.y() - of.y(), of.maxY() - at.y()));
        boolean onEdge = Math.abs(in) <= slack;
        return onEdge || (in > 0 && geometry.characterAt(x, y).isEmpty());
    }
}
