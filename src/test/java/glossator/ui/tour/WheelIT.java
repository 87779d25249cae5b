package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Range;
import glossator.reading.ImportWorker;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Wheel and touchpad move the text by just the pixels that they say, in the real window.
class WheelIT {
    @TempDir
    Path temp;

    private WindowFixture open() throws IOException {
        var text = new StringBuilder("# Log\n\n");
        for (int i = 0; i < 60; i++) {
            text.append(i % 7 == 0 ? "## A heading\n\n" : "");
            text.append("The sea keeps its own time. ".repeat(1 + i * 7 % 23)).append("\n\n");
        }
        Path file = Files.writeString(temp.resolve("log.md"), text);
        return new WindowFixture(temp.resolve("library"), List.of(file), new ImportWorker());
    }

    private static void turn(WindowFixture window, double pixels) {
        window.robot.run(() -> {
            Node on = window.view().keyboard().lookup(".paragraph-box");
            Bounds area = on.localToScreen(on.getLayoutBounds());
            on.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    area.getWidth() / 2,
                    area.getHeight() / 2,
                    area.getCenterX(),
                    area.getCenterY(),
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    pixels,
                    0,
                    pixels,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
        });
        window.robot.settle();
    }

    /// A character in the middle of the view, which stays in view when it is scrolled a little.
    private static int middle(WindowFixture window) {
        return window.robot.call(() -> {
            Range seen = window.view().inViewProperty().get();
            var document = window.source().document();
            int first = document.blockAt(seen.start());
            int last = document.blockAt(seen.end());
            return document.start(Math.max(first + 1, (first + last) / 2));
        });
    }

    private static double y(WindowFixture window, int offset) {
        return window.robot.call(() -> window.view()
                .bounds(new Range(offset, offset + 1))
                .orElseThrow()
                .getMinY());
    }

    @Test
    void eachTurnMovesTheTextByItsPixelsAcrossParagraphs() throws IOException {
        try (WindowFixture window = open()) {
            for (double pixels : new double[] {-3, -17, -40, -120, -1, -66, 9, 40, 66}) {
                for (int turns = 0; turns < 4; turns++) {
                    int at = middle(window);
                    double before = y(window, at);
                    turn(window, pixels);
                    double moved = y(window, at) - before;
                    assertEquals(pixels, moved, 1, () -> "of " + pixels + " in turn");
                }
            }
        }
    }
}
