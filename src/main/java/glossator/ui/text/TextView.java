package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Mark;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.ui.Tasks;
import glossator.ui.Typography;
import glossator.ui.View;
import glossator.ui.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The reading view of one document: its text in one column, read-only, with a caret for the
/// keyboard, and the reader's marks behind it. All offsets are UTF-16 units of [Document#text].
public final class TextView extends StackPane implements View {
    private final Document document;
    private final Tasks tasks;
    private final GenericStyledArea<Setting, Piece, Look> area;
    private final Map<TextFlow, Cell> cells = new HashMap<>();
    private final PictureNodes pictures;
    private final TableStops tables;
    private final ReadOnlyObjectWrapper<Range> selection =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);
    private Function<glossator.annotation.Color, Color> light = c -> Color.web(c.hex(), 0.4);
    private Marks marks = Marks.NONE;
    private List<Range> hits = List.of();
    private @Nullable Range currentHit;
    private @Nullable UUID chosen;
    private Consumer<List<Annotation>> onMarks = found -> {};
    private Consumer<String> onLink = href -> {};
    private Consumer<Range> onSelected = range -> {};
    private boolean dragged;
    private boolean looking;

    /// `load` gives the picture with an id; it is called off the FX thread.
    public TextView(Document document, Tasks tasks, Function<String, Optional<Picture>> load) {
        this.document = document;
        this.tasks = tasks;
        this.pictures = new PictureNodes(tasks, load);
        this.tables = new TableStops(document);
        this.area =
                new GenericStyledArea<>(
                        Setting.NONE, this::dress, Look.PLAIN, new Piece.Ops(), this::node);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setEditable(false);
        area.setWrapText(true);
        area.setShowCaret(CaretVisibility.ON);
        area.getStyleClass().add("reading");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAutoScrollOnDragDesired(true);
        area.replace(0, 0, Pieces.of(document));
        area.moveTo(0);
        area.selectionProperty().addListener((o, before, now) -> selectionChanged());
        area.caretPositionProperty().addListener((o, before, now) -> selectionChanged());
        area.viewportDirtyEvents().subscribe(e -> lookSoon());
        area.estimatedScrollYProperty().addListener((o, before, now) -> lookSoon());
        area.heightProperty().subscribe(h -> lookSoon());
        area.widthProperty().subscribe(w -> fitPictures());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> dragged = false);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> dragged = true);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointAt);
        getChildren().add(area);
        getStyleClass().add("paper");
        addEventHandler(
                ScrollEvent.SCROLL,
                e -> {
                    if (e.getTarget() == this) {
                        area.scrollYBy(-e.getDeltaY());
                    }
                });
        set(Typography.STANDARD);
    }

    public Document document() {
        return document;
    }

    @Override
    public Node keyboard() {
        return area;
    }

    @Override
    public void dispose() {
        cells.clear();
        area.dispose();
    }

    // What is shown

    public void set(Typography other) {
        metrics = new TextMetrics(other);
        area.setStyle(metrics.css());
        area.setMaxWidth(metrics.width());
        area.setPrefWidth(metrics.width());
        // Room for the longest piece that text from right to left is cut into.
        area.setMinWidth(12 * metrics.size() + 2 * metrics.gutter());
        fitPictures();
        eachCell(cell -> settle(cell.flow(), cell.index()));
        tasks.later(this::repaint);
    }

    private void fitPictures() {
        double column = area.getWidth() > 0 ? Math.min(area.getWidth(), metrics.width()) : 0;
        double room = column > 0 ? column : metrics.width();
        pictures.widest(room - 2 * metrics.gutter());
    }

    @Override
    public void set(Function<glossator.annotation.Color, Color> paints) {
        light = paints;
        repaint();
    }

    @Override
    public void set(Marks now) {
        Marks before = marks;
        marks = now;
        eachCell(
                cell -> {
                    Range own = document.range(cell.index());
                    if (!before.in(own).equals(now.in(own))) {
                        cell.paint();
                    }
                });
    }

    @Override
    public void setHits(List<Range> found, @Nullable Range current) {
        hits = found;
        currentHit = current;
        repaint();
    }

    @Override
    public void choose(@Nullable UUID annotation) {
        chosen = annotation;
        repaint();
    }

    @Override
    public void onMarks(Consumer<List<Annotation>> handler) {
        onMarks = handler;
    }

    @Override
    public void onLink(Consumer<String> handler) {
        onLink = handler;
    }

    @Override
    public void onSelected(Consumer<Range> handler) {
        onSelected = handler;
    }

    // Where the reader is

    @Override
    public ReadOnlyObjectProperty<Range> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Range> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    @Override
    public void select(Range range) {
        area.selectRange(range.start(), range.end());
    }

    @Override
    public void showAtTop(int offset) {
        int at = Math.clamp(offset, 0, document.length());
        int block = document.blockAt(at);
        area.showParagraphAtTop(block);
        tasks.later(
                () -> {
                    Optional<Bounds> bounds = bounds(at);
                    bounds.ifPresent(
                            b -> {
                                Point2D top = area.localToScreen(0, metrics.size());
                                if (top != null && at > document.start(block)) {
                                    area.scrollYBy(b.getMinY() - top.getY());
                                }
                            });
                });
    }

    @Override
    public void reveal(Range range) {
        area.selectRange(range.end(), range.end());
        area.moveTo(range.start());
        int block = document.blockAt(range.start());
        if (!isShown(range.start())) {
            area.showParagraphAtCenter(block);
            tasks.later(() -> centre(range.start()));
        }
    }

    private boolean isShown(int offset) {
        Point2D top = area.localToScreen(0, 0);
        Point2D bottom = area.localToScreen(0, area.getHeight());
        return top != null
                && bottom != null
                && bounds(offset)
                        .filter(b -> b.getMinY() >= top.getY() && b.getMaxY() <= bottom.getY() - 20)
                        .isPresent();
    }

    private void centre(int offset) {
        Point2D third = area.localToScreen(0, area.getHeight() / 3);
        if (third != null) {
            bounds(offset).ifPresent(b -> area.scrollYBy(b.getMinY() - third.getY()));
        }
    }

    @Override
    public Optional<Bounds> bounds(Range range) {
        return bounds(range.start()).or(() -> bounds(Math.max(range.start(), range.end() - 1)));
    }

    private Optional<Bounds> bounds(int offset) {
        int block = document.blockAt(offset);
        boolean drawn = cells.values().stream().anyMatch(c -> c.index() == block && c.isLive());
        if (!drawn || document.length() == 0) {
            return Optional.empty();
        }
        int at = Math.min(offset, Math.max(0, area.getLength() - 1));
        return area.getCharacterBoundsOnScreen(at, Math.min(at + 1, area.getLength()));
    }

    /// The character under a point of the screen, if there is one.
    public OptionalInt offsetAt(double screenX, double screenY) {
        Point2D local = area.screenToLocal(screenX, screenY);
        return local == null
                ? OptionalInt.empty()
                : area.hit(local.getX(), local.getY()).getCharacterIndex();
    }

    @Override
    public void scrollBy(double pixels) {
        area.scrollYBy(pixels);
    }

    @Override
    public void page(int direction) {
        area.scrollYBy(direction * (area.getHeight() - 2 * metrics.size() * 1.5));
    }

    // Building paragraphs

    private void dress(TextFlow flow, Setting setting) {
        if (setting.index() < 0) {
            return;
        }
        flow.getStyleClass().addAll(classes(setting.block()));
        if (Words.isRightToLeft(setting.block().text())) {
            turn(flow);
        }
        settle(flow, setting.index());
        cells.values().removeIf(c -> c.index() == setting.index() && !c.isLive());
        if (cells.size() > 400) {
            cells.values().removeIf(c -> !c.isLive() && c.isPainted());
        }
        cells.put(flow, new Cell(flow, setting, new Paints()));
    }

    /// A flow that runs from right to left gives the shapes of its text counted from its right
    /// side: what is painted in them (selection, caret, marks) has to be turned over.
    private static void turn(TextFlow flow) {
        flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        flow.getChildren()
                .addListener(
                        (ListChangeListener<Node>)
                                change -> {
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
        flow.setPadding(
                turned
                        ? new Insets(
                                padding.getTop(),
                                padding.getLeft(),
                                padding.getBottom(),
                                padding.getRight())
                        : padding);
        flow.setLineSpacing(metrics.leading());
        if (block.kind() instanceof Block.Row(int table, boolean _)) {
            flow.setTabStopPolicy(tables.stops(table, metrics, metrics.indent(block)));
        }
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

    private Node node(StyledSegment<Piece, Look> segment) {
        if (segment.getSegment().isPicture()) {
            return pictures.node(segment.getSegment().picture());
        }
        var text = new TextExt(shown(segment.getSegment().text()));
        text.setTextOrigin(javafx.geometry.VPos.TOP);
        text.getStyleClass().add("text");
        for (Mark.Emphasis one : segment.getStyle().emphasis()) {
            text.getStyleClass().add(one.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (!segment.getStyle().href().isEmpty()) {
            text.getStyleClass().add("link");
        }
        return text;
    }

    /// Only a line feed breaks a line in JavaFX; in the model it would end the paragraph.
    private static String shown(String text) {
        return text.replace(Block.LINE_BREAK, '\n');
    }

    private void eachCell(Consumer<Cell> action) {
        for (Cell cell : new ArrayList<>(cells.values())) {
            if (cell.isLive()) {
                action.accept(cell);
            }
        }
    }

    private void repaint() {
        eachCell(Cell::paint);
    }

    // The mouse and the keyboard

    private void selectionChanged() {
        var now = area.getSelection();
        Range range =
                now.getLength() == 0
                        ? new Range(area.getCaretPosition(), area.getCaretPosition())
                        : new Range(now.getStart(), now.getEnd());
        selection.set(range);
        int block = document.blocks().isEmpty() ? -1 : document.blockAt(range.start());
        area.setAccessibleText(block < 0 ? "" : document.blocks().get(block).text());
    }

    /// While the view is being laid out it cannot tell what is in it.
    private void lookSoon() {
        if (!looking) {
            looking = true;
            tasks.later(this::viewportMoved);
        }
    }

    private void viewportMoved() {
        looking = false;
        boolean onScreen = area.localToScreen(0, 0) != null;
        if (!onScreen || area.getVisibleParagraphs().isEmpty() || document.blocks().isEmpty()) {
            return;
        }
        int first = area.visibleParToAllParIndex(0);
        int last = area.visibleParToAllParIndex(area.getVisibleParagraphs().size() - 1);
        int from = document.start(first);
        OptionalInt hit = area.hit(metrics.gutter() * 2, 2).getCharacterIndex();
        if (hit.isPresent() && document.blockAt(hit.getAsInt()) == first) {
            from = hit.getAsInt();
        }
        inView.set(new Range(from, Math.max(from, document.end(last))));
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!selection.get().isEmpty()) {
            onSelected.accept(selection.get());
            return;
        }
        if (dragged || !event.isStillSincePress()) {
            return;
        }
        int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        Optional<String> link = on.isPresent() ? document.linkAt(on.getAsInt()) : Optional.empty();
        if (link.isPresent()) {
            onLink.accept(link.get());
        } else {
            onMarks.accept(marks.at(on.orElse(offset)).stream().map(Placed::annotation).toList());
        }
    }

    private void pointAt(MouseEvent event) {
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        boolean hand =
                on.isPresent()
                        && (document.linkAt(on.getAsInt()).isPresent()
                                || !marks.at(on.getAsInt()).isEmpty());
        area.setCursor(hand ? Cursor.HAND : Cursor.TEXT);
    }

    private final class Paints implements Cell.Painting {
        @Override
        public TextMetrics metrics() {
            return metrics;
        }

        @Override
        public Range range(int index) {
            return document.range(index);
        }

        @Override
        public List<Placed> marks(Range range) {
            return marks.in(range);
        }

        @Override
        public List<Range> hits(Range range) {
            return Hits.in(hits, range);
        }

        @Override
        public @Nullable Range currentHit() {
            return currentHit;
        }

        @Override
        public @Nullable UUID chosen() {
            return chosen;
        }

        @Override
        public Color paint(glossator.annotation.Color color, boolean solid) {
            Color paint = light.apply(color);
            return solid ? Color.color(paint.getRed(), paint.getGreen(), paint.getBlue()) : paint;
        }
    }
}
