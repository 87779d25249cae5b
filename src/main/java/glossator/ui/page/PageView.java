package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;
import glossator.format.PagePicture;
import glossator.ui.Tasks;
import glossator.ui.View;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The pages of a document as they are printed, one below the other. Only those in view are nodes,
/// and only those near it are drawn.
public final class PageView extends Region implements View {
    private final PagePlaces places;
    private final Document document;
    private final Tasks tasks;
    private final Drawings drawings;
    private final Viewport viewport;
    private final Leaves leaves;
    private final CaretKeys keys;
    private final ReadOnlyObjectWrapper<Range> selection =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private int anchor;
    private int caret;

    /// Where the reader was sent, until they scroll away from there.
    private int sentTo = -1;

    private Runnable atFirstLayout = () -> {};
    private boolean looking;
    private Marks marks = Marks.NONE;
    private List<Range> hits = List.of();
    private @Nullable Range currentHit;
    private @Nullable UUID chosen;
    private Function<glossator.annotation.Color, Color> paints = c -> Color.web(c.hex());
    private Consumer<List<Annotation>> onMarks = found -> {};
    private Consumer<String> onLink = href -> {};
    private Consumer<Range> onSelected = range -> {};

    /// Draws a page (from 0) with `scale` pixels a point. Called off the FX thread; a refusal is
    /// shown in the place of the page.
    public interface Drawing {
        PagePicture draw(int page, float scale);
    }

    /// `pages` are those of `document`, at least one.
    public PageView(Document document, List<PrintedPage> pages, Tasks tasks, Drawing drawing) {
        this.document = document;
        this.tasks = tasks;
        var paper = new Pane();
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        places = new PagePlaces(document, pages);
        viewport = new Viewport(pages, this::requestLayout, () -> sentTo = -1);
        drawings = new Drawings(tasks, drawing, this::arrived);
        leaves = new Leaves(places, viewport, drawings, paper.getChildren(), this::layers);
        keys = new CaretKeys(document, places);
        getStyleClass().add("printed");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(paper, viewport.across());
        focusedProperty().subscribe(f -> leaves.repaint());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var _ = new Pointer(this, document, tasks);
        select(0, 0);
    }

    private void arrived(int page) {
        leaves.show(page);
    }

    // How large the pages are

    /// As it is kept in the settings: `width`, `page` or a factor.
    public ReadOnlyStringProperty zoomProperty() {
        return viewport.wordProperty();
    }

    /// In percent of the size on paper.
    public ReadOnlyLongProperty percentProperty() {
        return viewport.percentProperty();
    }

    public void zoomBy(int steps) {
        viewport.zoomBy(steps);
    }

    public void fitWidth() {
        viewport.zoom(Zoom.WIDTH);
    }

    public void fitPage() {
        viewport.zoom(Zoom.PAGE);
    }

    /// As [#zoomProperty] gives it; what makes no sense there is the width.
    public void zoom(String word) {
        viewport.zoom(Zoom.of(word));
    }

    // Scrolling

    /// The scroll bar, to be laid beside the view.
    public ScrollBar bar() {
        return viewport.down();
    }

    Viewport viewport() {
        return viewport;
    }

    @Override
    public void scrollBy(double pixels) {
        viewport.scrollBy(0, pixels);
    }

