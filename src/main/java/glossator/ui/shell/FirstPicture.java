package glossator.ui.shell;

import glossator.message.StartupTrace;
import glossator.ui.session.Tasks;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.ArrayDeque;
import java.util.Deque;

/// What comes after the first picture of a window, one part after each further picture, so that no
/// picture waits for more than one of them. The first picture is the one with the text, if there
/// will be any, or else the frame.
final class FirstPicture implements Runnable {
    /// A text that takes longer is not waited for.
    private static final long MILLIS = 1_000;

    /// How many further pictures are asked for before anything else is done on this thread. The
    /// second is laid out when the first is painted, and painted when the first is on the screen.
    private static final int PICTURES = 2;

    private static final double OPACITY = 0.99;

    private final Scene scene;
    private final Shell shell;
    private final Tasks tasks;
    private final Deque<Runnable> rest = new ArrayDeque<>();
    private boolean isText;
    private boolean begun;
    private int asked;

    FirstPicture(Scene scene, Shell shell, Tasks tasks) {
        this.scene = scene;
        this.shell = shell;
        this.tasks = tasks;
    }

    /// @param text whether there is a text to wait for
    /// @param last runs when everything is there that can be seen
    void follow(boolean text, Runnable last) {
        isText = text;
        rest.addAll(shell.rest());
        rest.add(() -> {
            StartupTrace.reached(StartupTrace.Stage.REST);
            last.run();
        });
        scene.addPostLayoutPulseListener(this);
        var _ = tasks.runAfter(MILLIS, this::begin);
    }

    /// Called when the window is laid out, before it is painted.
    @Override
    public void run() {
        boolean isThere = shell.reader()
                .filter(tab -> !tab.inViewProperty().get().isEmpty())
                .isPresent();
        if (isThere) {
            StartupTrace.reached(StartupTrace.Stage.TEXT);
        }
        if (begun) {
            scene.removePostLayoutPulseListener(this);
            tasks.runLater(this::step);
        } else if (asked == PICTURES) {
            begin();
        } else if (asked > 0 || isThere || !isText) {
            asked++;
            askForPicture();
        }
    }

    /// Something must be painted, or else the platform does not wait.
    private void askForPicture() {
        Node empty = shell.emptyPlace();
        empty.setOpacity(empty.getOpacity() < 1 ? 1 : OPACITY);
        Platform.requestNextPulse();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            scene.removePostLayoutPulseListener(this);
            tasks.runLater(this::step);
        }
    }

    private void step() {
        Runnable next = rest.poll();
        if (next != null) {
            tasks.guard(next);
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }
    }
}
