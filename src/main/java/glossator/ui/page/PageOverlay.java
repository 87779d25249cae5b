package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.Quad;
import glossator.document.Range;
import glossator.ui.control.Decorations;

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
/// @param scale in pixels per point
record PageOverlay(PageTextMap places, int page, double scale) {
    /// Themes make colors more transparent in the dark, but the page is white in every theme.
    private static final double STRENGTH = 0.5;

    private static final double SIGN = 5;

    /// What is to be drawn.
    record Layers(Decorations decorations, Range selection, boolean caret) {
        Color solid(Annotation annotation) {
            return decorations.solid(annotation);
        }
    }

    List<Node> nodes(Layers layers) {
        var nodes = new ArrayList<Node>();
        Range own = places.pages().get(page).range();
        for (Placement placement : layers.decorations.placements().touching(own)) {
            addAnnotation(placement, layers, nodes);
        }
        for (Range hit : layers.decorations.hitsIn(own)) {
            boolean current = hit.equals(layers.decorations.currentHit());
            nodes.add(area(places.quads(page, hit), current ? "hit-current" : "hit"));
        }
        if (!layers.selection.isEmpty()) {
            Path area = area(places.quads(page, layers.selection), "page-selection");
            area.setBlendMode(BlendMode.MULTIPLY);
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
                area.setBlendMode(BlendMode.MULTIPLY);
                nodes.add(area);
            }
            case UNDERLINE -> nodes.add(line(quads, 0.96f, layers.solid(annotation)));
            case STRIKEOUT -> nodes.add(line(quads, 0.55f, layers.solid(annotation)));
        }
        if (chosen) {
            Path outline = area(quads, "mark-chosen");
            outline.setFill(null);
            nodes.add(outline);
        }
        boolean begins = places.pageOf(range.start()) == page;
        if (begins && !annotation.note().isBlank()) {
            Quad first = quads.getFirst();
            nodes.add(dot(annotation, layers, first.x0() * scale - SIGN, middle(first)));
        }
    }

    private double middle(Quad quad) {
        return (quad.y0() + quad.y2()) / 2 * scale;
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
        Circle head = dot(annotation, layers, at.x0() * scale, at.y0() * scale - 2);
        if (chosen) {
            head.getStyleClass().add("mark-chosen");
        }
        nodes.add(head);
    }

    private Circle dot(Annotation annotation, Layers layers, double x, double y) {
        var dot = new Circle(x, y, SIGN, layers.solid(annotation));
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
        return new Path(
                new MoveTo(at.x0() * scale, at.y0() * scale),
                new LineTo(at.x2() * scale, at.y2() * scale));
    }

    private Path area(List<Quad> quads, String styleClass) {
        var path = new Path();
        for (Quad q : quads) {
            path.getElements()
                    .addAll(
                            new MoveTo(q.x0() * scale, q.y0() * scale),
                            new LineTo(q.x1() * scale, q.y1() * scale),
                            new LineTo(q.x3() * scale, q.y3() * scale),
                            new LineTo(q.x2() * scale, q.y2() * scale),
                            new ClosePath());
        }
        path.getStyleClass().add(styleClass);
        return path;
    }

    /// A line along the text, at the fraction `down` of its height from the top.
    private Path line(List<Quad> quads, float down, Color color) {
        var path = new Path();
        for (Quad q : quads) {
            path.getElements()
                    .addAll(
                            new MoveTo(
                                    (q.x0() + (q.x2() - q.x0()) * down) * scale,
                                    (q.y0() + (q.y2() - q.y0()) * down) * scale),
                            new LineTo(
                                    (q.x1() + (q.x3() - q.x1()) * down) * scale,
                                    (q.y1() + (q.y3() - q.y1()) * down) * scale));
        }
        path.setStroke(color);
        path.setStrokeWidth(Math.max(1.5, 1.2 * scale));
        return path;
    }
}