    @Override
    public void page(int direction) {
        viewport.pageBy(direction);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomBy(event.getDeltaY() > 0 ? 1 : -1);
        } else {
            viewport.scrollBy(-event.getDeltaX(), -event.getDeltaY());
        }
        event.consume();
    }

    @Override
    public void showAtTop(int offset) {
        whenLaid(() -> show(offset, Roll.GAP));
    }

    @Override
    public void reveal(Range range) {
        select(range.start(), range.start());
        whenLaid(
                () -> {
                    if (!isShown(range.start())) {
                        show(range.start(), viewport.height() / 3);
                    }
                    sentTo = range.start();
                });
    }

    /// Puts the line of `offset` so many pixels below the top.
    private void show(int offset, double below) {
        int page = places.pageOf(offset);
        Quad at = places.caretAt(page, offset);
        double x = at == null ? 0 : at.minX() * viewport.scale();
        double y = at == null ? 0 : at.minY() * viewport.scale();
        viewport.show(page, x, y, below);
        sentTo = offset;
        lookSoon();
    }

    private boolean isShown(int offset) {
        return local(new Range(offset, offset))
                .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= viewport.height() - 20)
                .filter(b -> b.getMinX() >= 0 && b.getMaxX() <= viewport.width())
                .isPresent();
    }

    private void whenLaid(Runnable action) {
        if (viewport.isLaid()) {
            action.run();
        } else {
            atFirstLayout = action;
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        viewport.resize(getWidth(), getHeight());
        Runnable waiting = atFirstLayout;
        atFirstLayout = () -> {};
        waiting.run();
        double thick = viewport.across().prefHeight(-1);
        viewport.across().resizeRelocate(0, getHeight() - thick, getWidth(), thick);
        boolean shown = getScene() != null && getScene().getWindow() != null;
        leaves.lay(this, shown ? getScene().getWindow().getOutputScaleX() : 1);
        lookSoon();
    }

    private void lookSoon() {
        if (!looking) {
            looking = true;
            tasks.later(
                    () -> {
                        looking = false;
                        look();
                    });
        }
    }

    /// What of the text is in view; it begins where the reader was sent, as long as that is there.
    private void look() {
        if (!viewport.isLaid()) {
            return;
        }
        Range seen = null;
        for (int page = viewport.first(); page <= viewport.last(); page++) {
            double upper = -viewport.y(page) / viewport.scale();
            double lower = upper + viewport.height() / viewport.scale();
            seen = union(seen, places.between(page, upper, lower));
        }
        if (seen == null) {
            int at = places.pages().get(viewport.middle()).range().start();
            seen = new Range(at, at);
        }
        boolean there = seen.contains(sentTo);
        inView.set(there ? new Range(sentTo, seen.end()) : seen);
    }

    private static @Nullable Range union(@Nullable Range one, @Nullable Range other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Range(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    // What is shown

    private Ink.Layers layers() {
        return new Ink.Layers(
                marks, hits, currentHit, selection.get(), isFocused(), chosen, paints);
    }

    @Override
    public Node keyboard() {
        return this;
    }

    @Override
    public void set(Marks now) {
        marks = now;
        leaves.repaint();
    }

    Marks marks() {
        return marks;
    }

    @Override
    public void setHits(List<Range> found, @Nullable Range current) {
        hits = found;
        currentHit = current;
        leaves.repaint();
    }

    @Override
    public void choose(@Nullable UUID annotation) {
        chosen = annotation;
        leaves.repaint();
    }

    @Override
    public void set(Function<glossator.annotation.Color, Color> given) {
        paints = given;
        leaves.repaint();
    }

    /// Whether the page that holds `offset` is in view and drawn.
    public boolean isDrawn(int offset) {
        return leaves.isDrawn(places.pageOf(offset));
    }

    // What the reader does

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

    void tellMarks(List<Annotation> found) {
        onMarks.accept(found);
    }

    void tellLink(String href) {
        onLink.accept(href);
    }

    void tellSelected(Range range) {
        onSelected.accept(range);
    }

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
        select(range.start(), range.end());
    }

    /// From where the selection began to where it goes on, in either direction.
    void select(int from, int to) {
        anchor = Math.clamp(from, 0, document.length());
        caret = Math.clamp(to, 0, document.length());
        selection.set(new Range(Math.min(anchor, caret), Math.max(anchor, caret)));
        boolean empty = document.blocks().isEmpty();
        setAccessibleText(empty ? "" : document.blocks().get(document.blockAt(caret)).text());
        leaves.repaint();
    }

    int anchor() {
        return anchor;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> page(1);
            case PAGE_UP -> page(-1);
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                select(0, document.length());
            }
            default -> {
                OptionalInt to = keys.moved(event, caret);
                if (to.isEmpty()) {
                    return;
                }
                select(event.isShiftDown() ? anchor : to.getAsInt(), to.getAsInt());
                if (!isShown(caret)) {
                    show(caret, viewport.height() / 3);
                }
            }
        }
        event.consume();
    }

    // Where things are

    /// A point of the view on the page under it, in points of that page.
    private record Point(int page, float x, float y) {}

    private Point point(double x, double y) {
        int page = viewport.roll().pageAt(y + viewport.top());
        return new Point(
                page,
                (float) ((x - viewport.x(page)) / viewport.scale()),
                (float) ((y - viewport.y(page)) / viewport.scale()));
    }

    /// Between which characters a point of the view lies; on a page without text, its place.
    int insertion(double x, double y) {
        Point p = point(x, y);
        return PrintedPage.insertion(places.runs(p.page), p.x, p.y)
                .orElse(places.pages().get(p.page).range().start());
    }

    OptionalInt character(double x, double y) {
        Point p = point(x, y);
        return PrintedPage.at(places.runs(p.page), p.x, p.y, 1);
    }

    @Override
    public Optional<Bounds> bounds(Range range) {
        return local(range).map(this::localToScreen);
    }

    /// Of the first line of the range in the view, or of its last character, if that page is seen.
    Optional<Bounds> local(Range range) {
        int last = Math.max(range.start(), range.end() - 1);
        return first(range).or(() -> first(new Range(last, last)));
    }

    private Optional<Bounds> first(Range range) {
        int page = places.pageOf(range.start());
        if (!leaves.isShown(page)) {
            return Optional.empty();
        }
        int end = Math.max(range.end(), range.start() + 1);
        List<Quad> quads = places.quads(page, new Range(range.start(), end));
        Quad at = quads.isEmpty() ? places.caretAt(page, range.start()) : quads.getFirst();
        if (at == null) {
            return Optional.empty();
        }
        double scale = viewport.scale();
        return Optional.of(
                new BoundingBox(
                        viewport.x(page) + at.minX() * scale,
                        viewport.y(page) + at.minY() * scale,
                        (at.maxX() - at.minX()) * scale,
                        (at.maxY() - at.minY()) * scale));
    }

    @Override
    public void dispose() {
        drawings.close();
    }
}
