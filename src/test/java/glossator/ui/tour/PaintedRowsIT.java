package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether rows are ever painted before they have their style: in the dark theme, their words would
/// be black.
class PaintedRowsIT {
    private static final int PARAGRAPHS = 40;

    @TempDir
    Path temp;

    private final ConcurrentSkipListSet<String> black = new ConcurrentSkipListSet<>();
    private final AtomicInteger seen = new AtomicInteger();

    private static String text(String verb) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> "In harbour number " + i + " the ferry " + verb + i
                        + " before the bell, and nobody saw it.\n\n")
                .collect(Collectors.joining());
    }

    private Path library() throws IOException {
        Path folder = temp.resolve("library");
        Path first = Files.writeString(temp.resolve("ferries.txt"), text("left at "));
        try (Library library = Library.open(folder)) {
            Source source = library.add(first, Formats::read).source();
            String text = library.document(source.edition()).text();
            for (int i = 0; i < PARAGRAPHS; i++) {
                library.apply(Change.add(mark(source, text, "ferry left at " + i + " ")));
            }
            library.setSetting("window.tabs", source.id().toString());
        }
        return folder;
    }

    private static Annotation mark(Source in, String text, String quote) {
        int at = text.indexOf(quote);
        Instant now = Instant.ofEpochMilli(1_700_000_000_000L + at);
        return new Annotation(
                UUID.randomUUID(),
                in.id(),
                in.edition(),
                Selector.of(text, new Range(at, at + quote.length())),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "",
                List.of(),
                "Ada",
                now,
                now);
    }

    /// Looks at the rows of lists each time that the window is about to be painted.
    private void watch(Parent root) {
        for (String row : List.of(".review-cell", ".difference-cell")) {
            for (Node cell : root.lookupAll(row)) {
                for (Node part : cell.lookupAll("Text")) {
                    look(row, part);
                }
            }
        }
    }

    private void look(String row, Node part) {
        if (part instanceof Text words && !words.getText().isBlank() && isShown(words)) {
            seen.incrementAndGet();
            if (javafx.scene.paint.Color.BLACK.equals(words.getFill())) {
                black.add(row + " " + words.getText());
            }
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() < 0.05) {
                return false;
            }
        }
        return true;
    }

    @Test
    void rowsOfTheReviewAndOfTheDifferencesHaveTheirStyleWhenTheyArePainted() throws IOException {
        Path second = Files.writeString(temp.resolve("ferries-2.txt"), text("sailed away at "));
        try (WindowFixture window = new WindowFixture(library(), List.of())) {
            WindowRobot robot = window.robot;
            robot.run(() -> window.app.showTheme("dark"));
            robot.settle();
            robot.run(() -> {
                var scene = window.app.scene();
                scene.addPostLayoutPulseListener(() -> watch(scene.getRoot()));
            });
            robot.run(() -> window.app.update(second));
            window.untilSays(" reviewed");
            robot.waitUntil("the review has the keyboard", window::dialogHasTheKeyboard);
            for (int i = 0; i < 25; i++) {
                robot.press(KeyCode.J);
            }
            robot.settle();
            int reviewed = seen.get();
            assertTrue(reviewed > 0, "no row of the review was seen");
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("closed", () -> !window.dialogHasTheKeyboard());
            robot.press(KeyCode.CONTROL, KeyCode.D);
            window.untilSays("change 1 of ");
            robot.waitUntil("it has the keyboard", window::dialogHasTheKeyboard);
            for (int i = 0; i < 25; i++) {
                robot.press(KeyCode.N);
            }
            robot.press(KeyCode.S);
            robot.settle();
            assertTrue(seen.get() > reviewed, "no row of the differences was seen");
            assertEquals(List.of(), List.copyOf(black));
        }
    }
}
