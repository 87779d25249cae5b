package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;
import glossator.ui.control.Decorations;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.effect.BlendMode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes the shapes of the areas on a page: a translucent box with a border, the chosen one with
/// handles, and what is being drawn.
record AreaOverlay(int page, PageTransform transform) {
    private static final double STRENGTH = 0.28;
    private static final double BORDER = 2;
    private static final double HANDLE = 9;

    /// What is to be drawn besides the decorations.
    ///
    /// @param draft the area being drawn or changed; null if there is none
    /// @param keys whether keys move it
    /// @param hovered the area under the pointer; null if there is none
    /// @param flashed the area that was just gone to; null if there is none
    record Layer(
            PageAnnotations annotations,
            @Nullable AreaDraft<Integer> draft,
            boolean keys,
            @Nullable UUID hovered,
            @Nullable UUID flashed) {
        static final Layer NONE = new Layer(PageAnnotations.NONE, null, false, null, null);

        @Nullable
        AreaDraft<Integer> draftOn(int page) {
            return draft != null && draft.on() == page ? draft : null;
        }
    }

    List<Node> nodes(Layer layer, Decorations decorations, BlendMode blend) {
        var nodes = new ArrayList<Node>();
        AreaDraft<Integer> draft = layer.draftOn(page);
        for (PageArea area : layer.annotations.areas(page)) {
            UUID id = area.annotation().id();
            boolean drafted = draft != null && id.equals(draft.of());
            List<Rectangle> shown =
                    drafted && draft != null ? draft.rectangles() : area.rectangles();
            addArea(area, shown, layer, decorations, blend, nodes);
            if (drafted && draft != null) {
                addHandles(draft, layer.keys, nodes);
            } else if (id.equals(decorations.chosen())) {
                addHandles(area.draft(0), false, nodes);
            }
        }
        if (draft != null && draft.of() == null) {
            Path fresh = boxes(draft.rectangles());
            fresh.getStyleClass().add("area-new");
            nodes.add(fresh);
            addHandles(draft, layer.keys, nodes);
        }
        return nodes;
    }

    private void addArea(
            PageArea area,
            List<Rectangle> shown,
            Layer layer,
            Decorations decorations,
            BlendMode blend,
            List<Node> nodes) {
        Annotation annotation = area.annotation();
        Color color = decorations.solid(annotation.color());
        boolean hovered = annotation.id().equals(layer.hovered);
        boolean flashed = annotation.id().equals(layer.flashed);
        Path fill = boxes(shown);
        double strength = flashed ? 2 * STRENGTH : hovered ? 1.4 * STRENGTH : STRENGTH;
        fill.setFill(color.deriveColor(0, 1, 1, strength));
        fill.setStroke(null);
        fill.setBlendMode(blend);
        Path border = border(shown, annotation);
        border.setStroke(color.deriveColor(0, 1, blend == BlendMode.SCREEN ? 1 : 0.8, 1));
        border.setStrokeWidth(hovered || flashed ? 2 * BORDER : BORDER);
        border.getStyleClass().add("area");
        border.setAccessibleRole(AccessibleRole.TEXT);
        border.setAccessibleText(AreaWording.spoken(area.placement()));
        if (annotation.style() == glossator.annotation.Style.HIGHLIGHT || flashed) {
            nodes.add(fill);
        }
        nodes.add(border);
        if (!annotation.note().isBlank()) {
            nodes.add(dot(shown.getFirst(), color));
        }
    }

    /// The sign of a note, on the upper edge beside the handle of the corner.
    private Circle dot(Rectangle on, Color color) {
        float beside = Math.min(on.width(), (float) (1.8 * HANDLE / transform.scale()));
        Point2D at = at(on.x() + beside, on.y());
        var dot = new Circle(at.getX(), at.getY(), 5, color);
        dot.getStyleClass().add("note-flag");
        return dot;
    }

    /// A box; with a double lower edge for an underline, crossed out for a strikeout.
    private Path border(List<Rectangle> shown, Annotation annotation) {
        Path border = boxes(shown);
        for (Rectangle r : shown) {
            switch (annotation.style()) {
                case HIGHLIGHT -> {}
                case UNDERLINE -> {
                    float above =
                            r.maxY() - Math.min(r.height() / 2, (float) (5 / transform.scale()));
                    line(border, at(r.x(), above), at(r.maxX(), above));
                }
                case STRIKEOUT -> line(border, at(r.x(), r.maxY()), at(r.maxX(), r.y()));
            }
        }
        return border;
    }

    private static void line(Path on, Point2D from, Point2D to) {
        on.getElements()
                .addAll(new MoveTo(from.getX(), from.getY()), new LineTo(to.getX(), to.getY()));
    }

    private void addHandles(AreaDraft<Integer> area, boolean keys, List<Node> nodes) {
        double scale = transform.scale();
        for (int i = 0; i < area.rectangles().size(); i++) {
            Rectangle one = area.rectangles().get(i);
            Path outline = boxes(List.of(one));
            outline.setFill(null);
            outline.getStyleClass().add("mark-chosen");
            nodes.add(outline);
            for (AreaHandle handle : AreaHandle.values()) {
                if (handle.hasRoom(one.width() * scale, one.height() * scale)) {
                    nodes.add(handle(handle, one, keys && i == area.active()));
                }
            }
        }
    }

    private Node handle(AreaHandle handle, Rectangle of, boolean active) {
        Point2D at = at(handle.x(of), handle.y(of));
        var box = new javafx.scene.shape.Rectangle(
                at.getX() - HANDLE / 2, at.getY() - HANDLE / 2, HANDLE, HANDLE);
        box.getStyleClass().add(active ? "area-handle-active" : "area-handle");
        return box;
    }

    private Point2D at(float x, float y) {
        return transform.toNode(x, y);
    }

    private Path boxes(List<Rectangle> rectangles) {
        var path = new Path();
        for (Rectangle r : rectangles) {
            line(path, at(r.x(), r.y()), at(r.maxX(), r.y()));
            Point2D corner = at(r.maxX(), r.maxY());
            Point2D last = at(r.x(), r.maxY());
            path.getElements()
                    .addAll(
                            new LineTo(corner.getX(), corner.getY()),
                            new LineTo(last.getX(), last.getY()),
                            new ClosePath());
        }
        return path;
    }
}
