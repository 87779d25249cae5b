package glossator.ui.text;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.AreaDraft;
import glossator.ui.control.AreaHandle;
import glossator.ui.control.ArrowKeys;
import glossator.ui.session.Tasks;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Draws new areas of pictures and changes the bounds of the chosen one, by keyboard;
/// [PictureMouse] does so by mouse. What is drawn is stored with Enter or when the mouse is
/// released, and left with Esc.
final class PictureTool {
    /// How far a key moves an edge, in pixels on screen, and with Ctrl.
    private static final double STEP = 10;

    private static final double FINE_STEP = 1;

    private final PictureNodes nodes;
    private final Supplier<Optional<PicturePlace>> meant;
    private final PictureActions actions;
    private final Tasks tasks;
    private final Runnable changed;
    private final Consumer<Range> reveal;
    private boolean drawing;
    private @Nullable AreaDraft<String> draft;

    /// What takes the area that is drawn, where it is not to become an annotation.
    private @Nullable BiConsumer<Target.Area, Integer> placing;

    /// What is being stored, which stays on screen until the stored area takes its place.
    private @Nullable AreaDraft<String> leaving;

    /// @param meant the picture that the user means when a key begins an area
    /// @param changed runs when something else is to be shown
    /// @param reveal scrolls a picture into view
    PictureTool(
            PictureNodes nodes,
            Supplier<Optional<PicturePlace>> meant,
            PictureActions actions,
            Tasks tasks,
            Runnable changed,
            Consumer<Range> reveal) {
        this.nodes = nodes;
        this.meant = meant;
        this.actions = actions;
        this.tasks = tasks;
        this.changed = changed;
        this.reveal = reveal;
    }

    /// Whether the next drag draws an area.
    boolean isDrawing() {
        return drawing;
    }

    /// Whether it is drawn where an annotation is to be, until Enter says that this is it.
    boolean isPlacing() {
        return placing != null;
    }

    /// The area to be shown as it is drawn or changed; null if there is none.
    @Nullable
    AreaDraft<String> draft() {
        return draft != null ? draft : leaving;
    }

    /// What can be done now, in one line; empty if nothing is being drawn or changed.
    String hint() {
        if (draft != null) {
            return Messages.of(isPlacing() ? "ui.area.hint.place" : "ui.picture.hint.move");
        }
        return drawing ? Messages.of("ui.picture.hint.draw") : "";
    }

    Optional<PictureArea> chosenArea() {
        return nodes.areas().find(nodes.decorations().chosen());
    }

    void show(@Nullable AreaDraft<String> now) {
        draft = now;
        changed.run();
    }

    /// Lets the user draw where an annotation is, beginning with where it is shown; `taken`
    /// receives it and the offset of the picture.
    void place(UUID annotation, BiConsumer<Target.Area, Integer> taken) {
        storeChange();
        placing = taken;
        drawing = true;
        show(nodes.areas().find(annotation).map(a -> a.draft(0).asNew()).orElse(null));
    }

    /// Begins to draw, or leaves that. A picture that cannot be shown is marked as a whole instead.
    void toggleDrawing() {
        if (isPlacing()) {
            return;
        }
        storeChange();
        if (drawing) {
            leave();
            return;
        }
        meant.get()
                .ifPresentOrElse(
                        this::begin, () -> actions.say().accept(Messages.of("ui.picture.none")));
    }

    /// Begins to draw an area of this picture.
    void begin(PicturePlace on) {
        Optional<PictureNode> node = nodes.find(on.id());
        if (node.isEmpty()) {
            reveal.accept(on.range());
            tasks.runLater(() -> beginShown(on));
        } else {
            beginShown(on);
        }
    }

    private void beginShown(PicturePlace on) {
        Optional<PictureNode> node = nodes.find(on.id());
        if (node.filter(n -> !n.fault().isEmpty()).isPresent()) {
            actions.say().accept(node.get().fault());
            addWhole(on);
        } else {
            drawing = true;
            show(null);
        }
    }

    /// Marks all of the picture that is meant.
    void addWhole() {
        meant.get()
                .ifPresentOrElse(
                        this::addWhole, () -> actions.say().accept(Messages.of("ui.picture.none")));
    }

    void addWhole(PicturePlace on) {
        BiConsumer<Target.Area, Integer> taker = placing;
        leave();
        placing = taker;
        nodes.find(on.id())
                .flatMap(PictureNode::geometry)
                .ifPresent(geometry -> add(on, List.of(geometry.size().whole())));
        placing = null;
    }

    private void add(PicturePlace on, List<Rectangle> rectangles) {
        var surface = new Surface.Picture(on.id());
        var area = new Target.Area(surface, rectangles, on.alternative());
        (placing == null ? actions.add() : placing).accept(area, on.offset());
    }

