package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.reading.ImportWorker;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is read stays in place when the look of the text changes, in the real window.
class TopLineIT {
    private static final String LONG =
            "The keeper says that the sea keeps its own time and the boats keep theirs. "
                    .repeat(40);

    /// In pixels: where the first line has room for more or fewer words, the second moves.
    private static final double LINES = 60;

    @TempDir
    Path temp;

    private WindowFixture sit() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("Day ").append(i).append(". ").append(LONG).append("\n\n");
        }
        Path file = Files.writeString(temp.resolve("log.txt"), text);
        return new WindowFixture(temp.resolve("library"), List.of(file), new ImportWorker());
    }

    private static Optional<Double> y(WindowFixture window, int offset) {
        return window.view().bounds(new Range(offset, offset + 1)).map(Bounds::getMinY);
    }

    @Test
    void theLineAtTheTopStaysThereInEverySizeAndTheme() throws IOException {
        try (WindowFixture window = sit()) {
            int middle = window.range("Day 20").start() + 1_500;
            window.robot.run(() -> window.view().showAtTop(middle));
            window.robot.waitUntil("it is laid out", () -> y(window, middle).isPresent());
            window.robot.run(() -> window.view().showAtTop(middle));
            window.robot.settle();
            window.robot.settle();
            double before = window.robot.call(() -> y(window, middle).orElseThrow());
            for (KeyCode key : List.of(KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.MINUS)) {
                window.robot.press(KeyCode.CONTROL, key);
                at(window, middle, before, LINES);
            }
            window.robot.press(KeyCode.CONTROL, KeyCode.MINUS);
            at(window, middle, before, 2);
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
            window.robot.settle();
            at(window, middle, before, 2);
        }
    }

    /// Reading on where one was must not creep up by a line each time.
    @Test
    void thePlaceThatWasLeftIsTheLineThatComesBack() throws IOException {
        try (WindowFixture window = sit()) {
            int middle = window.range("Day 20").start() + 1_500;
            window.robot.run(() -> window.view().showAtTop(middle));
            window.robot.waitUntil("it is there", () -> start(window) > middle - 200);
            window.robot.settle();
            int line = window.robot.call(() -> start(window));
            assertTrue(line <= middle, line + " is behind " + middle);
            for (int i = 0; i < 3; i++) {
                window.robot.run(() -> window.view().showAtTop(0));
                window.robot.waitUntil("it is at the start", () -> start(window) == 0);
                window.robot.run(() -> window.view().showAtTop(line));
                window.robot.waitUntil("it is at the line", () -> start(window) == line);
            }
            int day = window.range("Day 30").start();
            window.robot.run(() -> window.view().showAtTop(day));
            window.robot.waitUntil("it is at the paragraph", () -> start(window) == day);
        }
    }

    private static int start(WindowFixture window) {
        return window.view().inViewProperty().get().start();
    }

    private static void at(WindowFixture window, int offset, double wanted, double slack) {
        window.robot.waitUntil(
                "the line is where it was",
                () -> y(window, offset)
                        .filter(y -> Math.abs(y - wanted) <= slack)
                        .isPresent());
    }
}
