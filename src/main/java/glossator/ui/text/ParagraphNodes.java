package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.ui.control.Decorations;
import glossator.ui.control.RtlText;
import glossator.ui.session.Typography;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledSegment;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The nodes of the paragraphs on screen: the look of each block, the spacing of its lines, and
/// what is painted behind its text. The rich text area creates and discards them as it scrolls.
final class ParagraphNodes {
    private static final int YOUNG = 16;
    private final Document document;
    private final PictureNodes pictures;
    private final TextTableRows tables;
    private final VerseNumbers verse;
    private final FoldLines lines;
    private final Supplier<Range> selected;
    private final Map<TextFlow, ParagraphOverlay> cells = new LinkedHashMap<>();
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);
    private Decorations decorations = Decorations.NONE;

    /// @param selected what is selected in the document
    ParagraphNodes(
            Document document, PictureNodes pictures, FoldLines lines, Supplier<Range> selected) {
        this.document = document;
        this.selected = selected;
        this.pictures = pictures;
        this.lines = lines;
        this.tables = new TextTableRows(document, this::settleTable);
        this.verse = new VerseNumbers(document);
    }

    /// Sets new metrics; the paragraphs are repainted after their layout.
    void setMetrics(TextMetrics other) {
        metrics = other;
        tables.setMetrics(other);
        eachCell(cell -> settle(cell.flow(), cell.index()));
    }

    /// Sets the width of the page in pixels, which wide tables are laid out for.
    void setPage(double width) {
        if (tables.setPage(width)) {
            eachCell(cell -> {
                if (document.blocks().get(cell.index()).kind() instanceof Block.Row) {
                    settle(cell.flow(), cell.index());
                }
            });
        }
    }

    private void settleTable(int table) {
        eachCell(cell -> {
            if (document.blocks().get(cell.index()).kind() instanceof Block.Row(int of, boolean _)
                    && of == table) {
                settle(cell.flow(), cell.index());
            }
        });
    }

    /// Moves a wide table so that the character at `offset` is seen.
    void revealInTable(int offset) {
        tables.reveal(offset);
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

    /// The bounds on screen of the character at `offset`, if its paragraph is on screen.
    Optional<Bounds> bounds(int offset) {
        int block = document.blockAt(offset);
        int at = offset - document.start(block);
        int end = Math.min(at + 1, document.blocks().get(block).text().length());
        return live(block).map(s -> s.onScreen(new Range(Math.min(at, end), end)));
    }

    /// The first character, from the start of the block, of its first line that reaches below `y`
    /// on screen: one more than it has characters if none does, 0 if the block is not on screen.
    int startOfLine(int block, double y) {
        int length = document.blocks().get(block).text().length();
        return live(block).map(shapes -> startOfLine(shapes, length, y)).orElse(0);
    }

    private static int startOfLine(FlowShapes shapes, int length, double y) {
        int above = -1;
        int below = length + 1;
        while (below - above > 1) {
            int middle = (above + below) >>> 1;
            if (shapes.onScreen(new Range(middle, middle)).getMaxY() > y) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /// The bounds on screen of a caret at `offset`, if its paragraph is on screen.
    Optional<Bounds> caret(int offset) {
        int block = document.blockAt(offset);
        int at = offset - document.start(block);
        return live(block).map(s -> s.onScreen(new Range(at, at)));
    }

    private Optional<FlowShapes> live(int block) {
        return cells.values().stream()
                .filter(c -> c.index() == block && c.isLive() && c.flow().getWidth() > 0)
                .map(ParagraphOverlay::shapes)
                .findFirst();
    }

    /// The offset of the character at a point of the screen, if there is one.
    OptionalInt characterAt(double x, double y) {
        return under(x, y)
                .map(cell -> add(
                        document.start(cell.index()),
                        cell.shapes().characterAt(cell.flow().screenToLocal(x, y))))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt add(int start, OptionalInt at) {
        return at.isPresent() ? OptionalInt.of(start + at.getAsInt()) : at;
    }

    /// The offset that a click at a point of the screen means, if it is beside a paragraph.
    Optional<Integer> insertionAt(double x, double y) {
        return under(x, y).flatMap(cell -> insertionAt(cell.index(), x, y));
    }

    private Optional<ParagraphOverlay> under(double x, double y) {
        return cells.values().stream()
                .filter(ParagraphOverlay::isLive)
                .filter(cell -> {
                    Point2D point = cell.flow().screenToLocal(x, y);
                    return point != null
                            && point.getY() >= 0
                            && point.getY() < cell.flow().getHeight();
                })
                .findFirst();
    }

    private Optional<Integer> insertionAt(int block, double x, double y) {
        return live(block)
                .map(s -> document.start(block)
                        + s.insertionAt(
                                s.flow().screenToLocal(x, y),
                                document.blocks().get(block).text()));
    }

    /// The same, only if `y` is on a line of the block.
    Optional<Integer> insertionInLine(int block, double x, double y) {
        return live(block).filter(s -> s.hasLineAt(y)).flatMap(s -> insertionAt(block, x, y));
    }

    /// The offset at `x` in the last line of a block (-1) or in the first (1).
    Optional<Integer> insertionAtEdge(int block, double x, int direction) {
        return live(block).flatMap(s -> insertionAt(block, x, s.edge(direction)));
    }

    void clear() {
        cells.clear();
    }

    /// Lets go of the paragraphs that the area has discarded. Those built last are not in the
    /// window yet.
    private void forgetOthers() {
        List<TextFlow> old = cells.keySet().stream()
                .limit(Math.max(0, cells.size() - YOUNG))
                .filter(flow -> flow.getScene() == null)
                .toList();
        old.forEach(cells::remove);
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
        flow.setVisible(!setting.folded());
        if (setting.folded()) {
            return;
        }
        flow.getStyleClass().addAll(classes(setting.block()));
        TitleParts.styleClass(setting.block()).ifPresent(flow.getStyleClass()::add);
        if (RtlText.isRightToLeft(setting.block().text())) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        settle(flow, setting.index());
        flow.parentProperty().subscribe(this::keepWide);
        forgetOthers();
        Range own = document.range(setting.index());
        var shapes = new FlowShapes(flow);
        var _ = new AreaShapes(shapes, own, RubyOverlay.depth(setting.block()) == 0, selected);
        cells.put(
                flow,
                new ParagraphOverlay(
                        shapes,
                        setting,
                        own,
                        () -> new ParagraphOverlay.Painting(decorations, metrics, tables, verse)));
        lines.add(flow, setting.index(), metrics);
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

    private void settle(TextFlow flow, int index) {
        Block block = document.blocks().get(index);
        Insets padding = lines.around(index, metrics.padding(block), metrics);
        if (block.kind() instanceof Block.Row) {
            padding = tables.layOut(flow, index, padding);
        }
        keepWide(flow.getParent());
        boolean turned = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        flow.setPadding(turned ? mirrored(padding) : padding);
        // The area's own style sheet has a line spacing, which outweighs the property.
        flow.setStyle("-fx-line-spacing: " + metrics.leading(block) + "px;"
                + (metrics.isJustified(block) ? "-fx-text-alignment: justify;" : ""));
    }

    /// Lays paragraphs out in this width at least, also while the area has none yet: one letter
    /// below the other would be much work for nothing, and JavaFX fails at every further picture if
    /// the first word of a right-to-left text has no room.
    private void keepWide(@Nullable Parent cell) {
        if (cell instanceof Region box) {
            box.setMinWidth(metrics.narrowest());
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
