package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaView;
import glossator.ui.control.Decorations;
import glossator.ui.control.DocumentView;
import glossator.ui.control.MouseActions;
import glossator.ui.session.Tasks;
import glossator.ui.session.Typography;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Shows one document as flowing text: a single read-only column with a caret for the keyboard and
/// the annotations behind it. All offsets are UTF-16 units of [Document#text].
public final class TextView extends StackPane implements DocumentView, AreaView {
    private final Document document;
    private final Tasks tasks;
    private final PictureNodes pictures;
    private final ParagraphNodes paragraphs;
    private final Folding folding;
    private final FoldLines lines;
    private final ReadingArea area;
    private final FoldSwitch folds;
    private final TextMouse mouse;
    private final TextViewport viewport;
    private final PictureTool tool;
    private final NotePreview notes;
    private final TopLine topLine;
    private final Label hint = new Label();
    private final ReadOnlyObjectWrapper<Range> selection =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);

    /// `load` returns the picture with an id; it is called off the FX thread.
    public TextView(
            Document document,
            Tasks tasks,
            Function<String, Optional<Picture>> load,
            MouseActions actions,
            PictureActions pictureActions) {
        this.document = document;
        this.tasks = tasks;
        this.pictures = new PictureNodes(document, tasks, load);
        this.folding = new Folding(document);
        this.lines = new FoldLines(document, folding);
        lines.onToggle(this::toggle);
        this.paragraphs = new ParagraphNodes(document, pictures, lines, this::selected);
        this.area = new ReadingArea(
                PreparedText.take(document, folding), paragraphs::dress, paragraphs::segmentNode);
        this.folds = new FoldSwitch(document, folding, area);
        fillArea();
        this.viewport = new TextViewport(document, tasks, area, paragraphs, folding);
        var _ = new FoldKeys(document, folding, lines, area, tasks, viewport);
        this.tool = new PictureTool(
                pictures, this::meantPicture, pictureActions, tasks, this::showAreas, this::reveal);
        area.selectionProperty().addListener((o, before, now) -> updateSelection());
        area.caretPositionProperty().addListener((o, before, now) -> {
            updateSelection();
            paragraphs.revealInTable(now);
        });
        area.widthProperty().subscribe(w -> {
            fitPictures();
            area.stepOverFolds(!folding.parts().isEmpty());
        });
        var pictureMouse = new PictureMouse(pictures, tool, actions.choose());
        pictures.onMade(node -> {
            pictureMouse.install(node);
            paint(node);
        });
        new PictureMenu(pictures, tool, this::pictureAtCaret).install(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var _ = new RtlArrowKeys(document, area);
        var _ = new LineKeys(document, area, paragraphs);
        mouse = new TextMouse(document, area, paragraphs, pictureMouse::areaUnder, actions);
        var _ = new TextSelecting(document, area, mouse::insertionAt, mouse::characterAt);
        hint.getStyleClass().add("area-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        hint.setWrapText(true);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        getChildren().addAll(area, hint);
        notes = new NotePreview(this, area, new NoteCalls(document), tasks, actions, () -> metrics);
        getStyleClass().add("paper");
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getTarget() == this) {
                viewport.scrollBy(-e.getDeltaY());
            }
        });
        topLine = new TopLine(document, tasks, area, viewport);
        setMetrics(Typography.STANDARD);
    }

    private void fillArea() {
        area.moveTo(folding.visibleFrom(0));
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
        pictures.close();
        area.dispose();
    }

    // Content

    /// The line at the top of the view stays there.
    public void setTypography(Typography other) {
        topLine.keep(() -> setMetrics(other));
    }

    private void setMetrics(Typography other) {
        metrics = new TextMetrics(other);
        area.setStyle(metrics.css());
        area.setMaxWidth(metrics.width());
        area.setPrefWidth(metrics.width());
        // Room for the longest piece that right-to-left text is cut into.
        area.setMinWidth(metrics.narrowest());
        fitPictures();
        viewport.setMetrics(metrics);
        paragraphs.setMetrics(metrics);
        tasks.runLater(paragraphs::repaint);
    }

    private void fitPictures() {
        double column = area.getWidth() > 0 ? Math.min(area.getWidth(), metrics.width()) : 0;
        double room = column > 0 ? column : metrics.width();
        pictures.setWidest(room - 2 * metrics.gutter());
        paragraphs.setPage(room);
    }

    // Folded parts

    /// Whether any part can be folded.
    public boolean canFold() {
        return !folding.parts().isEmpty();
    }

    /// Opens all folded parts or, if none is folded, folds them all.
    public void toggleFolds() {
        int top = inViewProperty().get().start();
        folds.toggleAll();
        showAtTop(top);
    }

    private void toggle(FoldedPart part) {
        folds.toggle(part);
        showAtTop(document.start(part.first()));
        area.requestFocus();
    }

    /// Opens the parts that were open when `store` was last told; it is told what a person opens
    /// and folds.
    public void rememberFolds(String open, Consumer<String> store) {
        folds.remember(open, store);
    }

    @Override
    public void decorate(Decorations now) {
        pictures.decorate(now);
        lines.decorate(now.placements());
        paragraphs.decorate(now);
        tool.follow();
        showAreas();
    }

    // Areas of pictures

    /// The one that an action without a mouse is about.
    private Optional<PicturePlace> meantPicture() {
        return pictures.places()
                .meant(selection.get(), viewport.inViewProperty().get());
    }

    private Optional<PicturePlace> pictureAtCaret() {
        int caret = selection.get().start();
        return meantPicture().filter(place -> {
            Range on = place.range();
            return on.start() <= caret && caret <= on.end();
        });
    }

    /// Whether a picture is selected, at the caret or in view.
    public boolean hasPicture() {
        return meantPicture().isPresent();
    }

    /// Whether the text has any pictures.
    public boolean hasPictures() {
        return !pictures.places().isEmpty();
    }

    private void paint(PictureNode node) {
        node.geometry()
                .ifPresent(on -> node.paint(new PictureOverlay(on)
                        .nodes(
                                pictures.areas().on(node.place().id()),
                                draftOn(node),
                                pictures.decorations())));
    }

    private @Nullable AreaDraft<String> draftOn(PictureNode node) {
        AreaDraft<String> draft = tool.draft();
        return draft != null && draft.on().equals(node.place().id()) ? draft : null;
    }

    private void showAreas() {
        String can = tool.hint();
        hint.setText(can);
        hint.setVisible(!can.isEmpty());
        pictures.eachLive(this::paint);
        updateSpoken();
    }

    private void press(KeyEvent event) {
        if (tool.press(event)) {
            event.consume();
        }
    }

    @Override
    public void toggleDrawing() {
        tool.toggleDrawing();
    }

    /// Lets the user draw where an annotation is, beginning with where it is shown: `taken`
    /// receives an area of a picture and the offset of that picture when this is said to be it.
    public void place(UUID annotation, BiConsumer<Target.Area, Integer> taken) {
        tool.place(annotation, taken);
    }

    /// Marks the picture that is selected, at the caret or in view as a whole.
    public void markPicture() {
        tool.addWhole();
    }

    @Override
    public boolean changeArea() {
        return tool.beginChange();
    }

    @Override
    public boolean storeArea() {
        return tool.enter();
    }

    @Override
    public boolean leaveArea() {
        return tool.leave();
    }

    /// Scrolls an area of a picture into view; false if the annotation is none.
    public boolean reveal(Annotation annotation) {
        Optional<PictureArea> wanted = pictures.areas().find(annotation.id());
        wanted.flatMap(area -> pictures.places().find(area.picture())).ifPresent(place -> {
            reveal(place.range());
            tasks.runLater(() -> boundsOf(annotation).ifPresent(viewport::reveal));
        });
        return wanted.isPresent();
    }

    /// The bounds on screen of an area of a picture, if the picture is on screen.
    public Optional<Bounds> boundsOf(Annotation annotation) {
        return pictures.areas()
                .find(annotation.id())
                .flatMap(area -> bounds(area.picture(), area.target().bounds()));
    }

    /// The bounds on screen of a part of a picture, in that picture's own pixels.
    public Optional<Bounds> bounds(String picture, Rectangle part) {
        return pictures.find(picture)
                .flatMap(node ->
                        node.geometry().map(on -> on.inNode(part)).map(node::localToScreen));
    }

    // Notes

    /// Shows the note called at the caret, or from a note goes back to its call; false if there is
    /// neither.
    public boolean showNote() {
        return notes.open();
    }

    /// False if no note is shown.
    public boolean closeNote() {
        return notes.close();
    }

    // Position

    @Override
    public ReadOnlyObjectProperty<Range> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    private void updateSelection() {
        Range range = selected();
        selection.set(
                range.isEmpty()
                        ? new Range(area.getCaretPosition(), area.getCaretPosition())
                        : range);
        updateSpoken();
    }

    private Range selected() {
        IndexRange now = area.getSelection();
        return new Range(now.getStart(), now.getEnd());
    }

    /// The area that is drawn, or else the paragraph of the caret.
    private void updateSpoken() {
        AreaDraft<String> draft = tool.draft();
        Range range = selection.get();
        int block = document.blocks().isEmpty() ? -1 : document.blockAt(range.start());
        String paragraph = block < 0 ? "" : document.blocks().get(block).text();
        area.setAccessibleText(draft == null ? paragraph : PictureArea.spoken(draft.rectangle()));
    }

    @Override
    public ReadOnlyObjectProperty<Range> inViewProperty() {
        return viewport.inViewProperty();
    }

    @Override
    public void select(Range range) {
        if (!range.isEmpty()) {
            folds.open(range);
        }
        area.selectRange(range.start(), range.end());
    }

    @Override
    public void showAtTop(int offset) {
        viewport.showAtTop(offset);
    }

    @Override
    public void reveal(Range range) {
        folds.open(range);
        area.selectRange(range.end(), range.end());
        area.moveTo(range.start());
        viewport.reveal(range.start());
    }

    @Override
    public Optional<Bounds> bounds(Range range) {
        return viewport.bounds(range);
    }

    @Override
    public int offsetAt(Point2D screen) {
        return mouse.insertionAt(area.screenToLocal(screen));
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
