package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;
import glossator.ui.control.Decorations;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes the shapes of the areas on a picture: a translucent box with a border, the chosen one with
/// handles, and what is being drawn.
record PictureOverlay(PictureGeometry geometry) {
    private static final double STRENGTH = 0.28;
    private static final double BORDER = 2;
    private static final double HANDLE = 9;

    /// @param draft the area being drawn or changed; null if there is none
    List<Node> nodes(
            List<PictureArea> areas, @Nullable AreaDraft<String> draft, Decorations decorations) {
        var nodes = new ArrayList<Node>();
        for (PictureArea area : areas) {
            UUID id = area.annotation().id();
            boolean drafted = draft != null && id.equals(draft.of());
            AreaDraft<String> shown = drafted && draft != null ? draft : area.draft(0);
            addArea(area, shown.rectangles(), decorations, nodes);
            if (drafted || (draft == null && id.equals(decorations.chosen()))) {
                addHandles(shown, nodes);
            }
        }
        if (draft != null && draft.of() == null) {
            nodes.add(box(draft.rectangle(), "area-new"));
            addHandles(draft, nodes);
        }
        return nodes;
    }

    private void addArea(
            PictureArea area, List<Rectangle> shown, Decorations decorations, List<Node> nodes) {
        Annotation annotation = area.annotation();
        Color color = decorations.solid(annotation.color());
        for (Rectangle one : shown) {
            // A line on white and one in its color: it is seen on any picture.
            nodes.add(box(one, "area-edge"));
            var box = box(one, "area");
            boolean filled = annotation.style() == Style.HIGHLIGHT;
            box.setFill(filled ? color.deriveColor(0, 1, 1, STRENGTH) : Color.TRANSPARENT);
            box.setStroke(color.deriveColor(0, 1, 0.8, 1));
            box.setStrokeWidth(BORDER);
            nodes.add(box);
            addStyle(one, annotation.style(), box.getStroke(), nodes);
        }
        if (!annotation.note().isBlank()) {
            Rectangle first = shown.getFirst();
            var dot =
                    new Circle(geometry.toNodeX(first.x()), geometry.toNodeY(first.y()), 6, color);
            dot.getStyleClass().add("note-flag");
            nodes.add(dot);
        }
    }

    /// A second lower edge for an underline; a strikeout is crossed out.
    private void addStyle(
            Rectangle one, Style style, javafx.scene.paint.Paint paint, List<Node> nodes) {
        double left = geometry.toNodeX(one.x());
        double right = geometry.toNodeX(one.maxX());
        double bottom = geometry.toNodeY(one.maxY());
        Line line = switch (style) {
            case HIGHLIGHT -> null;
            case UNDERLINE -> new Line(left, bottom - 5, right, bottom - 5);
            case STRIKEOUT -> new Line(left, bottom, right, geometry.toNodeY(one.y()));
        };
        if (line != null) {
            line.setStroke(paint);
            line.setStrokeWidth(BORDER);
            nodes.add(line);
        }
    }

    private void addHandles(AreaDraft<String> area, List<Node> nodes) {
        for (Rectangle one : area.rectangles()) {
            var outline = box(one, "mark-chosen");
            outline.setFill(null);
            nodes.add(outline);
            for (AreaHandle handle : AreaHandle.values()) {
                if (handle.hasRoom(
                        one.width() * geometry.scaleX(), one.height() * geometry.scaleY())) {
                    nodes.add(handle(handle, one));
                }
            }
        }
    }

    private Node handle(AreaHandle handle, Rectangle of) {
        var box = new javafx.scene.shape.Rectangle(
                geometry.toNodeX(handle.x(of)) - HANDLE / 2,
                geometry.toNodeY(handle.y(of)) - HANDLE / 2,
                HANDLE,
                HANDLE);
        box.getStyleClass().add("area-handle");
        return box;
    }

    private javafx.scene.shape.Rectangle box(Rectangle of, String styleClass) {
        double x = geometry.toNodeX(of.x());
        double y = geometry.toNodeY(of.y());
        var box = new javafx.scene.shape.Rectangle(
                x, y, geometry.toNodeX(of.maxX()) - x, geometry.toNodeY(of.maxY()) - y);
        box.getStyleClass().add(styleClass);
        return box;
    }
}
