package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.ui.control.Decorations;
import glossator.ui.control.RtlText;
import glossator.ui.session.Typography;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledSegment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The nodes of the paragraphs on screen: the look of each block, the spacing of its lines, and
/// what is painted behind its text. The rich text area creates and discards them as it scrolls.
final class ParagraphNodes {
    private final Document document;
    private final PictureNodes pictures;
    private final TableStops tables;
    private final Map<TextFlow, ParagraphOverlay> cells = new HashMap<>();
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);
    private Decorations decorations = Decorations.NONE;

    ParagraphNodes(Document document, PictureNodes pictures) {
        this.document = document;
        this.pictures = pictures;
        this.tables = new TableStops(document);
    }

    /// Sets new metrics; the paragraphs are repainted after their layout.
    void setMetrics(TextMetrics other) {
        metrics = other;
        eachCell(cell -> settle(cell.flow(), cell.index()));
    }

    Decorations decorations() {
        return decorations;
    }

    /// Repaints the paragraphs that this changes.
    void decorate(Decorations now) {
        Decorations before = decorations;
        decorations = now;
        if (!before.isSameButForPlacements(now)) {
            repaint();
            return;
        }
        eachCell(cell -> {
            Range own = document.range(cell.index());
            if (!before.placements().touching(own).equals(now.placements().touching(own))) {
                cell.paint();
            }
        });
    }

    void repaint() {
        eachCell(ParagraphOverlay::paint);
    }

    /// Whether the block has a node on screen.
    boolean isShown(int block) {
        return cells.values().stream().anyMatch(c -> c.index() == block && c.isLive());
    }

    void clear() {
        cells.clear();
    }

    private void eachCell(Consumer<ParagraphOverlay> action) {
        for (ParagraphOverlay cell : new ArrayList<>(cells.values())) {
            if (cell.isLive()) {
                action.accept(cell);
            }
        }
    }

    // Called by the text area

    /// Styles a flow that the area has just built for its block.
    void dress(TextFlow flow, ParagraphStyle setting) {
        if (setting.index() < 0) {
            return;
        }
        flow.getStyleClass().addAll(classes(setting.block()));
        if (RtlText.isRightToLeft(setting.block().text())) {
            turn(flow);
        }
        settle(flow, setting.index());
        cells.values().removeIf(c -> c.index() == setting.index() && !c.isLive());
        if (cells.size() > 400) {
            cells.values().removeIf(c -> !c.isLive() && c.isPainted());
        }
        Range own = document.range(setting.index());
        cells.put(
                flow,
                new ParagraphOverlay(
                        flow,
                        setting,
                        own,
                        () -> new ParagraphOverlay.Painting(decorations, metrics)));
    }

    /// The node of a run of text or of a picture.
    Node segmentNode(StyledSegment<Segment, RunStyle> segment) {
        if (segment.getSegment().isPicture()) {
            return pictures.node(segment.getSegment().picture());
        }
        var text = new TextExt(withLineFeeds(segment.getSegment().text()));
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("text");
        for (Inline.Emphasis one : segment.getStyle().emphasis()) {
            text.getStyleClass().add(one.name().toLowerCase(Locale.ROOT));
        }
        if (!segment.getStyle().href().isEmpty()) {
            text.getStyleClass().add("link");
        }
        return text;
    }

    /// JavaFX breaks lines only at a line feed, which in the model would end the paragraph.
    private static String withLineFeeds(String text) {
        return text.replace(Block.LINE_BREAK, '\n');
    }

    /// A right-to-left flow measures the shapes of its text from its right edge, so what is painted
    /// in it (selection, caret, annotations) must be mirrored.
    private static void turn(TextFlow flow) {
        flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        flow.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(n -> turn(flow, n));
            }
        });
        flow.getChildren().forEach(n -> turn(flow, n));
    }

    private static void turn(TextFlow flow, Node node) {
        if (!node.isManaged() && node.getTransforms().isEmpty()) {
            Scale over = new Scale(-1, 1);
            over.pivotXProperty().bind(flow.widthProperty().divide(2));
            node.getTransforms().add(over);
        }
    }

    private void settle(TextFlow flow, int index) {
        Block block = document.blocks().get(index);
        Insets padding = metrics.padding(block);
        boolean turned = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        flow.setPadding(turned ? mirrored(padding) : padding);
        flow.setLineSpacing(metrics.leading());
        if (block.kind() instanceof Block.Row) {
            flow.setTabStopPolicy(tables.stops(block, metrics));
        }
    }

    private static Insets mirrored(Insets padding) {
        return new Insets(
                padding.getTop(), padding.getLeft(), padding.getBottom(), padding.getRight());
    }

    private static List<String> classes(Block block) {
        return switch (block.kind()) {
            case Block.Paragraph _ -> List.of("block-paragraph");
            case Block.Heading(int level) -> List.of("block-heading", "heading-" + level);
            case Block.Item _ -> List.of("block-item");
            case Block.Code _ -> List.of("block-code");
            case Block.Row(int _, boolean header) ->
                List.of("block-row", header ? "header-row" : "body-row");
            case Block.Caption _ -> List.of("block-caption");
            case Block.Note _ -> List.of("block-note");
            case Block.Rule _ -> List.of("block-rule");
        };
    }
}