    /// Begins to change the bounds of the chosen area by keyboard; false if none is chosen.
    boolean beginChange() {
        if (isPlacing()) {
            return true;
        }
        Optional<PictureArea> area = chosenArea();
        area.flatMap(a -> nodes.places().find(a.picture()))
                .filter(place -> nodes.find(place.id()).isEmpty())
                .ifPresent(place -> reveal.accept(place.range()));
        boolean shown = area.flatMap(a -> nodes.find(a.picture()))
                .filter(node -> node.fault().isEmpty())
                .isPresent();
        if (shown || area.filter(a -> nodes.find(a.picture()).isEmpty()).isPresent()) {
            drawing = false;
            area.ifPresent(a -> show(a.draft(0)));
            return true;
        }
        return false;
    }

    /// Stores what was drawn or changed, or begins a rectangle; false if there is nothing to do.
    boolean enter() {
        if (draft != null) {
            store(draft);
        } else if (drawing) {
            beginning().ifPresent(this::show);
        } else {
            return false;
        }
        return true;
    }

    /// Leaves what was drawn or changed without storing it; false if there is nothing to leave.
    boolean leave() {
        boolean had = draft != null || drawing;
        placing = null;
        drawing = false;
        show(null);
        return had;
    }

    /// Stores a change under way, because the user turns to something else; a new rectangle is
    /// dropped.
    void storeChange() {
        AreaDraft<String> now = draft;
        if (now != null && now.of() != null) {
            store(now);
        }
    }

    /// To be called when other annotations are shown or another one is chosen.
    void follow() {
        AreaDraft<String> now = draft;
        if (now == null || now.of() == null) {
            return;
        }
        if (nodes.areas().find(now.of()).isEmpty()) {
            show(null);
        } else if (!now.of().equals(nodes.decorations().chosen())) {
            storeChange();
        }
    }

    void store(AreaDraft<String> done) {
        if (done.of() == null) {
            nodes.places().find(done.on()).ifPresent(on -> add(on, inWholePixels(done, List.of())));
        } else {
            nodes.areas().find(done.of()).ifPresent(area -> change(area, done));
        }
        placing = null;
        drawing = false;
        leaving = done;
        show(null);
        tasks.runWhenStored(() -> letGo(done));
    }

    private void change(PictureArea area, AreaDraft<String> done) {
        List<Rectangle> all = inWholePixels(done, area.rectangles());
        if (!all.equals(area.rectangles())) {
            Target.Area before = area.target();
            actions.change()
                    .accept(
                            area.annotation(),
                            new Target.Area(before.surface(), all, before.words()));
        }
    }

    /// Rectangles that are where they were keep their exact numbers.
    private List<Rectangle> inWholePixels(AreaDraft<String> done, List<Rectangle> before) {
        Optional<PictureGeometry> geometry = geometry(done);
        return done.rectangles().stream()
                .map(r -> before.contains(r)
                        ? r
                        : geometry.map(g -> g.toWholePixels(r)).orElse(r))
                .toList();
    }

    private void letGo(AreaDraft<String> stored) {
        if (stored.equals(leaving)) {
            leaving = null;
            changed.run();
        }
    }

    private Optional<PictureGeometry> geometry(AreaDraft<String> of) {
        return nodes.find(of.on()).flatMap(PictureNode::geometry);
    }

    // Keys

    /// Whether the key was for this.
    boolean press(KeyEvent event) {
        Optional<Point2D> way = ArrowKeys.direction(event.getCode());
        if (isPlacing() && draft != null && event.getCode() == KeyCode.BACK_SPACE) {
            show(null);
            return true;
        }
        if (way.isEmpty() || (draft == null && !drawing)) {
            return false;
        }
        if (draft == null) {
            beginning().ifPresent(this::show);
        } else {
            AreaDraft<String> now = draft;
            geometry(now).ifPresent(on -> show(now.with(moved(now, way.get(), event, on))));
        }
        return true;
    }

    /// With Shift the right or the lower edge moves, else the whole.
    private static Rectangle moved(
            AreaDraft<String> now, Point2D way, KeyEvent event, PictureGeometry on) {
        AreaHandle handle = event.isShiftDown()
                ? AreaHandle.toward(Math.abs(way.getX()), Math.abs(way.getY()))
                : AreaHandle.WHOLE;
        double step = event.isShortcutDown() ? FINE_STEP : STEP;
        Point2D by = new Point2D(
                way.getX() * Math.max(1, step / on.scaleX()),
                way.getY() * Math.max(1, step / on.scaleY()));
        return handle.drag(now.rectangle(), by.getX(), by.getY(), on.limits());
    }

    /// A rectangle in the middle of the picture that is meant.
    private Optional<AreaDraft<String>> beginning() {
        return meant.get()
                .flatMap(place -> nodes.find(place.id()))
                .filter(PictureNode::isShown)
                .flatMap(node ->
                        node.geometry().map(on -> AreaDraft.of(node.place().id(), on.middle())));
    }
}
