package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.Quad;
import glossator.document.Range;
import glossator.ui.control.Decorations;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.effect.BlendMode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.util.ArrayList;
import java.util.List;

/// Makes the shapes drawn over a page: search hits, selection, annotations, caret.
///
/// @param transform where the page lies on its node
record PageOverlay(PageTextMap places, int page, PageTransform transform) {
    /// Themes make colors more transparent in the dark, but the page is white in every theme.
    private static final double STRENGTH = 0.5;

    private static final double SIGN = 5;

    /// What is to be drawn.
    ///
    /// @param dark whether the paper is
    record Layers(
            Decorations decorations,
            AreaOverlay.Layer areas,
            Range selection,
            boolean caret,
            boolean dark) {
        /// On dark paper a color darkens nothing: it has to lighten.
        BlendMode blend() {
            return dark ? BlendMode.SCREEN : BlendMode.MULTIPLY;
        }

        Color solid(Annotation annotation) {
            return decorations.solid(annotation);
        }
    }

    List<Node> nodes(Layers layers) {
        var nodes = new ArrayList<Node>(new AreaOverlay(page, transform)
                .nodes(layers.areas, layers.decorations, layers.blend()));
        Range own = places.pages().get(page).range();
        for (Placement placement : layers.decorations.placements().touching(own)) {
            if (placement.isPassage()) {
                addAnnotation(placement, layers, nodes);
            }
        }
        List<Placement> notes = layers.areas.annotations().notes(page);
        if (!notes.isEmpty()) {
            nodes.add(PageNoteMarker.node(transform, notes, layers.decorations));
        }
        for (Range hit : layers.decorations.hitsIn(own)) {
            boolean current = hit.equals(layers.decorations.currentHit());
            nodes.add(area(places.quads(page, hit), current ? "hit-current" : "hit"));
        }
        if (!layers.selection.isEmpty()) {
            Path area = area(places.quads(page, layers.selection), "page-selection");
            area.setBlendMode(layers.blend());
            nodes.add(area);
        } else if (layers.caret) {
            addCaret(layers.selection.start(), nodes);
        }
        return nodes;
    }

    private void addAnnotation(Placement placement, Layers layers, List<Node> nodes) {
        Annotation annotation = placement.annotation();
        Range range = placement.range();
        boolean chosen = annotation.id().equals(layers.decorations.chosen());
        if (range.isEmpty()) {
            addSign(placement, layers, chosen, nodes);
            return;
        }
        List<Quad> quads = places.quads(page, range);
        if (quads.isEmpty()) {
            return;
        }
        switch (annotation.style()) {
            case HIGHLIGHT -> {
                Path area = area(quads, "mark");
                area.setFill(layers.solid(annotation).deriveColor(0, 1, 1, STRENGTH));
                area.setStroke(null);
                area.setBlendMode(layers.blend());
                nodes.add(area);
            }
            case UNDERLINE -> nodes.add(line(quads, 0.96, layers.solid(annotation)));
            case STRIKEOUT -> nodes.add(line(quads, 0.55, layers.solid(annotation)));
        }
        if (chosen) {
            Path outline = area(quads, "mark-chosen");
            outline.setFill(null);
            nodes.add(outline);
        }
        boolean begins = places.pageOf(range.start()) == page;
        if (begins && !annotation.note().isBlank()) {
            Quad first = quads.getFirst();
            nodes.add(dot(annotation, layers, beside(first)));
        }
    }

    private Point2D at(float x, float y) {
        return transform.toNode(x, y);
    }

    /// The point before the writing, in the middle of its height.
    private Point2D beside(Quad quad) {
        Point2D start = at(quad.x0(), quad.y0());
        Point2D along = at(quad.x1(), quad.y1()).subtract(start).normalize();
        return start.midpoint(at(quad.x2(), quad.y2())).subtract(along.multiply(SIGN));
    }

    /// The marker of a note at a bare position: a bar with a dot on top.
    private void addSign(Placement placement, Layers layers, boolean chosen, List<Node> nodes) {
        Annotation annotation = placement.annotation();
        Quad at = places.caretAt(page, placement.range().start());
        if (at == null) {
            return;
        }
        Path bar = bar(at);
        bar.setStroke(layers.solid(annotation));
        bar.setStrokeWidth(chosen ? 4 : 2.5);
        nodes.add(bar);
        Point2D top = at(at.x0(), at.y0());
        Point2D up = top.subtract(at(at.x2(), at.y2())).normalize();
        Circle head = dot(annotation, layers, top.add(up.multiply(2)));
        if (chosen) {
            head.getStyleClass().add("mark-chosen");
        }
        nodes.add(head);
    }

    private static Circle dot(Annotation annotation, Layers layers, Point2D at) {
        var dot = new Circle(at.getX(), at.getY(), SIGN, layers.solid(annotation));
        dot.getStyleClass().add("note-flag");
        return dot;
    }

    private void addCaret(int offset, List<Node> nodes) {
        boolean text = !places.runs(page).isEmpty();
        Quad at = text ? places.caretAt(page, offset) : null;
        if (at != null) {
            Path bar = bar(at);
            bar.getStyleClass().add("page-caret");
            nodes.add(bar);
        }
    }

    private Path bar(Quad at) {
        return new Path(moveTo(at(at.x0(), at.y0())), lineTo(at(at.x2(), at.y2())));
    }

    private static MoveTo moveTo(Point2D to) {
        return new MoveTo(to.getX(), to.getY());
    }

    private static LineTo lineTo(Point2D to) {
        return new LineTo(to.getX(), to.getY());
    }

    private Path area(List<Quad> quads, String styleClass) {
        var path = new Path();
        for (Quad q : quads) {
            path.getElements()
                    .addAll(
                            moveTo(at(q.x0(), q.y0())),
                            lineTo(at(q.x1(), q.y1())),
                            lineTo(at(q.x3(), q.y3())),
                            lineTo(at(q.x2(), q.y2())),
                            new ClosePath());
        }
        path.getStyleClass().add(styleClass);
        return path;
    }

    /// A line along the text, at the fraction `down` of its height from the top.
    private Path line(List<Quad> quads, double down, Color color) {
        var path = new Path();
        for (Quad q : quads) {
            path.getElements()
                    .addAll(
                            moveTo(at(q.x0(), q.y0()).interpolate(at(q.x2(), q.y2()), down)),
                            lineTo(at(q.x1(), q.y1()).interpolate(at(q.x3(), q.y3()), down)));
        }
        path.setStroke(color);
        path.setStrokeWidth(Math.max(1.5, 1.2 * transform.scale()));
        return path;
    }
}
