package glossator.ui.page;

import glossator.annotation.Rectangle;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.message.Messages;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;
import glossator.ui.control.ArrowKeys;
import glossator.ui.session.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Draws a new area and changes the bounds of the chosen one, by keyboard; [AreaMouse] does so by
/// mouse. What is drawn is stored with Enter or when the mouse is released, and left with Esc.
final class AreaTool {
    /// How far a key moves an edge, in pixels, and with Ctrl.
    private static final double STEP = 10;

    private static final double FINE_STEP = 1;

    /// Half the width of a rectangle that keys begin with, in pixels.
    private static final double BEGINNING = 90;

    private final PageGeometry geometry;
    private final Supplier<PageAnnotations> annotations;
    private final Supplier<@Nullable UUID> chosen;
    private final AreaActions actions;
    private final Tasks tasks;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private @Nullable AreaDraft<Integer> draft;

    /// What takes the area that is drawn, where it is not to become an annotation.
    private @Nullable BiConsumer<Integer, List<Rectangle>> placing;

    /// What is being stored, which stays on screen until the stored area takes its place.
    private @Nullable AreaDraft<Integer> leaving;

    /// `changed` runs when something else is to be shown.
    AreaTool(
            PageGeometry geometry,
            Supplier<PageAnnotations> annotations,
            Supplier<@Nullable UUID> chosen,
            AreaActions actions,
            Tasks tasks,
            Runnable changed) {
        this.geometry = geometry;
        this.annotations = annotations;
        this.chosen = chosen;
        this.actions = actions;
        this.tasks = tasks;
        this.changed = changed;
    }

    /// Whether the next drag draws an area.
    ReadOnlyBooleanProperty drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    boolean isDrawing() {
        return drawing.get();
    }

    /// Whether it is drawn where an annotation is to be, until Enter says that this is it.
    boolean isPlacing() {
        return placing != null;
    }

    /// Whether keys move a rectangle.
    boolean isMoving() {
        return draft != null;
    }

    /// The area to be shown as it is drawn or changed; null if there is none.
    @Nullable
    AreaDraft<Integer> draft() {
        return draft != null ? draft : leaving;
    }

    /// What can be done now, in one line; empty if nothing is being drawn or changed.
    String hint() {
        if (draft != null && isPlacing()) {
            return Messages.of("ui.area.hint.place");
        }
        if (draft != null) {
            return Messages.of(
                    draft.rectangles().size() > 1 ? "ui.area.hint.several" : "ui.area.hint.move");
        }
        if (!isDrawing()) {
            return "";
        }
        return Messages.of(isPlacing() ? "ui.area.hint.place-draw" : "ui.area.hint.draw");
    }

    Optional<PageArea> chosenArea() {
        UUID which = chosen.get();
        return which == null ? Optional.empty() : annotations.get().findArea(which);
    }

    void show(@Nullable AreaDraft<Integer> now) {
        draft = now;
        changed.run();
    }

    /// Lets the user draw where an annotation is, beginning with where it is shown; `taken`
    /// receives the page and the rectangles in page space.
    void place(UUID annotation, BiConsumer<Integer, List<Rectangle>> taken) {
        storeChange();
        placing = taken;
        drawing.set(true);
        Optional<PageArea> shown = annotations.get().findArea(annotation);
        show(shown.map(a -> a.draft(0).asNew()).orElse(null));
    }

    /// Begins to draw, or leaves that.
    void toggleDrawing() {
        if (isPlacing()) {
            return;
        }
        storeChange();
        drawing.set(!isDrawing());
        show(null);
    }

    /// Begins to change the bounds of the chosen area by keyboard; false if none is chosen.
    boolean beginChange() {
        if (isPlacing()) {
            return true;
        }
        Optional<PageArea> area = chosenArea();
        area.ifPresent(a -> {
            drawing.set(false);
            show(a.draft(0));
            geometry.reveal(a.page(), a.rectangles().getFirst());
        });
        return area.isPresent();
    }

    /// Stores what was drawn or changed, or begins a rectangle; false if there is nothing to do.
    ///
    /// @param further whether a new rectangle is added to the chosen area
    boolean enter(boolean further) {
        if (draft != null) {
            store(draft, further);
        } else if (isDrawing()) {
            show(beginning());
        } else {
            return false;
        }
        return true;
    }

    /// Leaves what was drawn or changed without storing it; false if there is nothing to leave.
    boolean leave() {
        boolean had = draft != null || isDrawing();
        placing = null;
        drawing.set(false);
        show(null);
        return had;
    }

    /// Stores a change under way, because the user turns to something else; a new rectangle is
    /// dropped.
    void storeChange() {
        AreaDraft<Integer> now = draft;
        if (now != null && now.of() != null) {
            store(now, false);
        }
    }

