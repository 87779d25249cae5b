package glossator.ui.text;

import glossator.document.Document;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.ui.control.Decorations;
import glossator.ui.control.DocumentView;
import glossator.ui.control.MouseActions;
import glossator.ui.session.Tasks;
import glossator.ui.session.Typography;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.util.UndoUtils;

import java.util.Optional;
import java.util.function.Function;

/// Shows one document as flowing text: a single read-only column with a caret for the keyboard and
/// the annotations behind it. All offsets are UTF-16 units of [Document#text].
public final class TextView extends StackPane implements DocumentView {
    private final Document document;
    private final Tasks tasks;
    private final PictureNodes pictures;
    private final ParagraphNodes paragraphs;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final TextViewport viewport;
    private final ReadOnlyObjectWrapper<Range> selection =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);

    /// `load` returns the picture with an id; it is called off the FX thread.
    public TextView(
            Document document,
            Tasks tasks,
            Function<String, Optional<Picture>> load,
            MouseActions actions) {
        this.document = document;
        this.tasks = tasks;
        this.pictures = new PictureNodes(tasks, load);
        this.paragraphs = new ParagraphNodes(document, pictures);
        this.area = new GenericStyledArea<>(
                ParagraphStyle.NONE,
                paragraphs::dress,
                RunStyle.PLAIN,
                new Segment.Ops(),
                paragraphs::segmentNode);
        fillArea();
        this.viewport = new TextViewport(document, tasks, area, paragraphs);
        area.selectionProperty().addListener((o, before, now) -> updateSelection());
        area.caretPositionProperty().addListener((o, before, now) -> updateSelection());
        area.widthProperty().subscribe(w -> fitPictures());
        var _ = new TextMouse(document, area, () -> paragraphs.decorations().placements(), actions);
        getChildren().add(area);
        getStyleClass().add("paper");
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getTarget() == this) {
                viewport.scrollBy(-e.getDeltaY());
            }
        });
        setTypography(Typography.STANDARD);
    }

    private void fillArea() {
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setEditable(false);
        area.setWrapText(true);
        area.setShowCaret(CaretVisibility.ON);
        area.getStyleClass().add("reading");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAutoScrollOnDragDesired(true);
        area.replace(0, 0, StyledText.of(document));
        area.moveTo(0);
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
        paragraphs.clear();
        area.dispose();
    }

    // Content

    public void setTypography(Typography other) {
        metrics = new TextMetrics(other);
        area.setStyle(metrics.css());
        area.setMaxWidth(metrics.width());
        area.setPrefWidth(metrics.width());
        // Room for the longest piece that right-to-left text is cut into.
        area.setMinWidth(12 * metrics.size() + 2 * metrics.gutter());
        fitPictures();
        viewport.setMetrics(metrics);
        paragraphs.setMetrics(metrics);
        tasks.runLater(paragraphs::repaint);
    }

    private void fitPictures() {
        double column = area.getWidth() > 0 ? Math.min(area.getWidth(), metrics.width()) : 0;
        double room = column > 0 ? column : metrics.width();
        pictures.setWidest(room - 2 * metrics.gutter());
    }

    @Override
    public void decorate(Decorations now) {
        paragraphs.decorate(now);
    }

    // Position

    @Override
    public ReadOnlyObjectProperty<Range> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    private void updateSelection() {
        var now = area.getSelection();
        Range range = now.getLength() == 0
                ? new Range(area.getCaretPosition(), area.getCaretPosition())
                : new Range(now.getStart(), now.getEnd());
        selection.set(range);
        int block = document.blocks().isEmpty() ? -1 : document.blockAt(range.start());
        area.setAccessibleText(block < 0 ? "" : document.blocks().get(block).text());
    }

    @Override
    public ReadOnlyObjectProperty<Range> inViewProperty() {
        return viewport.inViewProperty();
    }

    @Override
    public void select(Range range) {
        area.selectRange(range.start(), range.end());
    }

    @Override
    public void showAtTop(int offset) {
        viewport.showAtTop(offset);
    }

    @Override
    public void reveal(Range range) {
        area.selectRange(range.end(), range.end());
        area.moveTo(range.start());
        viewport.reveal(range.start());
    }

    @Override
    public Optional<Bounds> bounds(Range range) {
        return viewport.bounds(range);
    }

    @Override
    public void scrollBy(double pixels) {
        viewport.scrollBy(pixels);
    }

    @Override
    public void pageBy(int direction) {
        viewport.pageBy(direction);
    }
}
