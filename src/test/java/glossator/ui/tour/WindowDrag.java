package glossator.ui.tour;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.ClipboardAssistance;
import com.sun.glass.ui.SystemClipboard;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;

import glossator.ui.control.DragFormats;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import java.util.List;
import java.util.stream.Stream;

/// Drags something out of a list and drops it elsewhere in the window. The headless platform has a
/// mouse but carries nothing: it gives up when the window begins to drag. From there on this does
/// what a platform does: it tells the window where the mouse is, what it carries, and that it lets
/// go; the window takes it like something that comes from another one.
final class WindowDrag {
    /// More than the mouse must move before it drags.
    private static final int STEPS = 20;

    /// One of the calls by which a platform tells a window of a drag over it; returns what the
    /// window would do with what is dragged.
    private interface Told {
        int tell(
                View.EventHandler window,
                View view,
                int x,
                int y,
                int screenX,
                int screenY,
                int proposed,
                ClipboardAssistance carried);
    }

    /// What the window has put on the mouse, which the platform should hand on.
    private static final class Carried extends ClipboardAssistance {
        private static final List<String> KINDS = Stream.of(
                        DragFormats.NOTES, DragFormats.SOURCES, DragFormats.COLLECTION)
                .flatMap(format -> format.getIdentifiers().stream())
                .toList();
        private static final String PART = "application/x-glossator-digest-part";

        Carried() {
            super(Clipboard.DND);
        }

        @Override
        public Object getData(String kind) {
            return Reach.toDragged().getLocalData(kind);
        }

        @Override
        public String[] getMimeTypes() {
            return Stream.concat(KINDS.stream(), Stream.of(PART))
                    .filter(kind -> getData(kind) != null)
                    .toArray(String[]::new);
        }

        @Override
        public int getSupportedSourceActions() {
            return Clipboard.ACTION_ANY;
        }
    }

    /// Opens what only clipboards are given.
    private static final class Reach extends Clipboard {
        private Reach() {
            super(DND);
        }

        static SystemClipboard toDragged() {
            return (SystemClipboard) get(DND);
        }
    }

    private final WindowRobot robot;
    private final Robot mouse;
    private final View view;
    private final Carried carried;
    private Told next = View.EventHandler::handleDragEnter;

    private WindowDrag(WindowRobot robot) {
        this.robot = robot;
        mouse = robot.call(Robot::new);
        view = robot.call(() -> Window.getWindows().getFirst().getView());
        carried = robot.call(Carried::new);
    }

    /// Presses the mouse and moves it until the window begins to drag.
    static WindowDrag begin(WindowRobot robot, Point2D from) {
        var drag = new WindowDrag(robot);
        robot.run(() -> drag.mouse.mouseMove(from));
        robot.run(() -> drag.mouse.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= STEPS; step++) {
            if (drag.beginsAt(from.add(step, 0))) {
                drag.letPlatformGo();
                return drag;
            }
        }
        throw new IllegalStateException("nothing can be dragged from " + from);
    }

    private boolean beginsAt(Point2D to) {
        return robot.call(() -> {
            try {
                mouse.mouseMove(to);
                return false;
            } catch (UnsupportedOperationException e) {
                return true;
            }
        });
    }

    private void letPlatformGo() {
        robot.run(() -> {
            view.getEventHandler().handleDragEnd(view, Clipboard.ACTION_NONE);
            mouse.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /// Moves over a point of the screen, and returns whether what is there would take it.
    boolean moveOver(Point2D to) {
        int taken = robot.call(() -> tell(next, to));
        next = View.EventHandler::handleDragOver;
        robot.settle();
        return taken != Clipboard.ACTION_NONE;
    }

    /// Lets go at a point that it was moved over.
    void dropAt(Point2D to) {
        robot.run(() -> {
            tell(View.EventHandler::handleDragDrop, to);
            carried.close();
        });
        robot.settle();
    }

    private int tell(Told how, Point2D at) {
        int x = (int) at.getX();
        int y = (int) at.getY();
        return how.tell(
                view.getEventHandler(),
                view,
                x - view.getWindow().getX(),
                y - view.getWindow().getY(),
                x,
                y,
                Clipboard.ACTION_COPY,
                carried);
    }
}
