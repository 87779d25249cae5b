package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.reading.ImportWorker;
import glossator.ui.control.DocumentView;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Selecting with the mouse, the menu of the text, and going to a place, in the real window.
class SelectingIT {
    private static final String ARTICLE = """
            The ferry leaves at seven, says the timetable on the quay.

            In winter there is no ferry. The keeper says that the sea keeps its own time.

            He wound his watch and did not say.
            """;

    @TempDir
    Path temp;

    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(temp.resolve("ferry.txt"), ARTICLE);
    }

    private WindowFixture sit() {
        return new WindowFixture(temp.resolve("library"), List.of(article), new ImportWorker());
    }

    private static Point2D middle(WindowFixture window, int offset) {
        DocumentView view = window.robot.call(window::view);
        Bounds bounds = window.robot.call(
                () -> view.bounds(new Range(offset, offset + 1)).orElseThrow());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static String selected(WindowFixture window) {
        return window.robot.call(() -> window.view()
                .selectionProperty()
                .get()
                .of(window.source().document().text()));
    }

    private static Point2D in(WindowFixture window, String words) {
        return middle(window, window.range(words).start());
    }

    @Test
    void aDragTakesWholeWordsInBothDirections() {
        try (WindowFixture window = sit()) {
            window.robot.drag(in(window, "rry leaves"), in(window, "even, says"));
            assertEquals("ferry leaves at seven", selected(window));
            window.robot.drag(in(window, "metable"), in(window, "aves at"));
            assertEquals("leaves at seven, says the timetable", selected(window));
        }
    }

    @Test
    void withShiftAndTheArrowsPartsOfWordsAreSelected() {
        try (WindowFixture window = sit()) {
            window.robot.drag(in(window, "rry leaves"), in(window, "aves at"));
            window.robot.press(KeyCode.SHIFT, KeyCode.LEFT);
            assertEquals("ferry leave", selected(window));
        }
    }

    @Test
    void aDoubleClickTakesAWordAndATripleClickAParagraph() {
        try (WindowFixture window = sit()) {
            window.robot.click(in(window, "inter there"), 2);
            assertEquals("winter", selected(window));
            window.robot.click(in(window, "atch and"), 3);
            assertEquals("He wound his watch and did not say.", selected(window));
        }
    }

    @Test
    void theOtherButtonOffersWhatCanBeDoneWithTheSelectionOrTheMarkUnderIt() {
        try (WindowFixture window = sit()) {
            window.mark("winter there", KeyCode.DIGIT2);
            window.robot.press(KeyCode.ESCAPE);
            window.robot.click(in(window, "nter there"), MouseButton.SECONDARY);
            choose(window, "context-delete");
            window.robot.waitUntil(
                    "it is deleted", () -> window.source().placements().size() == 0);
            window.robot.click(in(window, "wound"), 2);
            window.robot.click(in(window, "ound"), MouseButton.SECONDARY);
            choose(window, "context-highlight");
            window.robot.waitUntil(
                    "a word is marked", () -> window.source().placements().size() == 1);
            assertEquals(List.of("wound"), window.quotes());
            window.robot.press(KeyCode.ESCAPE);
            window.robot.click(in(window, "keeper"), MouseButton.SECONDARY);
            assertTrue(menu(window).stream().anyMatch(i -> "context-find".equals(i.getId())));
            window.robot.press(KeyCode.ESCAPE);
        }
    }

    private static List<MenuItem> menu(WindowFixture window) {
        window.robot.waitUntil("a menu is open", () -> shown().isPresent());
        return window.robot.call(() -> List.copyOf(shown().orElseThrow().getItems()));
    }

    private static Optional<ContextMenu> shown() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof ContextMenu && w.isShowing())
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private static void choose(WindowFixture window, String id) {
        MenuItem item = menu(window).stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
        window.robot.run(() -> {
            item.fire();
            shown().ifPresent(ContextMenu::hide);
        });
        window.robot.settle();
    }

    @Test
    void enterWithoutAMarkMakesNoNote() {
        try (WindowFixture window = sit()) {
            window.robot.click(in(window, "keeper"), 1);
            window.robot.press(KeyCode.ENTER);
            window.untilSays("press N to write a note here");
            assertTrue(window.marks().isEmpty());
        }
    }

    @Test
    void aParagraphAndAShareOfTheTextCanBeGoneTo() {
        try (WindowFixture window = sit()) {
            goTo(window, "7");
            window.untilSays("There is no place “7” in this section");
            window.robot.press(KeyCode.ESCAPE);
            goTo(window, "¶ 3");
            window.robot.waitUntil("the third paragraph", () -> caretIsAt(window, "He wound"));
            goTo(window, "0 %");
            window.robot.waitUntil("the beginning", () -> caretIsAt(window, "The ferry"));
            window.robot.press(KeyCode.ALT, KeyCode.LEFT);
        }
    }

    private static boolean caretIsAt(WindowFixture window, String words) {
        int at = window.source().document().text().indexOf(words);
        return window.view().selectionProperty().get().equals(new Range(at, at));
    }

    private static void goTo(WindowFixture window, String place) {
        window.robot.press(KeyCode.CONTROL, KeyCode.G);
        window.robot.waitUntilInField("asked for the place");
        window.robot.run(() -> ((TextField) window.app.scene().getFocusOwner()).setText(place));
        window.robot.press(KeyCode.ENTER);
    }
}
