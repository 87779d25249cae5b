package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Range;
import glossator.ui.control.Decorations;

import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What is painted behind the text of one visible paragraph: the list markers, quote bars and rules
/// of the source, annotations, and search hits. It never touches the text itself, so an annotation
/// costs one repaint of the paragraphs it covers, however long the document is.
final class ParagraphOverlay extends Group {
    private static final double THIN = 1.5;
    private static final double LANE = 2.5;

    private final FlowShapes shapes;
    private final TextFlow flow;
    private final ParagraphStyle setting;
    private final Range own;
    private final Supplier<Painting> painting;
    private final RubyOverlay ruby;

    /// What to paint, and at what size.
    record Painting(
            Decorations decorations,
            TextMetrics metrics,
            TextTableRows tables,
            VerseNumbers verse) {}

    /// @param own the paragraph's range in the document
    /// @param painting queried at each repaint
    ParagraphOverlay(
            FlowShapes shapes, ParagraphStyle setting, Range own, Supplier<Painting> painting) {
        this.shapes = shapes;
        this.flow = shapes.flow();
        this.setting = setting;
        this.own = own;
        this.painting = painting;
        this.ruby = new RubyOverlay(shapes, setting.block());
        setManaged(false);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMouseTransparent(true);
        setViewOrder(1);
        flow.getChildren().addFirst(this);
        flow.needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                paint();
            }
        });
    }

    int index() {
        return setting.index();
    }

    boolean isLive() {
        return flow.getScene() != null;
    }

    TextFlow flow() {
        return flow;
    }

    FlowShapes shapes() {
        return shapes;
    }

    /// Repaints everything from scratch.
    void paint() {
        if (flow.getWidth() <= 0) {
            return;
        }
        var nodes = new ArrayList<Node>();
        decorate(nodes);
        Decorations now = painting.get().decorations();
        for (Range hit : now.hitsIn(own)) {
            boolean current = hit.equals(now.currentHit());
            nodes.add(area(toLocal(hit), current ? "hit-current" : "hit"));
        }
        List<Placement> placements = now.placements().touching(own).stream()
                .filter(ParagraphOverlay::isInText)
                .toList();
        for (int i = 0; i < placements.size(); i++) {
            addAnnotation(placements.get(i), lane(placements, i), isCrowded(placements, i), nodes);
        }
        nodes.addAll(ruby.nodes());
        addVerseNumbers(nodes);
        getChildren().setAll(nodes);
    }

    private void addVerseNumbers(List<Node> nodes) {
        String text = setting.block().text();
        nodes.addAll(painting.get().verse().nodes(shapes, index(), text, metrics()));
    }

    /// Areas of pictures are drawn on these, and the source as a whole is nowhere in the text.
    private static boolean isInText(Placement placement) {
        return placement.isPassage() || placement.target().onPage().isPresent();
    }

    private Range toLocal(Range range) {
        int start = Math.clamp(range.start() - own.start(), 0, own.length());
        return new Range(start, Math.clamp(range.end() - own.start(), start, own.length()));
    }

    /// The row below the text for the line of an annotation, so that overlapping ones stay apart.
    private static int lane(List<Placement> placements, int index) {
        Range own = placements.get(index).range();
        int lane = 0;
        for (int i = 0; i < index; i++) {
            if (placements.get(i).range().overlaps(own)) {
                lane++;
            }
        }
        return Math.min(lane, 3);
    }

    private static boolean isCrowded(List<Placement> placements, int index) {
        Range own = placements.get(index).range();
        for (int i = 0; i < placements.size(); i++) {
            if (i != index && placements.get(i).range().overlaps(own)) {
                return true;
            }
        }
        return false;
    }

    private void addAnnotation(Placement placement, int lane, boolean crowded, List<Node> nodes) {
        Annotation annotation = placement.annotation();
        Range place = toLocal(placement.range());
        boolean chosen = annotation.id().equals(painting.get().decorations().chosen());
        if (placement.range().isEmpty()) {
            nodes.add(position(annotation, place.start(), chosen));
        } else if (!place.isEmpty()) {
            switch (annotation.style()) {
                case HIGHLIGHT -> {
                    Path area = area(place, "mark");
                    area.setFill(painting.get().decorations().paint(annotation));
                    area.setStroke(null);
                    nodes.add(area);
                    if (crowded) {
                        nodes.add(line(annotation, place, lane, THIN));
                    }
                }
                case UNDERLINE -> nodes.add(line(annotation, place, lane, 2.5));
                case STRIKEOUT -> nodes.add(line(annotation, place, 0, 2));
            }
            if (chosen) {
                Path outline = area(place, "mark-chosen");
                outline.setFill(null);
                nodes.add(outline);
            }
        }
        boolean begins = own.start() <= placement.range().start();
        if (begins && !annotation.note().isBlank()) {
            nodes.add(flag(annotation, place.start()));
        }
    }

    private Path area(Range place, String styleClass) {
        Path path = new Path(shapes.range(place.start(), place.end(), false));
        path.getStyleClass().add(styleClass);
        return path;
    }

    private Path line(Annotation annotation, Range place, int lane, double width) {
        PathElement[] shape = annotation.style() == Style.STRIKEOUT
                ? shapes.strikeThrough(place.start(), place.end())
                : shapes.underline(place.start(), place.end());
        Path path = new Path(shape);
        Color color = solid(annotation);
        path.setStroke(color);
        path.setFill(color);
        path.setStrokeWidth(Math.max(0.5, width - 1));
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        path.setTranslateY(annotation.style() == Style.STRIKEOUT ? 0 : 1 + lane * LANE);
        return path;
    }

    private Path position(Annotation annotation, int at, boolean chosen) {
        Path path = new Path(shapes.caret(at));
        path.setStroke(solid(annotation));
        path.setStrokeWidth(chosen ? 4 : 2.5);
        return path;
    }

    /// The dot in the gutter that shows that there is a note.
    private Node flag(Annotation annotation, int at) {
        double size = metrics().size();
        double y = FlowShapes.boundsOf(shapes.caret(at)).getCenterY();
        var dot = new Circle(fromStart(size * 0.6, 0), y, size * 0.22);
        dot.setFill(solid(annotation));
        dot.getStyleClass().add("note-flag");
        return dot;
    }

    private Color solid(Annotation annotation) {
        return painting.get().decorations().solid(annotation);
    }

    private TextMetrics metrics() {
        return painting.get().metrics();
    }

    private double indent() {
        return metrics().indent(setting.block());
    }

    private void decorate(List<Node> nodes) {
        Block block = setting.block();
        double gutter = metrics().gutter();
        double size = metrics().size();
        double width = flow.getWidth();
        for (int level = 0; level < block.quote(); level++) {
            nodes.add(box("quote-bar", gutter + level * size * 1.5, 0, 3, flow.getHeight()));
        }
        switch (block.kind()) {
            case Block.Item(String marker) -> addMarker(nodes, marker);
            case Block.Note(String label) -> addMarker(nodes, label);
            case Block.Rule _ ->
                nodes.add(box("rule", width / 2 - size * 3, flow.getHeight() / 2, size * 6, 1));
            case Block.Row(int _, boolean header) -> {
                nodes.add(box(
                        header ? "row-line-header" : "row-line",
                        indent(),
                        flow.getHeight() - 1,
                        width - indent() - metrics().gutter(),
                        header ? 2 : 1));
                nodes.addAll(painting.get().tables().labels(shapes, index()));
            }
            case Block.Code _ ->
                nodes.add(box(
                        "code-back",
                        indent() - size * 0.8,
                        0,
                        width - indent() + size * 0.8 - gutter,
                        flow.getHeight()));
            case Block.Paragraph _, Block.Heading _, Block.Caption _ -> {}
        }
    }

    private void addMarker(List<Node> nodes, String text) {
        if (setting.block().join() != Block.Join.NONE) {
            return;
        }
        Text marker = new Text(text);
        marker.getStyleClass().add("marker");
        marker.setTextOrigin(VPos.TOP);
        marker.setY(flow.getPadding().getTop());
        double size = metrics().size();
        marker.layoutBoundsProperty().subscribe(b -> {
            double x = indent() - b.getWidth() - size * 0.45;
            marker.setX(fromStart(x, b.getWidth()));
        });
        nodes.add(marker);
    }

    /// `x` is counted from where lines begin.
    private Region box(String styleClass, double x, double y, double width, double height) {
        Region box = new Region();
        box.getStyleClass().add(styleClass);
        box.setManaged(false);
        box.resizeRelocate(fromStart(x, width), y, Math.max(0, width), height);
        return box;
    }

    /// The left edge of something so wide that is `x` from where lines begin.
    private double fromStart(double x, double width) {
        return shapes.isRightToLeft() ? flow.getWidth() - x - width : x;
    }
}
