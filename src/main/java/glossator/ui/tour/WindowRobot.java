package glossator.ui.tour;

import glossator.document.Range;
import glossator.document.WordBounds;
import glossator.ui.control.DocumentView;
import glossator.ui.shell.App;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Simulates the mouse and keyboard of a user. Called from a thread of its own; each call waits
/// until the window has processed it.
final class WindowRobot {
    private static final long PATIENCE_SECONDS = 90;
    private static final Map<Character, KeyCode> KEYS =
            Map.of(' ', KeyCode.SPACE, '.', KeyCode.PERIOD, ',', KeyCode.COMMA, '-', KeyCode.MINUS);

    private final App app;
    private final Robot robot;

    WindowRobot(App app) {
        this.app = app;
        this.robot = call(Robot::new);
    }

    /// Runs `work` on the FX thread and returns its result.
    <T> T call(Callable<T> work) {
        var result = new CompletableFuture<T>();
        app.session().tasks().runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void run(Runnable work) {
        boolean done = call(() -> {
            work.run();
            return true;
        });
        if (!done) {
            throw new IllegalStateException();
        }
    }

    /// Waits until `condition`, which is checked on the FX thread, holds.
    void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "it never came to this: " + what + "; the window says " + labels());
            }
            pause(30);
        }
    }

    /// The text of all labels in the window.
    List<String> labels() {
        return call(() -> app.scene().getRoot().lookupAll(".label").stream()
                .filter(n -> n instanceof Label)
                .map(n -> ((Label) n).getText())
                .toList());
    }

    /// Closes the window, if it is open, and waits until everything is stored.
    void close() {
        if (app.isClosed()) {
            return;
        }
        run(app::close);
        waitUntilClosed();
    }

    /// Not on the FX thread, where nothing is done for a closed window.
    void waitUntilClosed() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!app.isClosed()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window did not close");
            }
            pause(20);
        }
    }

    /// Waits for two more layout passes: after them, what was requested is on screen, and so is
    /// what that requested in turn. A fixed time would be too short on a busy machine.
    void settle() {
        for (int i = 0; i < 2; i++) {
            var laidOut = new CompletableFuture<Boolean>();
            run(() -> runOnNextPulse(() -> laidOut.complete(true)));
            await(laidOut);
        }
    }

    private void runOnNextPulse(Runnable then) {
        Scene scene = app.scene();
        if (!scene.getWindow().isShowing()) {
            then.run();
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    /// Whether a field has the keyboard focus, so that letters are text and not commands.
    boolean isInField() {
        return call(() -> app.scene().getFocusOwner() instanceof TextInputControl);
    }

    /// Waits until a field has the keyboard focus.
    void waitUntilInField(String what) {
        waitUntil(what, () -> app.scene().getFocusOwner() instanceof TextInputControl);
        settle();
    }

    /// Waits until no field has the keyboard focus.
    void waitUntilOutOfFields(String what) {
        waitUntil(what, () -> !(app.scene().getFocusOwner() instanceof TextInputControl));
        settle();
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Selects `range` with the mouse, dragging from before its first character to after its last.
    void drag(DocumentView view, Range range) {
        run(() -> view.reveal(range));
        Point2D from = settledPoint(view, range.start(), false);
        Point2D to = settledPoint(view, range.end() - 1, true);
        boolean parts = cutsWords(range);
        run(() -> robot.mouseMove(from));
        if (parts) {
            run(() -> robot.keyPress(KeyCode.ALT));
        }
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= 6; step++) {
            Point2D at = from.interpolate(to, step / 6.0);
            run(() -> robot.mouseMove(at));
        }
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        if (parts) {
            run(() -> robot.keyRelease(KeyCode.ALT));
        }
        waitUntil("the selection " + range, () -> view.selectionProperty().get().equals(range));
        settle();
    }

    /// Parts of words are selected with Alt.
    private boolean cutsWords(Range range) {
        return call(() -> app.session()
                .current()
                .filter(in -> !WordBounds.whole(in.document(), range).equals(range))
                .isPresent());
    }

    /// Drags from a point of the screen to another.
    void drag(Point2D from, Point2D to) {
        run(() -> robot.mouseMove(from));
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= 6; step++) {
            Point2D at = from.interpolate(to, step / 6.0);
            run(() -> robot.mouseMove(at));
        }
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    void move(Point2D to) {
        run(() -> robot.mouseMove(to));
        settle();
    }

    /// Clicks so many times in a row.
    void click(Point2D at, int times) {
        run(() -> robot.mouseMove(at));
        for (int i = 0; i < times; i++) {
            run(() -> robot.mouseClick(MouseButton.PRIMARY));
        }
        settle();
    }

    void click(DocumentView view, int offset) {
        Point2D at = settledPoint(view, offset, false);
        run(() -> robot.mouseMove(at.add(3, 0)));
        run(() -> robot.mouseClick(MouseButton.PRIMARY));
        settle();
    }

    void click(Point2D at) {
        click(at, MouseButton.PRIMARY);
    }

    void click(Point2D at, MouseButton button) {
        run(() -> robot.mouseMove(at));
        run(() -> robot.mouseClick(button));
        settle();
    }

    void click(Node node) {
        Point2D at = call(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        run(() -> robot.mouseMove(at));
        run(() -> robot.mouseClick(MouseButton.PRIMARY));
        settle();
    }

    /// The position of a character on screen, once the view has stopped moving.
    private Point2D settledPoint(DocumentView view, int offset, boolean after) {
        Optional<Point2D> before = Optional.empty();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            settle();
            Optional<Point2D> now = call(() -> pointOf(view, offset, after));
            if (now.isPresent() && now.equals(before)) {
                return now.get();
            }
            before = now;
        }
        throw new IllegalStateException("not in view: character " + offset);
    }

    private static Optional<Point2D> pointOf(DocumentView view, int offset, boolean after) {
        return view.bounds(new Range(offset, offset + 1))
                .map(b ->
                        new Point2D(after ? b.getMaxX() - 0.5 : b.getMinX() + 0.5, b.getCenterY()));
    }

    /// Presses the keys together in this order, then releases them.
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> robot.keyPress(key));
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            KeyCode key = keys[i];
            run(() -> robot.keyRelease(key));
        }
        settle();
    }

    /// Types `text` into the focused node.
    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            KeyCode key = keyFor(c);
            if (key != null) {
                run(() -> robot.keyType(key));
            } else {
                run(() -> sendTyped(c));
            }
        }
        settle();
    }

    private static @Nullable KeyCode keyFor(char c) {
        if (c >= 'a' && c <= 'z') {
            return KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        }
        return KEYS.get(c);
    }

    /// Sends what the platform would send for a character that needs more than one key.
    private void sendTyped(char c) {
        Node focus = app.scene().getFocusOwner();
        if (focus != null) {
            Event.fireEvent(
                    focus,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(c),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }
}
