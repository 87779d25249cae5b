package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.format.pdf.PdfPaper;
import glossator.reading.ImportWorker;
import glossator.ui.control.DocumentView;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The grips at the ends of the chosen passage, and the keys that do the same, in the real window.
class BoundaryGripsIT {
    private static final String ARTICLE = """
            The ferry leaves at seven, says the timetable on the quay.

            In winter there is no ferry. The keeper says that the sea keeps its own time.
            """;

    @TempDir
    Path temp;

    private WindowFixture sit() throws IOException {
        Path article = Files.writeString(temp.resolve("ferry.txt"), ARTICLE);
        return new WindowFixture(temp.resolve("library"), List.of(article), new ImportWorker());
    }

    private static Point2D in(WindowFixture window, String words) {
        return in(window, window.range(words).start());
    }

    private static Point2D in(WindowFixture window, int offset) {
        DocumentView view = window.robot.call(window::view);
        Bounds bounds = window.robot.call(
                () -> view.bounds(new Range(offset, offset + 1)).orElseThrow());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// The middle of the knob of a grip.
    private static Point2D knob(WindowFixture window, String id) {
        window.robot.waitUntil("the grip is shown", () -> grip(window, id).isVisible());
        return window.robot.call(() -> {
            Node knob = grip(window, id).lookup(".boundary-knob");
            Circle circle = (Circle) knob;
            return circle.localToScreen(circle.getCenterX(), circle.getCenterY());
        });
    }

    /// Drags a grip so that its bar is on the first letter of the words: the knob, by which it is
    /// taken, stays as far above or below the line as it was.
    private static void drag(WindowFixture window, String id, String words) {
        Point2D knob = knob(window, id);
        String quote = window.quotes().getFirst();
        int at = window.range(quote).start();
        int letter = id.equals("grip-start") ? at : at + quote.length() - 1;
        double apart = knob.getY() - in(window, letter).getY();
        window.robot.drag(knob, in(window, words).add(0, apart));
    }

    private static Node grip(WindowFixture window, String id) {
        return window.app.scene().lookup("#" + id);
    }

    private static void untilQuote(WindowFixture window, String quote) {
        window.robot.waitUntil(
                "the mark is " + quote,
                () -> window.source()
                        .placements()
                        .all()
                        .getFirst()
                        .annotation()
                        .selector()
                        .exact()
                        .equals(quote));
    }

    @Test
    void aDraggedGripMovesTheBoundaryByWordsAsOneStepThatCanBeUndone() throws IOException {
        try (WindowFixture window = sit()) {
            window.mark("ferry leaves", KeyCode.DIGIT2);
            drag(window, "grip-end", "metable");
            untilQuote(window, "ferry leaves at seven, says the timetable");
            drag(window, "grip-start", "at seven");
            untilQuote(window, "at seven, says the timetable");
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            untilQuote(window, "ferry leaves at seven, says the timetable");
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            untilQuote(window, "ferry leaves");
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void keysMoveTheEndsByAWord() throws IOException {
        try (WindowFixture window = sit()) {
            window.mark("ferry leaves", KeyCode.DIGIT2);
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.RIGHT);
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.RIGHT);
            untilQuote(window, "ferry leaves at seven");
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
            untilQuote(window, "ferry leaves at");
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
            untilQuote(window, "The ferry leaves at");
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
            untilQuote(window, "leaves at");
        }
    }

    @Test
    void noGripIsShownWhereNothingIsChosen() throws IOException {
        try (WindowFixture window = sit()) {
            window.mark("ferry leaves", KeyCode.DIGIT2);
            knob(window, "grip-end");
            window.robot.press(KeyCode.ESCAPE);
            window.robot.waitUntil(
                    "nothing is chosen", () -> window.source().chosen().isEmpty());
            window.robot.settle();
            assertFalse(window.robot.call(() -> grip(window, "grip-end").isVisible()));
        }
    }

    @Test
    void theGripsAreOnThePagesToo() throws IOException {
        var paper = new PdfPaper();
        paper.page();
        paper.lines(12, 60, 110, 400, 16, 0, ARTICLE.replace('\n', ' '));
        try (PagesFixture pages = PagesFixture.open(temp, paper.bytes())) {
            WindowFixture window = pages.window;
            pages.pages();
            window.mark("ferry leaves", KeyCode.DIGIT2);
            drag(window, "grip-end", "metable");
            untilQuote(window, "ferry leaves at seven, says the timetable");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void theGripsTurnWithThePage(int degrees) throws IOException {
        var paper = new PdfPaper();
        paper.page();
        paper.lines(12, 60, 110, 400, 16, 0, ARTICLE.replace('\n', ' '));
        try (PagesFixture pages = PagesFixture.open(temp, paper.bytes())) {
            WindowFixture window = pages.window;
            var view = pages.pages();
            window.mark("ferry leaves", KeyCode.DIGIT2);
            window.robot.run(
                    () -> view.setDisplay(view.displayProperty().get().rotatedBy(degrees)));
            window.robot.run(() -> view.reveal(new Range(0, 1)));
            window.robot.settle();
            dragTurned(window, "grip-end", "metable", degrees);
            untilQuote(window, "ferry leaves at seven, says the timetable");
            dragTurned(window, "grip-start", "at seven", degrees);
            untilQuote(window, "at seven, says the timetable");
        }
    }

    private static void dragTurned(WindowFixture window, String id, String words, int degrees) {
        Point2D knob = knob(window, id);
        String quote = window.quotes().getFirst();
        int at = window.range(quote).start();
        Point2D letter = in(window, id.equals("grip-start") ? at : at + quote.length() - 1);
        Point2D apart = knob.subtract(letter);
        Point2D to = in(window, words);
        window.robot.drag(knob, degrees == 180 ? to.add(0, apart.getY()) : to.add(apart.getX(), 0));
    }

    @Test
    void fromRightToLeftTheStartIsAtTheRight() throws IOException {
        String text = "كان يا ما كان في قديم الزمان رجل يقرأ كتابا كبيرا";
        Path article = Files.writeString(temp.resolve("story.txt"), text + "\n");
        try (WindowFixture window =
                new WindowFixture(temp.resolve("library"), List.of(article), new ImportWorker())) {
            Range range = window.range("قديم الزمان");
            window.robot.run(() -> window.view().select(range));
            window.robot.press(KeyCode.DIGIT2);
            window.robot.waitUntil(
                    "it is marked", () -> window.source().placements().size() == 1);
            assertTrue(
                    knob(window, "grip-start").getX() > knob(window, "grip-end").getX());
            drag(window, "grip-end", "قرأ");
            untilQuote(window, "قديم الزمان رجل يقرأ");
            drag(window, "grip-start", "رجل");
            untilQuote(window, "رجل يقرأ");
        }
    }
}