    /// To be called when other annotations are shown or another one is chosen.
    void follow() {
        if (draft != null && draft.of() != null && !draft.of().equals(chosen.get())) {
            storeChange();
        }
    }

    void store(AreaDraft<Integer> done, boolean further) {
        if (placing != null) {
            placing.accept(done.on(), inPageSpace(done, List.of(), List.of()));
        } else {
            keep(done, further);
        }
        placing = null;
        drawing.set(false);
        leaving = done;
        show(null);
        tasks.runWhenStored(() -> letGo(done));
    }

    private void keep(AreaDraft<Integer> done, boolean further) {
        Optional<PageArea> before = done.of() != null
                ? annotations.get().findArea(done.of())
                : chosenArea().filter(a -> further && a.page() == done.on());
        if (before.isEmpty() && done.of() == null) {
            actions.add().accept(done.on(), inPageSpace(done, List.of(), List.of()));
        } else {
            before.ifPresent(area -> change(area, done));
        }
    }

    private void change(PageArea area, AreaDraft<Integer> done) {
        if (!(area.placement().target() instanceof Target.Area target)) {
            return;
        }
        var all = new ArrayList<Rectangle>();
        if (done.of() == null) {
            all.addAll(target.rectangles());
        }
        all.addAll(inPageSpace(done, area.rectangles(), target.rectangles()));
        if (!all.equals(target.rectangles())) {
            actions.change().accept(area.annotation(), all);
        }
    }

    /// Rectangles that are where they were keep their exact numbers, even beside the page.
    private List<Rectangle> inPageSpace(
            AreaDraft<Integer> done, List<Rectangle> shown, List<Rectangle> stored) {
        PageFrame frame = geometry.frame(done.on());
        return done.rectangles().stream()
                .map(r -> shown.contains(r)
                        ? stored.get(shown.indexOf(r))
                        : PageArea.toPageSpace(r, frame))
                .toList();
    }

    private void letGo(AreaDraft<Integer> stored) {
        if (stored.equals(leaving)) {
            leaving = null;
            changed.run();
        }
    }

    // Keys

    /// Whether the key was for this.
    boolean press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            return enter(event.isShiftDown());
        }
        Optional<Point2D> way = ArrowKeys.direction(event.getCode());
        if (way.isPresent() && (draft != null || isDrawing())) {
            AreaDraft<Integer> now = draft == null ? beginning() : draft;
            show(draft == null ? now : moved(now, way.get(), event));
            geometry.reveal(now.on(), Objects.requireNonNull(draft).rectangle());
            return true;
        }
        return draft != null && pressOther(draft, event);
    }

    private boolean pressOther(AreaDraft<Integer> now, KeyEvent event) {
        if (now.of() == null && !isPlacing()) {
            return false;
        }
        boolean last = isPlacing() && now.rectangles().size() == 1;
        switch (event.getCode()) {
            case TAB -> show(now.withNextActive(event.isShiftDown() ? -1 : 1));
            case BACK_SPACE -> show(last ? null : now.withoutActive());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// With Shift the edge that is on the right or below on screen moves, else the whole.
    private AreaDraft<Integer> moved(AreaDraft<Integer> now, Point2D way, KeyEvent event) {
        PageTransform transform = geometry.transform(now.on());
        Point2D edge = transform.directionOnPage(Math.abs(way.getX()), Math.abs(way.getY()));
        AreaHandle handle = event.isShiftDown()
                ? AreaHandle.toward(edge.getX(), edge.getY())
                : AreaHandle.WHOLE;
        double step = (event.isShortcutDown() ? FINE_STEP : STEP) / transform.scale();
        Point2D by = transform.directionOnPage(way.getX(), way.getY()).multiply(step);
        PageFrame frame = geometry.frame(now.on());
        return now.with(handle.drag(now.rectangle(), by.getX(), by.getY(), PageArea.limits(frame)));
    }

    /// A rectangle in the middle of what is in view.
    private AreaDraft<Integer> beginning() {
        PageGeometry.PagePoint middle = geometry.middle();
        PageFrame frame = geometry.frame(middle.page());
        float half = (float) (BEGINNING / geometry.transform(middle.page()).scale());
        float width = Math.max(PageArea.LEAST, Math.min(half, frame.printedWidth() / 4));
        float height = Math.max(PageArea.LEAST, Math.min(half / 2, frame.printedHeight() / 4));
        var around = Rectangle.between(
                middle.x() - width, middle.y() - height, middle.x() + width, middle.y() + height);
        return AreaDraft.of(
                middle.page(), AreaHandle.WHOLE.drag(around, 0, 0, PageArea.limits(frame)));
    }
}
