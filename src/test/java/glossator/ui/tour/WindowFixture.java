package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.Range;
import glossator.library.Library;
import glossator.reading.FileWorker;
import glossator.reading.InProcessWorker;
import glossator.ui.control.DocumentView;
import glossator.ui.session.OpenSource;
import glossator.ui.shell.App;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Somebody sitting before the real window over the library in a folder.
final class WindowFixture implements AutoCloseable {
    final App app;
    final WindowRobot robot;

    /// Opens the window; a new library opens with `sample`.
    WindowFixture(Path folder, List<Path> sample) {
        this(folder, sample, new InProcessWorker());
    }

    /// The same with what reads its files.
    WindowFixture(Path folder, List<Path> sample, FileWorker worker) {
        this(folder, List.of(), sample, worker);
        robot.waitUntil("a source is open", () -> app.reader().isPresent());
        robot.waitUntil("it is laid out", this::isLaidOut);
        robot.settle();
        robot.run(() -> view().keyboard().requestFocus());
        robot.waitUntil("the text has the keyboard", () -> view().keyboard().isFocused());
    }

    /// Opens the window on a library that is not new and waits for the dialog that it begins with.
    static WindowFixture withDialog(Path folder, String words) {
        var window = new WindowFixture(folder, List.of(), List.of(), new InProcessWorker());
        window.untilSays(words);
        window.robot.waitUntil("the dialog has the keyboard", window::dialogHasTheKeyboard);
        return window;
    }

    /// Opens the window with files that it is to show, and waits for the window, not for them.
    WindowFixture(Path folder, List<Path> files, List<Path> sample, FileWorker worker) {
        try {
            FxToolkit.registerPrimaryStage();
            Library library = Library.open(folder);
            library.setSetting("author", "Ada");
            var started = new CompletableFuture<App>();
            FxToolkit.setupFixture(() -> {
                App made = new App(library, worker, new Stage(), address -> {}, state(folder));
                made.show(files, sample);
                started.complete(made);
            });
            app = started.get(180, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        robot = new WindowRobot(app);
        robot.waitUntil("all of the window is there", app::isComplete);
    }

    /// Beside the library, and not where the person who runs the tests keeps such things.
    static Path state(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-state");
    }

    /// A scan has pages, but no text.
    private boolean isLaidOut() {
        return app.reader().orElseThrow().showsPages()
                || view().inViewProperty().get().length() > 0;
    }

    OpenSource source() {
        return app.session().current().orElseThrow();
    }

    DocumentView view() {
        return app.reader().orElseThrow().view();
    }

    String text() {
        return robot.call(() -> source().document().text());
    }

    List<Annotation> marks() {
        return robot.call(() -> source().placements().all()).stream()
                .map(Placement::annotation)
                .toList();
    }

    List<String> quotes() {
        return marks().stream().map(a -> a.selector().exact()).toList();
    }

    Range range(String quote) {
        int at = text().indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + quote);
        }
        return new Range(at, at + quote.length());
    }

    /// Marks `quote` with mouse and key, and waits until the window shows it.
    void mark(String quote, KeyCode key) {
        int before = marks().size();
        robot.drag(robot.call(this::view), range(quote));
        robot.press(key);
        robot.waitUntil("a mark on " + quote, () -> source().placements().size() == before + 1);
    }

    /// Presses Down until the caret is at `offset` or behind it: how many lines that takes depends
    /// on the fonts of the machine.
    void walkDownTo(int offset) {
        for (int lines = 0; lines < 20; lines++) {
            if (robot.call(() -> view().selectionProperty().get().start()) >= offset) {
                return;
            }
            robot.press(KeyCode.DOWN);
        }
        throw new IllegalStateException("the caret does not come down to " + offset);
    }

    /// Whether a dialog covers the window and has the keyboard focus.
    boolean dialogHasTheKeyboard() {
        for (Node at = app.scene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("overlay-dialog")) {
                return true;
            }
        }
        return false;
    }

    /// Opens the note of the only mark and waits until what is typed goes into it.
    void openNote() {
        robot.press(KeyCode.N);
        robot.waitUntilInField("the note is open");
    }

    /// Presses the button with these words as soon as it is on screen.
    void push(String words) {
        robot.waitUntil("there is a button " + words, () -> fire(words));
        robot.settle();
    }

    /// The same for a button that closes the window.
    void pushToClose(String words) {
        robot.waitUntil("there is a button " + words, () -> fire(words));
        robot.waitUntilClosed();
    }

    private boolean fire(String words) {
        Optional<Node> button = findButton(words);
        button.ifPresent(b -> ((Button) b).fire());
        return button.isPresent();
    }

    private Optional<Node> findButton(String words) {
        return app.scene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && words.equals(b.getText()))
                .filter(WindowFixture::isOnScreen)
                .findFirst();
    }

    /// A closed dialog stays in the scene, where nobody sees it.
    static boolean isOnScreen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    void untilSaved() {
        robot.waitUntil("everything is saved", () -> status().equals("Saved"));
    }

    private String status() {
        Node label = app.scene().lookup("#saving");
        return label instanceof Label one ? one.getText() : "";
    }

    List<String> labels() {
        return robot.labels();
    }

    /// What the window told of things that went wrong.
    List<String> problems() {
        return robot.call(() -> app.scene().getRoot().lookupAll(".toast-problem").stream()
                .map(Node::getAccessibleText)
                .toList());
    }

    void untilSays(String words) {
        robot.waitUntil(
                "the window says " + words,
                () -> app.scene().getRoot().lookupAll(".label").stream()
                        .filter(WindowFixture::isOnScreen)
                        .anyMatch(n -> n instanceof Label label
                                && label.getText() != null
                                && label.getText().contains(words)));
    }

    @Override
    public void close() {
        robot.close();
    }
}
