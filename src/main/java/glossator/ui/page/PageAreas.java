package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.document.PrintedPage;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaView;
import glossator.ui.control.Decorations;
import glossator.ui.control.RtlWrapping;
import glossator.ui.session.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The areas and page notes of a page view: which one is drawn, changed, under the pointer, or was
/// just gone to.
public final class PageAreas implements AreaView {
    private static final long FLASH_MILLIS = 900;

    private final List<PrintedPage> pages;
    private final PageGeometry geometry;
    private final PageScroller scroller;
    private final Tasks tasks;
    private final Runnable repaint;
    private final AreaTool tool;
    private final Label hint = new Label();
    private Decorations decorations = Decorations.NONE;
    private PageAnnotations annotations = PageAnnotations.NONE;
    private @Nullable UUID hovered;
    private @Nullable UUID flashed;

    /// `repaint` runs when something else is to be drawn or said.
    PageAreas(
            List<PrintedPage> pages,
            PageGeometry geometry,
            PageScroller scroller,
            AreaActions actions,
            Tasks tasks,
            Runnable repaint) {
        this.pages = pages;
        this.geometry = geometry;
        this.scroller = scroller;
        this.tasks = tasks;
        this.repaint = repaint;
        tool = new AreaTool(
                geometry,
                this::annotations,
                () -> decorations.chosen(),
                actions,
                tasks,
                this::showDraft);
        hint.getStyleClass().add("page-hint");
        RtlWrapping.of(hint);
        hint.setManaged(false);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
    }

    PageAnnotations annotations() {
        return annotations;
    }

    AreaMouse mouse() {
        return new AreaMouse(geometry, tool);
    }

    /// What can be done while an area is drawn or changed, to be placed over the pages.
    Label hint() {
        return hint;
    }

    /// Places the hint in the middle above `bottom`, in pixels of a view of this width.
    void layHint(double viewWidth, double bottom) {
        double width = Math.min(hint.prefWidth(-1), viewWidth - 2 * PageStack.GAP);
        double height = hint.prefHeight(width);
        double y = bottom - height - PageStack.GAP;
        hint.resizeRelocate((viewWidth - width) / 2, y, width, height);
    }

    void decorate(Decorations now) {
        if (now.placements() != decorations.placements()) {
            annotations = new PageAnnotations(now.placements(), pages);
        }
        decorations = now;
        tool.follow();
    }

    AreaOverlay.Layer layer() {
        return new AreaOverlay.Layer(annotations, tool.draft(), tool.isMoving(), hovered, flashed);
    }

    /// What a screen reader says of the area that is drawn or chosen; empty if there is none.
    Optional<String> spoken() {
        AreaDraft<Integer> draft = tool.draft();
        return draft != null
                ? Optional.of(AreaWording.spoken(draft, geometry.frame(draft.on())))
                : tool.chosenArea().map(area -> AreaWording.spoken(area.placement()));
    }

    private void showDraft() {
        String can = tool.hint();
        hint.setText(can);
        hint.setVisible(!can.isEmpty());
        if (hint.getParent() != null) {
            hint.getParent().requestLayout();
        }
        repaint.run();
    }

    void hover(Optional<Annotation> area) {
        UUID now = area.map(Annotation::id).orElse(null);
        if (!Objects.equals(now, hovered)) {
            hovered = now;
            repaint.run();
        }
    }

    /// Whether the key was for an area.
    boolean press(KeyEvent event) {
        return tool.press(event);
    }

    // Drawing and changing

    /// Whether the next drag draws an area, or keys do.
    public ReadOnlyBooleanProperty drawingProperty() {
        return tool.drawingProperty();
    }

    /// Lets the user draw where an annotation is, beginning with where it is shown: `taken`
    /// receives the page, from 0, and the rectangles in its page space when that is said to be it.
    public void place(UUID annotation, BiConsumer<Integer, List<Rectangle>> taken) {
        tool.place(annotation, taken);
    }

    /// Begins to draw an area, or leaves that.
    @Override
    public void toggleDrawing() {
        tool.toggleDrawing();
    }

    /// Begins to change the bounds of the chosen area by keyboard; false if none is chosen.
    @Override
    public boolean changeArea() {
        return tool.beginChange();
    }

    /// Stores the area that is drawn or changed; false if there is none.
    @Override
    public boolean storeArea() {
        return tool.enter(false);
    }

    /// Leaves the area that is drawn or changed; false if there is none.
    @Override
    public boolean leaveArea() {
        return tool.leave();
    }

    // Going to one

    /// Scrolls an area into view, or the page of a page note, and shows for a moment which it is.
    public void reveal(Annotation annotation) {
        Optional<PageArea> area = annotations.findArea(annotation.id());
        OptionalInt page = annotations.pageOfNote(annotation.id());
        area.ifPresent(a -> scroller.reveal(a.page(), Rectangle.around(a.rectangles())));
        page.ifPresent(scroller::showPage);
        flash(annotation.id());
    }

    private void flash(UUID annotation) {
        flashed = annotation;
        repaint.run();
        var _ = tasks.runAfter(FLASH_MILLIS, () -> {
            if (annotation.equals(flashed)) {
                flashed = null;
                repaint.run();
            }
        });
    }

    /// The bounds in the view of an area, or of the sign of a page note.
    public Optional<Bounds> bounds(Annotation annotation) {
        Optional<Bounds> area = annotations
                .findArea(annotation.id())
                .map(a -> geometry.inView(
                        a.page(), Rectangle.around(a.rectangles()).quad()));
        OptionalInt page = annotations.pageOfNote(annotation.id());
        return area.or(() -> page.isPresent()
                ? Optional.of(geometry.markerInView(page.getAsInt()))
                : Optional.empty());
    }
}
