package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.reading.ImportWorker;
import glossator.ui.control.DocumentView;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Notes beside their calls, and the ways to a note and back, in the real window.
class NotePreviewIT {
    private static final String MARKDOWN = "# The quay\n\nThe ferry leaves at seven[^1], they say."
            + "\n\nThe tide turns later.\n\n".repeat(60)
            + "[^1]: In winter it leaves at *nine*.\n\n    And not at all in storms.\n";

    private static final String HTML = """
            <h1>The quay</h1><p>The ferry leaves at seven<sup><a id="b1" href="#n1">1</a></sup>,
            they say.</p>""" + "<p>The tide turns later.</p>".repeat(60) + """
            <ol><li id="n1"><p>In winter it leaves at <i>nine</i>. <a href="#b1">↩</a></p>
            <p>And not at all in storms.</p></li></ol>""";

    @TempDir
    Path temp;

    private WindowFixture sit(String kind) {
        try {
            Path file = temp.resolve("quay." + kind);
            Files.writeString(file, kind.equals("md") ? MARKDOWN : HTML);
            return new WindowFixture(temp.resolve("library"), List.of(file), new ImportWorker());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int call(WindowFixture window) {
        return window.range("seven").end();
    }

    private static Point2D middle(WindowFixture window, int offset) {
        DocumentView view = window.robot.call(window::view);
        Bounds on = window.robot.call(
                () -> view.bounds(new Range(offset, offset + 1)).orElseThrow());
        return new Point2D(on.getCenterX(), on.getCenterY());
    }

    private static boolean isShown(WindowFixture window) {
        Node note = window.app.scene().getRoot().lookup("#note-preview");
        return note != null && note.isVisible();
    }

    private static String spoken(WindowFixture window) {
        return window.robot.call(() -> ((ScrollPane)
                        window.app.scene().getRoot().lookup("#note-preview .scroll-pane"))
                .getAccessibleText());
    }

    private static int caret(WindowFixture window) {
        return window.view().selectionProperty().get().start();
    }

    @ParameterizedTest
    @CsvSource({"md", "html"})
    void enterOnACallShowsTheNoteAndEscClosesIt(String kind) {
        try (WindowFixture window = sit(kind)) {
            int call = call(window);
            window.robot.run(() -> window.view().select(new Range(call, call)));
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("the note is shown", () -> isShown(window));
            String spoken = spoken(window);
            assertTrue(spoken.startsWith("Note 1: In winter it leaves at nine."), spoken);
            assertTrue(spoken.endsWith("And not at all in storms."), spoken);
            window.robot.press(KeyCode.ESCAPE);
            window.robot.waitUntil("it is closed", () -> !isShown(window));
            assertTrue(window.robot.call(() -> window.view().keyboard().isFocused()));
            assertEquals(call, window.robot.call(() -> caret(window)));
        }
    }

    @ParameterizedTest
    @CsvSource({"md", "html"})
    void twiceEnterGoesToTheNoteAndThereIsAWayBack(String kind) {
        try (WindowFixture window = sit(kind)) {
            int call = call(window);
            int note = window.range("In winter").start();
            window.robot.run(() -> window.view().select(new Range(call, call)));
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("the note is shown", () -> isShown(window));
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("at the note", () -> caret(window) == note);
            assertFalse(window.robot.call(() -> isShown(window)));
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("at the call", () -> caret(window) == call);
            window.robot.press(KeyCode.ALT, KeyCode.LEFT);
            window.robot.waitUntil(
                    "at the note again", () -> sees(window, note) && !sees(window, call));
            window.robot.press(KeyCode.ALT, KeyCode.LEFT);
            window.robot.waitUntil("back where it began", () -> sees(window, call));
        }
    }

    private static boolean sees(WindowFixture window, int offset) {
        Range seen = window.view().inViewProperty().get();
        return seen.start() <= offset && offset < seen.end();
    }

    @Test
    void theNoteIsShownWhileThePointerIsOnItsCall() {
        try (WindowFixture window = sit("html")) {
            window.robot.move(middle(window, call(window)));
            window.robot.waitUntil("the note is shown", () -> isShown(window));
            assertTrue(window.robot.call(() -> window.view().keyboard().isFocused()));
            window.robot.move(middle(window, window.range("ferry").start()));
            window.robot.waitUntil("it is closed", () -> !isShown(window));
        }
    }

    @Test
    void aClickOnACallAndOnTheLinkBackGoThereAndBack() {
        try (WindowFixture window = sit("html")) {
            int note = window.range("In winter").start();
            int call = call(window);
            window.robot.click(middle(window, call(window)));
            window.robot.waitUntil("at the note", () -> caret(window) == note);
            int link = window.text().indexOf('↩');
            if (link >= 0) {
                window.robot.waitUntil(
                        "it is laid out",
                        () -> window.view().bounds(new Range(link, link + 1)).isPresent());
                window.robot.settle();
                window.robot.click(middle(window, link));
            } else {
                window.robot.press(KeyCode.ENTER);
            }
            window.robot.waitUntil("back at the call", () -> sees(window, call));
        }
    }
}
