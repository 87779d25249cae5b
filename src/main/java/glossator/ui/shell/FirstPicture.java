package glossator.ui.shell;

import glossator.message.StartupTrace;
import glossator.ui.session.Tasks;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.ArrayDeque;
import java.util.Deque;

/// What comes after the first picture of a window, one part after each further picture, so that no
/// picture waits for more than one of them. The first picture is the one with the text, if there
/// will be any, or else the frame.
final class FirstPicture implements Runnable {
    /// A text that takes longer is not waited for.
    private static final long MILLIS = 1_000;

    /// The platform shows a window, resizes and paints it in several events after it was laid out:
    /// the thread is to be free for them.
    private static final long PAINTING_MILLIS = 120;

    private final Scene scene;
    private final Shell shell;
    private final Tasks tasks;
    private final Deque<Runnable> rest = new ArrayDeque<>();
    private boolean isText;
    private boolean begun;

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
        var _ = tasks.runAfter(MILLIS, this::beginOnce);
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
        } else if (isThere || !isText) {
            scene.removePostLayoutPulseListener(this);
            var _ = tasks.runAfter(PAINTING_MILLIS, this::beginOnce);
        }
    }

    private void beginOnce() {
        if (!begun) {
            begun = true;
            scene.removePostLayoutPulseListener(this);
            step();
        }
    }

    /// The next picture is only laid out when this one is painted.
    private void step() {
        Runnable next = rest.poll();
        if (next != null) {
            tasks.guard(next);
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }
    }
}
