package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// The parts of questions are within them, also in a small window.
class QuestionsIT {
    @TempDir
    Path folder;

    private DialogFixture desk;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    /// Not of the window itself, which other tests use after this one.
    private void size(double width, double height) {
        desk.run(() -> {
            var over = (Region) desk.overlay.node();
            over.setMinSize(width, height);
            over.setMaxSize(width, height);
        });
    }

    @ParameterizedTest
    @CsvSource({"1280, 860", "700, 500"})
    void allAnswersAreInsideTheQuestion(double width, double height) {
        size(width, height);
        var answers = new ImportQuestion.AtTheEnd(() -> {}, () -> {}, () -> {}, () -> {});
        desk.run(() -> new ImportQuestion(desk.overlay).askAtTheEnd(169, 172, answers));
        desk.settle();
        desk.picture("import-question-" + (int) width);
        Bounds dialog = desk.onFx(() -> bounds(desk.scene().lookup(".overlay-dialog")));
        for (Node button : desk.robot.lookup(".overlay-dialog .button").queryAllAs(Button.class)) {
            Bounds at = desk.onFx(() -> bounds(button));
            assertTrue(at.getMaxY() + 8 < dialog.getMaxY(), at + " in " + dialog);
            assertTrue(dialog.contains(at), at + " in " + dialog);
        }
        Bounds title = desk.onFx(() -> bounds(desk.scene().lookup(".dialog-title")));
        Bounds words = desk.onFx(() -> bounds(desk.scene().lookup(".unsaved .label")));
        assertTrue(words.getMinY() >= title.getMaxY() + 8, words + " below " + title);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 3", "120, 10"})
    void aTextIsShownWholeUpToTenLines(int words, int lines) {
        TextArea area = desk.onFx(() -> DraftView.text("eighty ".repeat(words).strip(), "text"));
        desk.showAtLeft(session -> new VBox(area), 315);
        desk.settle();
        double line = desk.onFx(() -> {
            var measure = new javafx.scene.text.Text("x");
            measure.setFont(area.getFont());
            return measure.getLayoutBounds().getHeight();
        });
        double seen =
                desk.onFx(() -> bounds(area.lookup(".scroll-pane .viewport")).getHeight());
        double whole = desk.onFx(() -> bounds(area.lookup(".content")).getHeight());
        assertTrue(seen >= lines * line, seen + " for " + lines + " lines of " + line);
        assertTrue(words > 100 || seen + 1 >= whole, seen + " of " + whole);
        assertTrue(seen < (lines + 2.5) * line, seen + " for " + lines + " lines of " + line);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
