package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables that are wider than the page, in the real window.
class TablesIT {
    private static final String PAGE = """
            <!doctype html><meta charset=utf-8><title>Landings</title><main><h1>Landings</h1>
            <table><tr><th>Harbour</th>%s</tr><tr><td>Hull</td>%s</tr><tr><td>Goole</td>%s</tr></table>
            <p>What was said of it:</p>
            <table><tr><th>Year</th><th>Words</th></tr><tr><td>1911</td><td>%s</td></tr></table>
            </main>""".formatted(
                    cells("th", 1900),
                    cells("td", 31_000),
                    cells("td", 47_000),
                    "It silts up. ".repeat(20));

    @TempDir
    Path temp;

    private static String cells(String element, int from) {
        return IntStream.range(from, from + 16)
                .mapToObj(i -> "<%s>%d</%s>".formatted(element, i, element))
                .collect(Collectors.joining());
    }

    private WindowFixture open() throws IOException {
        Path file = Files.writeString(temp.resolve("landings.html"), PAGE);
        return new WindowFixture(temp.resolve("library"), List.of(file));
    }

    private static Bounds bounds(WindowFixture window, String words) {
        Range range = window.range(words);
        return window.robot.call(() -> window.view().bounds(range).orElseThrow());
    }

    private static Bounds page(WindowFixture window) {
        return window.robot.call(() -> {
            Node view = window.view().keyboard();
            return view.localToScreen(view.getLayoutBounds());
        });
    }

    private static void untilOnPage(WindowFixture window, String words) {
        Range range = window.range(words);
        Bounds page = page(window);
        window.robot.waitUntil(
                words + " is on the page",
                () -> window.view().bounds(range).filter(page::contains).isPresent());
    }

    @Test
    void allRowsMoveTogetherToWhatIsMarked() throws IOException {
        try (WindowFixture window = open()) {
            Bounds first = bounds(window, "31000");
            assertTrue(bounds(window, "31015").getMinX() > page(window).getMaxX());
            window.mark("31014", KeyCode.DIGIT1);
            assertEquals(List.of("31014"), window.quotes());
            untilOnPage(window, "31014");
            assertEquals(
                    bounds(window, "31014").getMaxX(), bounds(window, "47014").getMaxX(), 1);
            assertEquals(
                    bounds(window, "31014").getMaxX(), bounds(window, "1914").getMaxX(), 12);
            assertTrue(bounds(window, "31000").getMaxX() < first.getMinX());
            assertEquals(first.getMinY(), bounds(window, "31000").getMinY(), 1);
        }
    }

    @Test
    void theScrollBarAndTheKeysMoveATable() throws IOException {
        try (WindowFixture window = open()) {
            ScrollBar bar = (ScrollBar)
                    window.robot.call(() -> window.app.scene().getRoot().lookup(".table-bar"));
            window.robot.run(() -> bar.setValue(bar.getMax()));
            window.robot.settle();
            untilOnPage(window, "31015");
            Range first = window.range("Hull");
            window.robot.run(() -> window.view().select(new Range(first.end(), first.end())));
            untilOnPage(window, "Hull");
            window.robot.press(KeyCode.END);
            untilOnPage(window, "31015");
            window.robot.press(KeyCode.HOME);
            untilOnPage(window, "Hull");
            assertEquals(0, window.robot.call(bar::getValue));
        }
    }

    @Test
    void longCellsStandOneBelowTheOtherBehindTheirLabels() throws IOException {
        try (WindowFixture window = open()) {
            int at = window.text().indexOf("1911\tIt");
            Bounds year = window.robot.call(
                    () -> window.view().bounds(new Range(at, at + 1)).orElseThrow());
            Bounds words = bounds(window, "It silts up.");
            assertEquals(year.getMinX(), words.getMinX(), 1);
            assertTrue(year.getMaxY() <= words.getMinY() + 1);
            List<String> labels = window.robot.call(
                    () -> window.app.scene().getRoot().lookupAll(".cell-label").stream()
                            .map(n -> ((Label) n).getText())
                            .sorted()
                            .toList());
            assertEquals(List.of("Words", "Year"), labels);
            window.mark("It silts up.", KeyCode.DIGIT2);
            assertEquals(List.of("It silts up."), window.quotes());
        }
    }
}
