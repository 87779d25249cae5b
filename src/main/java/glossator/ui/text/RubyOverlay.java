package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.document.Span;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// The readings above the words of a paragraph, in the space that [TextMetrics] leaves for them.
final class RubyOverlay {
    /// How far a reading may reach beyond its words, as a part of the height of their line.
    private static final double OVERHANG = 0.4;

    /// How far it reaches down into the line, whose letters do not fill it.
    private static final double SUNK = 0.08;

    private final FlowShapes shapes;
    private final List<Span> readings;

    RubyOverlay(FlowShapes shapes, Block block) {
        this.shapes = shapes;
        this.readings = readings(block);
    }

    private static List<Span> readings(Block block) {
        return block.spans().stream()
                .filter(span -> span.inline() instanceof Inline.Ruby)
                .toList();
    }

    /// How many readings are above each other at most.
    static int depth(Block block) {
        List<Span> readings = readings(block);
        return readings.stream()
                .mapToInt(span -> 1 + below(span, readings))
                .max()
                .orElse(0);
    }

    /// How many readings are below that of these words: of words inside of them, or of the same
    /// words, where the inner one comes first.
    private static int below(Span outer, List<Span> readings) {
        int at = readings.indexOf(outer);
        boolean inside = readings.stream()
                .skip(at + 1L)
                .takeWhile(inner -> inner.start() < outer.end())
                .anyMatch(inner -> inner.end() <= outer.end() && !areSame(inner, outer));
        long same =
                readings.stream().limit(at).filter(own -> areSame(own, outer)).count();
        return (int) same + (inside ? 1 : 0);
    }

    private static boolean areSame(Span one, Span other) {
        return one.start() == other.start() && one.end() == other.end();
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        for (Span span : readings) {
            if (span.inline() instanceof Inline.Ruby(String reading)) {
                addReading(span, reading, nodes);
            }
        }
        return nodes;
    }

    /// Words that are on two lines have a part of their reading above each.
    private void addReading(Span span, String reading, List<Node> nodes) {
        List<Bounds> lines = lines(shapes.range(span.start(), span.end(), false));
        double all = lines.stream().mapToDouble(Bounds::getWidth).sum();
        double done = 0;
        int from = 0;
        for (Bounds line : lines) {
            done += line.getWidth();
            int to = (int) Math.round(reading.length() * done / Math.max(1, all));
            if (to > from) {
                nodes.add(text(reading.substring(from, to), line, below(span, readings)));
            }
            from = to;
        }
    }

    private static Text text(String reading, Bounds line, int below) {
        Text text = new Text(reading);
        text.getStyleClass().add("ruby");
        text.setTextOrigin(VPos.BOTTOM);
        text.layoutBoundsProperty().subscribe(own -> {
            double room = line.getWidth() + line.getHeight() * OVERHANG;
            text.setScaleX(own.getWidth() > room ? room / own.getWidth() : 1);
            text.setX(
                    Math.max(-(own.getWidth() - room) / 2, line.getCenterX() - own.getWidth() / 2));
            text.setY(line.getMinY() + line.getHeight() * SUNK - below * own.getHeight() * 0.9);
        });
        return text;
    }

    /// The bounds of what is on each line.
    private static List<Bounds> lines(PathElement[] shape) {
        var lines = new ArrayList<Bounds>();
        var piece = new ArrayList<PathElement>();
        for (PathElement element : shape) {
            if (element instanceof MoveTo && !piece.isEmpty()) {
                addLine(piece, lines);
            }
            if (element instanceof MoveTo || element instanceof LineTo) {
                piece.add(element);
            }
        }
        if (!piece.isEmpty()) {
            addLine(piece, lines);
        }
        return lines;
    }

    private static void addLine(List<PathElement> piece, List<Bounds> lines) {
        Bounds bounds = FlowShapes.boundsOf(piece.toArray(PathElement[]::new));
        piece.clear();
        Bounds last = lines.isEmpty() ? null : lines.getLast();
        if (last != null && last.getMaxY() > bounds.getCenterY()) {
            double x = Math.min(last.getMinX(), bounds.getMinX());
            double width = Math.max(last.getMaxX(), bounds.getMaxX()) - x;
            lines.set(
                    lines.size() - 1, new BoundingBox(x, last.getMinY(), width, last.getHeight()));
        } else {
            lines.add(bounds);
        }
    }
}
