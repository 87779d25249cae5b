package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;
import glossator.format.PagePicture;
import glossator.ui.Tasks;
import glossator.ui.View;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

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

/// The pages of a document as they are printed, one below the other. Only those in view are nodes,
/// and only those near it are drawn.
public final class PageView extends Region implements View {
    private static final double ZOOM_STEP = 1.2;

    private final PagePlaces places;
    private final Document document;
    private final Tasks tasks;
    private final Drawings drawings;
    private final CaretKeys keys;
    private final Map<Integer, Leaf> leaves = new HashMap<>();
    private final Region paper = new Region();
    private final ScrollBar bar = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final ReadOnlyObjectWrapper<Range> selection =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(Zoom.WIDTH.word());
    private final ReadOnlyLongWrapper percent = new ReadOnlyLongWrapper(100);
    private Zoom zoom = Zoom.WIDTH;
    private Roll roll;
    private double top;
    private double left;
    private double laidWidth;
    private double laidHeight;
    private int anchor;
    private int caret;
    /// Where the reader was sent, until they scroll away from there.
    private int sentTo = -1;
    private @Nullable Runnable atFirstLayout;
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
        places = new PagePlaces(document, pages);
        drawings = new Drawings(tasks, drawing, this::arrived);
        keys = new CaretKeys(document, places);
        roll = new Roll(pages, Zoom.PAPER);
        getStyleClass().add("printed");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        paper.setManaged(false);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setMinWidth(USE_PREF_SIZE);
        across.setManaged(false);
        getChildren().addAll(paper, across);
        bar.valueProperty().addListener((o, was, now) -> scrolled(now.doubleValue(), left));
        across.valueProperty().addListener((o, was, now) -> scrolled(top, now.doubleValue()));
        focusedProperty().subscribe(f -> repaint());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var _ = new Pointer(this, document, tasks);
        select(0, 0);
    }

    // Zoom

    /// How large the pages are, as it is kept in the settings: `width`, `page` or a factor.
    public ReadOnlyStringProperty zoomProperty() {
        return word.getReadOnlyProperty();
    }

    /// In percent of the size on paper.
    public ReadOnlyLongProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    public void zoomBy(int steps) {
        zoom(Zoom.free(roll.scale() / Zoom.PAPER * Math.pow(ZOOM_STEP, steps)));
    }

    public void fitWidth() {
        zoom(Zoom.WIDTH);
    }

    public void fitPage() {
        zoom(Zoom.PAGE);
        sendTo(roll.top(roll.pageAt(top + laidHeight / 3)) - Roll.GAP);
    }

    /// As [Zoom#word] says it.
    public void zoom(String word) {
        zoom(Zoom.of(word));
    }

    private void zoom(Zoom other) {
        zoom = other;
        word.set(other.word());
        fit();
    }

    /// Makes the roll as large as the zoom wants it; what is in the middle stays there.
    private void fit() {
        if (laidWidth <= 0 || laidHeight <= 0) {
            return;
        }
        List<PrintedPage> pages = places.pages();
        double middle = top + laidHeight / 2;
        int page = roll.pageAt(middle);
        double share = (middle - roll.top(page)) / roll.pageHeight(page);
        double scale =
                switch (zoom.fit()) {
                    case WIDTH -> Roll.fitting(pages, laidWidth);
                    case PAGE -> Roll.fitting(pages.get(page), laidWidth, laidHeight);
                    case FREE -> zoom.factor() * Zoom.PAPER;
                };
        double centre = (left + laidWidth / 2) / Math.max(1, roll.width());
        roll = new Roll(pages, scale);
        percent.set(Math.round(scale / Zoom.PAPER * 100));
        double to = roll.top(page) + share * roll.pageHeight(page) - laidHeight / 2;
        moveTo(to, centre * roll.width() - laidWidth / 2);
    }

    // Scrolling

    double viewportHeight() {
        return laidHeight;
    }

    /// The scroll bar, to be laid beside the view.
    public ScrollBar bar() {
        return bar;
    }

    boolean isBar(MouseEvent event) {
        return across.isVisible() && event.getY() >= across.getLayoutY();
    }

    private void scrolled(double newTop, double newLeft) {
        if (newTop != top || newLeft != left) {
            sentTo = -1;
            moveTo(newTop, newLeft);
        }
    }

    private void moveTo(double newTop, double newLeft) {
        double lowest = Math.max(0, roll.height() - laidHeight);
        double rightmost = Math.max(0, roll.width() - laidWidth);
        top = Math.clamp(newTop, 0, lowest);
        left = Math.clamp(newLeft, 0, rightmost);
        bar.setMax(Math.max(lowest, 1));
        bar.setVisibleAmount(bar.getMax() * laidHeight / Math.max(roll.height(), 1));
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(laidHeight * 0.9);
        bar.setValue(top);
        across.setMax(Math.max(rightmost, 1));
        across.setVisibleAmount(across.getMax() * laidWidth / Math.max(roll.width(), 1));
        across.setVisible(rightmost > 0.5);
        across.setValue(left);
        requestLayout();
    }

    @Override
    public void scrollBy(double pixels) {
        scrolled(Math.clamp(top + pixels, 0, Math.max(0, roll.height() - laidHeight)), left);
    }

    @Override
    public void page(int direction) {
        scrollBy(direction * laidHeight * 0.9);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomBy(event.getDeltaY() > 0 ? 1 : -1);
        } else {
            scrolled(top - event.getDeltaY(), left - event.getDeltaX());
        }
        event.consume();
    }

    private void sendTo(double newTop) {
        moveTo(newTop, left);
    }

    @Override
    public void showAtTop(int offset) {
        whenLaid(() -> show(offset, 0));
    }

    @Override
    public void reveal(Range range) {
        select(range.start(), range.start());
        whenLaid(
                () -> {
                    if (!isShown(range.start())) {
                        show(range.start(), laidHeight / 3);
                    }
                    sentTo = range.start();
                });
    }

    /// Puts the line of `offset` so many pixels below the top.
    private void show(int offset, double below) {
        int page = places.pageOf(offset);
        Quad at = ink(page).caretAt(offset);
        double line = at == null ? 0 : Math.min(at.minY(), at.maxY()) * roll.scale();
        double column = at == null ? 0 : at.minX() * roll.scale();
        double newLeft = left;
        if (roll.width() > laidWidth) {
            double x = leafX(page) + left + column;
            newLeft = x < left || x > left + laidWidth - 40 ? x - laidWidth / 3 : left;
        }
        moveTo(roll.top(page) + line - Math.max(below, Roll.GAP), newLeft);
        sentTo = offset;
        lookSoon();
    }

    private boolean isShown(int offset) {
        return local(new Range(offset, offset))
                .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= laidHeight - 20)
                .filter(b -> b.getMinX() >= 0 && b.getMaxX() <= laidWidth)
                .isPresent();
    }

    private void whenLaid(Runnable action) {
        if (laidWidth > 0) {
            action.run();
        } else {
            atFirstLayout = action;
        }
    }

    // Laying out

    private Ink ink(int page) {
        return new Ink(places, page, roll.scale());
    }

    private double leafX(int page) {
        double room = Math.max(laidWidth, roll.width());
        return (room - roll.pageWidth(page)) / 2 - left;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (width != laidWidth || height != laidHeight) {
            laidWidth = width;
            laidHeight = height;
            fit();
            Runnable waiting = atFirstLayout;
            atFirstLayout = null;
            if (waiting != null) {
                waiting.run();
            }
        }
        paper.resizeRelocate(0, 0, width, height);
        double thick = across.prefHeight(-1);
        across.resizeRelocate(0, height - thick, width, thick);
        List<Integer> seen = seen();
        layLeaves(seen);
        drawings.want(nearby(seen), (float) (roll.scale() * outputScale()));
        lookSoon();
    }

    private double outputScale() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        return shown ? getScene().getWindow().getOutputScaleX() : 1;
    }

    private List<Integer> seen() {
        int first = roll.pageAt(top);
        int last = roll.pageAt(top + laidHeight);
        var seen = new ArrayList<Integer>();
        for (int i = first; i <= last; i++) {
            seen.add(i);
        }
        return seen;
    }

    /// Those in view, then the next one and the one before.
    private List<Integer> nearby(List<Integer> seen) {
        var wanted = new ArrayList<>(seen);
        if (seen.getLast() + 1 < places.pages().size()) {
            wanted.add(seen.getLast() + 1);
        }
        if (seen.getFirst() > 0) {
            wanted.add(seen.getFirst() - 1);
        }
        return wanted;
    }

    private void layLeaves(List<Integer> seen) {
        for (Leaf leaf : new ArrayList<>(leaves.values())) {
            if (!seen.contains(leaf.page())) {
                leaves.remove(leaf.page());
                getChildren().remove(leaf);
            }
        }
        for (int page : seen) {
            Leaf leaf = leaves.get(page);
            if (leaf == null) {
                leaf = new Leaf(page);
                leaves.put(page, leaf);
                getChildren().add(1, leaf);
            }
            double width = roll.pageWidth(page);
            boolean resized = leaf.getWidth() != width;
            leaf.resizeRelocate(
                    snapPositionX(leafX(page)),
                    snapPositionY(roll.top(page) - top),
                    width,
                    roll.pageHeight(page));
            leaf.show(drawings.picture(page), drawings.fault(page));
            if (resized) {
                paint(leaf);
            }
        }
    }

    private void arrived(int page) {
        Leaf leaf = leaves.get(page);
        if (leaf != null) {
            leaf.show(drawings.picture(page), drawings.fault(page));
        }
    }

    private void paint(Leaf leaf) {
        leaf.over(
                ink(leaf.page())
                        .nodes(
                                new Ink.Layers(
                                        marks,
                                        hits,
                                        currentHit,
                                        selection.get(),
                                        isFocused(),
                                        chosen,
                                        paints)));
    }

    private void repaint() {
        leaves.values().forEach(this::paint);
    }

    // What is shown

    @Override
    public Node keyboard() {
        return this;
    }

    @Override
    public void set(Marks now) {
        marks = now;
        repaint();
    }

    Marks marks() {
        return marks;
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
    public void set(Function<glossator.annotation.Color, Color> given) {
        paints = given;
        repaint();
    }

    /// Whether the page that holds `offset` is in view and drawn.
    public boolean isDrawn(int offset) {
        Leaf leaf = leaves.get(places.pageOf(offset));
        return leaf != null && leaf.isDrawn();
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
        repaint();
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
                    show(caret, laidHeight / 3);
                }
            }
        }
        event.consume();
    }

    // Where things are

    /// A point of the view on the page under it, in points of that page.
    private record Point(int page, float x, float y) {}

    private Point point(double x, double y) {
        int page = roll.pageAt(y + top);
        return new Point(
                page,
                (float) ((x - leafX(page)) / roll.scale()),
                (float) ((y + top - roll.top(page)) / roll.scale()));
    }

    /// Between which characters a point of the view lies; on a page without text, its place.
    OptionalInt insertion(double x, double y) {
        Point p = point(x, y);
        OptionalInt at = PrintedPage.insertion(places.runs(p.page), p.x, p.y);
        return at.isPresent() ? at : OptionalInt.of(places.pages().get(p.page).range().start());
    }

    OptionalInt character(double x, double y) {
        Point p = point(x, y);
        return PrintedPage.at(places.runs(p.page), p.x, p.y, 1);
    }

    boolean isSignAt(Placed mark, double x, double y) {
        return local(mark.range())
                .map(b -> b.getMinX() - 8 <= x && x <= b.getMaxX() + 8)
                .orElse(false);
    }

    @Override
    public Optional<Bounds> bounds(Range range) {
        return local(range).map(this::localToScreen);
    }

    private Optional<Bounds> local(Range range) {
        int last = Math.max(range.start(), range.end() - 1);
        return localOf(new Range(range.start(), Math.max(last, range.start())))
                .or(() -> localOf(new Range(last, last)));
    }

    /// Of the first line of the range, if its page is in view.
    private Optional<Bounds> localOf(Range range) {
        int page = places.pageOf(range.start());
        if (!leaves.containsKey(page)) {
            return Optional.empty();
        }
        List<Quad> quads =
                places.quads(
                        page, new Range(range.start(), Math.max(range.end(), range.start() + 1)));
        Quad at = quads.isEmpty() ? ink(page).caretAt(range.start()) : quads.getFirst();
        if (at == null) {
            return Optional.empty();
        }
        double scale = roll.scale();
        return Optional.of(
                new BoundingBox(
                        leafX(page) + at.minX() * scale,
                        roll.top(page) - top + at.minY() * scale,
                        (at.maxX() - at.minX()) * scale,
                        (at.maxY() - at.minY()) * scale));
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
        if (laidHeight <= 0) {
            return;
        }
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int page : seen()) {
            double upper = (top - roll.top(page)) / roll.scale();
            double lower = (top + laidHeight - roll.top(page)) / roll.scale();
            for (var run : places.runs(page)) {
                Quad line = run.caret(run.start());
                if (line.maxY() > upper && line.minY() < lower) {
                    from = Math.min(from, run.start());
                    to = Math.max(to, run.start() + run.length());
                }
            }
        }
        if (to < 0) {
            from = places.pages().get(roll.pageAt(top + laidHeight / 3)).range().start();
            to = from;
        }
        if (sentTo >= from && sentTo <= to) {
            from = sentTo;
        }
        inView.set(new Range(from, Math.max(from, to)));
    }

    @Override
    public void dispose() {
        drawings.close();
        leaves.clear();
    }
}
