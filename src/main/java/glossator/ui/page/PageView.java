package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.ui.control.Decorations;
import glossator.ui.control.DocumentView;
import glossator.ui.control.MouseActions;
import glossator.ui.session.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/// Shows a document as printed pages, one below another or two side by side. Only pages in view
/// have nodes, and only those and their neighbors are drawn.
public final class PageView extends Region implements DocumentView {
    private static final long FLASH_MILLIS = 900;

    private final PageTextMap places;
    private final Document document;
    private final PageImages drawings;
    private final PageSkews skews;
    private final PageViewport viewport;
    private final PageNodes leaves;
    private final PageGeometry geometry;
    private final PageScroller scroller;
    private final PageSelection selection;
    private final CaretKeys keys;
    private final Tasks tasks;
    private final AreaTool areas;
    private final Label hint = new Label();
    private final ReadOnlyObjectWrapper<PageDisplay> display =
            new ReadOnlyObjectWrapper<>(PageDisplay.STANDARD);
    private Decorations decorations = Decorations.NONE;
    private PageAnnotations annotations = PageAnnotations.NONE;
    private @Nullable UUID hovered;
    private @Nullable UUID flashed;

    /// `pages` are the pages of `document`, at least one.
    public PageView(
            Document document,
            List<PrintedPage> pages,
            Tasks tasks,
            PageRenderer renderer,
            MouseActions actions,
            AreaActions areaActions) {
        this.document = document;
        this.tasks = tasks;
        var paper = new Pane();
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        places = new PageTextMap(document, pages);
        skews = new PageSkews(pages, tasks, renderer, this::requestLayout);
        viewport = new PageViewport(pages, skews::of, this::requestLayout, this::forgetTarget);
        drawings = new PageImages(tasks, renderer, this::showImage);
        leaves = new PageNodes(places, viewport, drawings, paper.getChildren(), this::layers);
        geometry = new PageGeometry(places, viewport, leaves::isShown);
        scroller = new PageScroller(places, viewport, geometry, tasks);
        selection = new PageSelection(document, this::showSelection);
        keys = new CaretKeys(document, places);
        areas = new AreaTool(
                geometry,
                () -> annotations,
                () -> decorations.chosen(),
                areaActions,
                tasks,
                this::showAreas);
        getStyleClass().add("printed");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        var clip = new javafx.scene.shape.Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        hint.getStyleClass().add("page-hint");
        hint.setManaged(false);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        getChildren().addAll(paper, viewport.horizontalBar(), hint);
        focusedProperty().subscribe(f -> leaves.repaint());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(ZoomEvent.ZOOM, e -> {
            viewport.zoomAt(e.getZoomFactor(), e.getX(), e.getY());
            e.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        var clicks = new PageClicks(
                document,
                geometry,
                () -> decorations.placements(),
                () -> annotations,
                actions,
                areaActions.openNote());
        var _ = new PageMouse(
                this,
                document,
                tasks,
                viewport,
                geometry,
                selection,
                clicks,
                new AreaMouse(geometry, areas),
                this::hover);
        selection.select(0, 0);
    }

    private void forgetTarget() {
        scroller.forgetTarget();
    }

    /// Called when the image of a page is ready.
    private void showImage(int page) {
        leaves.show(page);
    }

    // Zoom

    /// The zoom as stored in the settings: `width`, `page` or a factor.
    public ReadOnlyStringProperty zoomProperty() {
        return viewport.wordProperty();
    }

    /// The zoom in percent of the printed size.
    public ReadOnlyLongProperty percentProperty() {
        return viewport.percentProperty();
    }

    public void zoomBy(int steps) {
        viewport.zoomBy(steps);
    }

    public void fitWidth() {
        viewport.setZoom(Zoom.WIDTH);
    }

    public void fitPage() {
        viewport.setZoom(Zoom.PAGE);
    }

    /// Takes a value of [#zoomProperty]; anything else means the width.
    public void setZoom(String word) {
        viewport.setZoom(Zoom.of(word));
    }

    // Display

    /// Rotation, facing pages, contrast.
    public ReadOnlyObjectProperty<PageDisplay> displayProperty() {
        return display.getReadOnlyProperty();
    }

    /// The middle of the view stays in place.
    public void setDisplay(PageDisplay other) {
        display.set(other);
        drawings.setContrast(other.contrast());
        viewport.setDisplay(other);
        leaves.repaint();
    }

    /// By how many degrees clockwise the writing on the page is turned, if that is known by now: it
    /// is estimated when a straightened page comes into view.
    public OptionalDouble skew(int page) {
        return skews.isKnown(page) ? OptionalDouble.of(skews.of(page)) : OptionalDouble.empty();
    }

    // Scrolling

    /// Scrolls a page, from 0, to the top.
    public void showPage(int page) {
        scroller.showPage(Math.clamp(page, 0, places.pages().size() - 1));
    }

    /// The page in view, from 0; of several, the one that the view was sent to, or the topmost.
    public ReadOnlyIntegerProperty pageProperty() {
        return scroller.pageProperty();
    }

    /// The scroll bar, to be placed beside the view.
    public ScrollBar scrollBar() {
        return viewport.verticalBar();
    }

    @Override
    public void scrollBy(double pixels) {
        viewport.scrollBy(0, pixels);
    }

    @Override
    public void pageBy(int direction) {
        viewport.pageBy(direction);
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            double factor = PageViewport.wheelFactor(event.getDeltaY());
            viewport.zoomAt(factor, event.getX(), event.getY());
        } else if (!event.isShortcutDown()) {
            viewport.scrollBy(-event.getDeltaX(), -event.getDeltaY());
        }
        event.consume();
    }

    @Override
    public void showAtTop(int offset) {
        scroller.showAtTop(offset);
    }

    @Override
    public void reveal(Range range) {
        selection.select(range.start(), range.start());
        scroller.reveal(range.start());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        viewport.resize(getWidth(), getHeight());
        scroller.runWaiting();
        double thick = viewport.horizontalBar().prefHeight(-1);
        viewport.horizontalBar().resizeRelocate(0, getHeight() - thick, getWidth(), thick);
        double width = Math.min(hint.prefWidth(-1), getWidth() - 2 * PageStack.GAP);
        double height = hint.prefHeight(width);
        double y = getHeight() - thick - height - PageStack.GAP;
        hint.resizeRelocate((getWidth() - width) / 2, y, width, height);
        boolean shown = getScene() != null && getScene().getWindow() != null;
        var near = leaves.lay(this, shown ? getScene().getWindow().getOutputScaleX() : 1);
        if (display.get().straightened()) {
            skews.request(near);
        }
        scroller.updateSoon();
    }

    // Content

    private PageOverlay.Layers layers() {
        boolean dark = display.get().contrast().isDark();
        var layer = new AreaOverlay.Layer(
                annotations, areas.draft(), areas.isMoving(), hovered, flashed);
        return new PageOverlay.Layers(decorations, layer, selection.range(), isFocused(), dark);
    }

    @Override
    public Node keyboard() {
        return this;
    }

    @Override
    public void decorate(Decorations now) {
        if (now.placements() != decorations.placements()) {
            annotations = new PageAnnotations(now.placements(), places.pages());
        }
        decorations = now;
        areas.follow();
        showSelection();
    }

    private void showSelection() {
        setAccessibleText(spoken());
        leaves.repaint();
    }

    /// The area that is drawn or chosen, or else the paragraph of the caret.
    private String spoken() {
        AreaDraft draft = areas.draft();
        return draft != null
                ? AreaWording.spoken(draft, geometry.frame(draft.page()))
                : areas.chosenArea()
                        .map(area -> AreaWording.spoken(area.placement()))
                        .orElseGet(selection::paragraph);
    }

    // Areas

    private void showAreas() {
        String can = areas.hint();
        hint.setText(can);
        hint.setVisible(!can.isEmpty());
        showSelection();
        requestLayout();
    }

    private void hover(Optional<Annotation> area) {
        UUID now = area.map(Annotation::id).orElse(null);
        if (!Objects.equals(now, hovered)) {
            hovered = now;
            leaves.repaint();
        }
    }

    /// Whether the next drag draws an area, or keys do.
    public ReadOnlyBooleanProperty drawingProperty() {
        return areas.drawingProperty();
    }

    /// Begins to draw an area, or leaves that.
    public void toggleDrawing() {
        areas.toggleDrawing();
    }

    /// Begins to change the bounds of the chosen area by keyboard; false if none is chosen.
    public boolean changeArea() {
        return areas.beginChange();
    }

    /// Stores the area that is drawn or changed; false if there is none.
    public boolean storeArea() {
        return areas.enter(false);
    }

    /// Leaves the area that is drawn or changed; false if there is none.
    public boolean leaveArea() {
        return areas.leave();
    }

    /// Scrolls an area into view, or the page of a page note, and shows for a moment which it is.
    public void revealOnPage(Annotation annotation) {
        Optional<PageArea> area = annotations.findArea(annotation.id());
        OptionalInt page = annotations.pageOfNote(annotation.id());
        area.ifPresent(a -> scroller.reveal(a.page(), Rectangle.around(a.rectangles())));
        page.ifPresent(scroller::showPage);
        flash(annotation.id());
    }

    private void flash(UUID annotation) {
        flashed = annotation;
        leaves.repaint();
        var _ = tasks.runAfter(FLASH_MILLIS, () -> {
            if (annotation.equals(flashed)) {
                flashed = null;
                leaves.repaint();
            }
        });
    }

    /// The bounds on screen of an area, or of the sign of a page note.
    public Optional<Bounds> boundsOf(Annotation annotation) {
        Optional<Bounds> area = annotations
                .findArea(annotation.id())
                .map(a -> geometry.inView(
                        a.page(), Rectangle.around(a.rectangles()).quad()));
        OptionalInt page = annotations.pageOfNote(annotation.id());
        return area.or(() -> page.isPresent()
                        ? Optional.of(geometry.markerInView(page.getAsInt()))
                        : Optional.empty())
                .map(this::localToScreen);
    }

    /// The bounds on screen of a rectangle of a page: in points of the printed page, y down.
    public Bounds bounds(int page, Rectangle printed) {
        return localToScreen(geometry.inView(page, printed.quad()));
    }

    /// Whether the page that holds `offset` is in view and drawn.
    public boolean isDrawn(int offset) {
        return leaves.isDrawn(places.pageOf(offset));
    }

    // Position

    @Override
    public ReadOnlyObjectProperty<Range> selectionProperty() {
        return selection.rangeProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Range> inViewProperty() {
        return scroller.inViewProperty();
    }

    @Override
    public void select(Range range) {
        selection.select(range.start(), range.end());
    }

    @Override
    public Optional<Bounds> bounds(Range range) {
        return geometry.bounds(range).map(this::localToScreen);
    }

    private void press(KeyEvent event) {
        if (areas.press(event)) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> pageBy(1);
            case PAGE_UP -> pageBy(-1);
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                selection.select(0, document.length());
            }
            default -> {
                OptionalInt to = keys.caretAfter(event, selection.caret());
                if (to.isEmpty()) {
                    return;
                }
                selection.moveCaret(to.getAsInt(), event.isShiftDown());
                scroller.revealCaret(selection.caret());
            }
        }
        event.consume();
    }

    @Override
    public void dispose() {
        drawings.close();
        skews.close();
    }
}
