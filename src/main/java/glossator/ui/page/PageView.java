package glossator.ui.page;

import glossator.annotation.Rectangle;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.ui.control.Decorations;
import glossator.ui.control.DocumentView;
import glossator.ui.control.MouseActions;
import glossator.ui.session.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Shows a document as printed pages, one below another or two side by side. Only pages in view
/// have nodes, and only those and their neighbors are drawn.
public final class PageView extends Region implements DocumentView {
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
    private final PageAreas areas;
    private final ReadOnlyObjectWrapper<PageDisplay> display =
            new ReadOnlyObjectWrapper<>(PageDisplay.STANDARD);
    private Decorations decorations = Decorations.NONE;
    private final BooleanProperty darkTheme = new SimpleBooleanProperty();

    /// `pages` are the pages of `document`, at least one.
    public PageView(
            Document document,
            List<PrintedPage> pages,
            Tasks tasks,
            PageRenderer renderer,
            MouseActions actions,
            AreaActions areaActions) {
        this.document = document;
        var paper = new Pane();
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        places = new PageTextMap(document, pages);
        skews = new PageSkews(pages, tasks, renderer, this::requestLayout);
        viewport = new PageViewport(
                pages,
                ReadingDirection.isRightToLeft(document),
                skews::of,
                this::requestLayout,
                this::forgetTarget);
        drawings = new PageImages(tasks, renderer, this::showImage);
        leaves = new PageNodes(places, viewport, drawings, paper.getChildren(), this::layers);
        geometry = new PageGeometry(places, viewport, leaves::isShown);
        scroller = new PageScroller(places, viewport, geometry, tasks);
        selection = new PageSelection(document, this::showSelection);
        keys = new CaretKeys(document, places);
        areas = new PageAreas(pages, geometry, scroller, areaActions, tasks, this::showSelection);
        getStyleClass().add("printed");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        var clip = new javafx.scene.shape.Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(paper, viewport.horizontalBar(), areas.hint());
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
                areas::annotations,
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
                areas.mouse(),
                areas::hover);
        selection.select(0, 0);
        darkTheme.addListener((o, before, now) -> {
            drawings.setContrast(contrast());
            leaves.repaint();
        });
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
        drawings.setContrast(contrast());
        viewport.setDisplay(other);
        leaves.repaint();
    }

    /// Whether the theme is dark; see [Contrast#THEME].
    public BooleanProperty darkThemeProperty() {
        return darkTheme;
    }

    private Contrast contrast() {
        return display.get().contrast().in(darkTheme.get());
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
        areas.layHint(getWidth(), getHeight() - thick);
        boolean shown = getScene() != null && getScene().getWindow() != null;
        var near = leaves.lay(this, shown ? getScene().getWindow().getOutputScaleX() : 1);
        if (display.get().straightened()) {
            skews.request(near);
        }
        scroller.updateSoon();
    }

    // Content

    private PageOverlay.Layers layers() {
        boolean dark = contrast().isDark();
        return new PageOverlay.Layers(
                decorations, areas.layer(), selection.range(), isFocused(), dark);
    }

    @Override
    public Node keyboard() {
        return this;
    }

    @Override
    public void decorate(Decorations now) {
        decorations = now;
        areas.decorate(now);
        showSelection();
    }

    private void showSelection() {
        setAccessibleText(areas.spoken().orElseGet(selection::paragraph));
        leaves.repaint();
    }

    /// The areas and page notes.
    public PageAreas areas() {
        return areas;
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

    @Override
    public int offsetAt(Point2D screen) {
        Point2D at = screenToLocal(screen);
        return geometry.insertionAt(at.getX(), at.getY());
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
