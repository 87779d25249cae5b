package glossator.ui.reader;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.BoundarySteps;
import glossator.document.Document;
import glossator.document.Range;
import glossator.ui.control.Decorations;
import glossator.ui.control.DocumentView;
import glossator.ui.page.PageView;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The grips at both ends of the chosen passage, over the text or the pages. Dragging one moves
/// that boundary by words, with Alt by characters; what it comes to is painted meanwhile and stored
/// when it is let go. Esc leaves it as it was.
final class BoundaryGrips extends Pane {
    private static final long SCROLL_MILLIS = 40;
    private static final double FASTEST = 40;

    private final OpenSource source;
    private final Session session;
    private final Tasks tasks;
    private final Supplier<DocumentView> view;
    private final Supplier<Decorations> painted;
    private final Consumer<Placement> preview;
    private final List<BoundaryGrip> grips =
            List.of(new BoundaryGrip(true), new BoundaryGrip(false));
    private final Runnable layer = this::lay;
    private final EventHandler<KeyEvent> escape = this::pressKey;
    private final EventHandler<MouseEvent> dragging = this::drag;
    private final EventHandler<MouseEvent> releasing = this::release;

    /// What is dragged; null if nothing is.
    private @Nullable Drag drag;

    /// A grip that is dragged.
    ///
    /// @param before where the passage was
    /// @param now where it would be
    /// @param at the pointer on screen
    /// @param held from the pointer to the middle of the letter when it was taken hold of
    private record Drag(
            BoundaryGrip grip,
            Placement before,
            Range now,
            Point2D at,
            Point2D held,
            boolean byWord) {
        Drag to(Point2D pointer, boolean words) {
            return new Drag(grip, before, now, pointer, held, words);
        }

        Drag with(Range range) {
            return new Drag(grip, before, range, at, held, byWord);
        }

        /// The point on screen that decides.
        Point2D aim() {
            return at.add(held);
        }
    }

    /// @param painted what is painted over the view now
    /// @param preview paints a placement in place of the one that is stored
    BoundaryGrips(
            OpenSource source,
            Session session,
            Supplier<DocumentView> view,
            Supplier<Decorations> painted,
            Consumer<Placement> preview) {
        this.source = source;
        this.session = session;
        this.tasks = session.tasks();
        this.view = view;
        this.painted = painted;
        this.preview = preview;
        setPickOnBounds(false);
        getChildren().setAll(grips);
        grips.forEach(this::connect);
        // The text moves under the grips whenever it is laid out or scrolled.
        sceneProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(layer);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(layer);
        }
    }

    private void connect(BoundaryGrip grip) {
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> press(grip, e));
        grip.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    // Where they are

    private Optional<Placement> shown() {
        Decorations now = painted.get();
        return Optional.ofNullable(now.chosen())
                .flatMap(now.placements()::findPlacement)
                .filter(p -> p.isPassage() && !p.isOrphan() && !p.range().isEmpty());
    }

    private void lay() {
        Optional<Placement> passage = isInFront() ? shown() : Optional.empty();
        for (BoundaryGrip grip : grips) {
            Optional<Bounds> letter = passage.flatMap(p -> letter(p.range(), grip.isStart()));
            passage.ifPresent(p -> grip.paint(painted.get().solid(p.annotation())));
            letter.ifPresent(l -> grip.place(
                    l, isAtRight(passage.get().range(), grip.isStart()), quarterTurns()));
            boolean dragged = drag != null && drag.grip().equals(grip);
            boolean visible = letter.isPresent() || dragged;
            if (visible != grip.isVisible()) {
                grip.setVisible(visible);
            }
        }
    }

    /// By how many quarters what is in front is turned clockwise.
    private int quarterTurns() {
        return view.get() instanceof PageView pages
                ? pages.displayProperty().get().rotation() / 90
                : 0;
    }

    /// A tab that is not in front stays in the window, invisible.
    private boolean isInFront() {
        for (Node at = this; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return getScene() != null && getScene().getWindow() != null;
    }

    /// The bounds of the first or last letter, unless it is out of view.
    private Optional<Bounds> letter(Range range, boolean start) {
        int at = start ? range.start() : range.end() - 1;
        return view.get()
                .bounds(new Range(at, at + 1))
                .map(this::screenToLocal)
                .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= getHeight())
                .filter(b -> b.getMaxX() >= 0 && b.getMinX() <= getWidth());
    }

    /// A letter that is written from right to left begins at its right edge.
    private boolean isAtRight(Range range, boolean start) {
        String text = source.document().text();
        int at = start ? range.start() : Math.max(range.start(), range.end() - 1);
        byte direction = Character.getDirectionality(text.codePointAt(at));
        boolean rightToLeft = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return start == rightToLeft;
    }

    // Dragging

    private void press(BoundaryGrip grip, MouseEvent event) {
        event.consume();
        event.setDragDetect(false);
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        shown().ifPresent(p -> {
            Point2D at = screenOf(event);
            drag = new Drag(grip, p, p.range(), at, grip.edgeOnScreen().subtract(at), true);
            getScene().addEventFilter(KeyEvent.KEY_PRESSED, escape);
            getScene().addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
            view.get().keyboard().requestFocus();
        });
    }

    private static Point2D screenOf(MouseEvent event) {
        return new Point2D(event.getScreenX(), event.getScreenY());
    }

    private void drag(MouseEvent event) {
        event.consume();
        Drag now = drag;
        if (now != null) {
            drag = now.to(screenOf(event), !event.isAltDown());
            extend();
            if (overshoot() != 0) {
                tasks.runAfter(SCROLL_MILLIS, this::scrollOn);
            }
        }
    }

    private double overshoot() {
        Drag now = drag;
        if (now == null) {
            return 0;
        }
        double y = screenToLocal(now.aim()).getY();
        return y < 0 ? y : Math.max(0, y - getHeight());
    }

    /// Keeps scrolling while a grip is held outside the view.
    private void scrollOn() {
        if (overshoot() != 0) {
            view.get().scrollBy(Math.clamp(overshoot(), -FASTEST, FASTEST));
            extend();
            tasks.runAfter(SCROLL_MILLIS, this::scrollOn);
        }
    }

    private void extend() {
        Drag now = drag;
        if (now == null) {
            return;
        }
        Point2D at = screenToLocal(now.aim());
        Point2D seen =
                localToScreen(at.getX(), Math.clamp(at.getY(), 0, Math.max(0, getHeight() - 1)));
        Document document = source.document();
        Range range = BoundarySteps.drag(
                document,
                now.before().range(),
                now.grip().isStart(),
                view.get().offsetAt(seen),
                now.byWord());
        if (!range.equals(now.now())) {
            drag = now.with(range);
            preview.accept(now.before().withRange(range));
        }
    }

    private void release(MouseEvent event) {
        event.consume();
        Drag done = end();
        if (done != null && !done.now().equals(done.before().range())) {
            store(done.before().annotation(), done.now());
        }
    }

    /// What is painted is in the end what is stored, whether that succeeds or not.
    private void store(Annotation annotation, Range to) {
        session.anchorDecisions().place(source, annotation, to);
        tasks.runWhenStored(
                () -> source.placements().findPlacement(annotation.id()).ifPresent(preview));
    }

    private @Nullable Drag end() {
        Drag ended = drag;
        drag = null;
        if (ended != null && getScene() != null) {
            getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            getScene().removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
        }
        return ended;
    }

    private void pressKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drag != null) {
            event.consume();
            Drag left = end();
            if (left != null) {
                preview.accept(left.before());
            }
        }
    }
}
