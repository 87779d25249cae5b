package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws an area of a picture with the mouse, and moves and resizes the chosen one by its handles.
/// Any other press is left to the text.
final class PictureMouse {
    /// How close to a handle the pointer must be, in pixels each way.
    private static final double REACH = 7;

    private static final double SHAKE = 3;

    private final PictureNodes nodes;
    private final PictureTool tool;
    private final Consumer<List<Annotation>> choose;
    private @Nullable Grip grip;
    private boolean dragged;
    private Point2D pressed = Point2D.ZERO;

    /// What the mouse holds.
    ///
    /// @param draft as it was when the mouse was pressed
    /// @param handle null while a new rectangle is drawn from the point where it was pressed
    private record Grip(AreaDraft<String> draft, @Nullable AreaHandle handle) {}

    /// @param choose called with the annotation under a click
    PictureMouse(PictureNodes nodes, PictureTool tool, Consumer<List<Annotation>> choose) {
        this.nodes = nodes;
        this.tool = tool;
        this.choose = choose;
    }

    void install(PictureNode node) {
        node.setOnMousePressed(e -> press(node, e));
        node.setOnMouseDragged(e -> drag(node, e));
        node.setOnMouseReleased(e -> release(node, e));
        node.setOnMouseMoved(e -> node.setCursor(cursor(node, e.getX(), e.getY())));
    }

    private void press(PictureNode node, MouseEvent event) {
        dragged = false;
        pressed = new Point2D(event.getX(), event.getY());
        Optional<PictureGeometry> on = node.geometry();
        grip = null;
        if (event.getButton() != MouseButton.PRIMARY || on.isEmpty()) {
            return;
        }
        Optional<Grip> held = tool.isDrawing() && !tool.isPlacing()
                ? Optional.empty()
                : gripAt(node, on.get(), event.getX(), event.getY());
        boolean fresh = held.isEmpty() && tool.isDrawing() && node.isShown();
        grip = fresh ? drawing(node, on.get()) : held.orElse(null);
        if (grip == null) {
            tool.storeChange();
        } else {
            event.consume();
        }
    }

    private Grip drawing(PictureNode node, PictureGeometry on) {
        Rectangle dot = on.between(pressed.getX(), pressed.getY(), pressed.getX(), pressed.getY());
        return new Grip(AreaDraft.of(node.place().id(), dot), null);
    }

    private void drag(PictureNode node, MouseEvent event) {
        Grip held = grip;
        Optional<PictureGeometry> on = node.geometry();
        if (held == null || on.isEmpty()) {
            return;
        }
        event.consume();
        if (!dragged && pressed.distance(event.getX(), event.getY()) < SHAKE) {
            return;
        }
        dragged = true;
        tool.show(held.draft.with(dragged(held, on.get(), event)));
    }

    private Rectangle dragged(Grip held, PictureGeometry on, MouseEvent event) {
        if (held.handle == null) {
            return on.between(pressed.getX(), pressed.getY(), event.getX(), event.getY());
        }
        double dx = (event.getX() - pressed.getX()) / on.scaleX();
        double dy = (event.getY() - pressed.getY()) / on.scaleY();
        return held.handle.drag(held.draft.rectangle(), dx, dy, on.limits());
    }

    private void release(PictureNode node, MouseEvent event) {
        Grip held = grip;
        grip = null;
        if (held == null) {
            return;
        }
        event.consume();
        AreaDraft<String> done = tool.draft();
        if (tool.isPlacing()) {
            return;
        }
        if (dragged && done != null) {
            tool.store(done);
        } else if (held.handle != null) {
            areaAt(node, event).ifPresent(area -> choose.accept(List.of(area.annotation())));
        }
    }

    /// The smallest area under the pointer, wherever that is.
    Optional<PictureArea> areaUnder(MouseEvent event) {
        return PictureNodes.under(event.getPickResult().getIntersectedNode())
                .flatMap(node -> areaAt(node, event));
    }

    private Optional<PictureArea> areaAt(PictureNode node, MouseEvent event) {
        Point2D at = node.sceneToLocal(event.getSceneX(), event.getSceneY());
        return node.geometry()
                .flatMap(on -> nodes.areas()
                        .at(node.place().id(), on.toPictureX(at.getX()), on.toPictureY(at.getY())));
    }

    private @Nullable Cursor cursor(PictureNode node, double x, double y) {
        Optional<PictureGeometry> on = node.geometry();
        if (on.isEmpty()) {
            return null;
        }
        if (tool.isDrawing() && !tool.isPlacing()) {
            return node.isShown() ? Cursor.CROSSHAIR : null;
        }
        Optional<Grip> held = gripAt(node, on.get(), x, y);
        boolean over = nodes.areas()
                .at(node.place().id(), on.get().toPictureX(x), on.get().toPictureY(y))
                .isPresent();
        if (tool.isPlacing() && held.isEmpty()) {
            return node.isShown() ? Cursor.CROSSHAIR : null;
        }
        return held.map(h -> cursor(h.handle)).orElse(over ? Cursor.HAND : null);
    }

    private static Cursor cursor(@Nullable AreaHandle handle) {
        return switch (handle) {
            case NORTH, SOUTH -> Cursor.V_RESIZE;
            case EAST, WEST -> Cursor.H_RESIZE;
            case NORTH_WEST -> Cursor.NW_RESIZE;
            case SOUTH_EAST -> Cursor.SE_RESIZE;
            case NORTH_EAST -> Cursor.NE_RESIZE;
            case SOUTH_WEST -> Cursor.SW_RESIZE;
            case WHOLE -> Cursor.MOVE;
            case null -> Cursor.MOVE;
        };
    }

    /// A picture that cannot be shown has no parts to be changed.
    private Optional<Grip> gripAt(PictureNode node, PictureGeometry on, double x, double y) {
        AreaDraft<String> draft = tool.draft();
        Optional<AreaDraft<String>> now = draft != null || tool.isPlacing()
                ? Optional.ofNullable(draft)
                : tool.chosenArea().map(area -> area.draft(0));
        return now.filter(d -> d.on().equals(node.place().id()) && node.isShown())
                .flatMap(area -> gripOn(area, on, x, y));
    }

    private static Optional<Grip> gripOn(
            AreaDraft<String> area, PictureGeometry on, double x, double y) {
        for (int i = 0; i < area.rectangles().size(); i++) {
            Optional<AreaHandle> found = handleAt(area.rectangles().get(i), on, x, y);
            if (found.isPresent()) {
                var held = area.withActive(i);
                return Optional.of(new Grip(held, found.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<AreaHandle> handleAt(
            Rectangle of, PictureGeometry on, double x, double y) {
        for (AreaHandle handle : AreaHandle.values()) {
            double away = Math.max(
                    Math.abs(on.toNodeX(handle.x(of)) - x), Math.abs(on.toNodeY(handle.y(of)) - y));
            if (handle != AreaHandle.WHOLE && away <= REACH) {
                return Optional.of(handle);
            }
        }
        return of.contains(on.toPictureX(x), on.toPictureY(y))
                ? Optional.of(AreaHandle.WHOLE)
                : Optional.empty();
    }
}
