package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is beside the article of a saved page, in the real window.
class FoldingIT {
    private static final String PAGE = """
            <!doctype html><meta charset=utf-8><title>The harbour is dredged - The Courier</title>
            <header><a href="/">The Courier</a><nav><ul>%s</ul></nav></header>
            <main><h1>The harbour is dredged</h1><p class=byline>By Ada Penn</p>%s
            <aside class=related><a href="/a">More harbours</a><a href="/b">More boats</a></aside>
            %s</main><footer><p>Imprint of the Courier</p><p>Terms and conditions</p></footer>
            """.formatted(
            "<li><a href='/s'>Section</a></li>".repeat(12),
            "<p>The town council has voted, after long debate, to dredge it again.</p>".repeat(5),
            "<p>Nobody could say what that would cost, or who was going to pay for it.</p>"
                    .repeat(25));

    @TempDir
    Path temp;

    private WindowFixture open() throws IOException {
        Path file = Files.writeString(temp.resolve("harbour.html"), PAGE);
        return new WindowFixture(temp.resolve("library"), List.of(file));
    }

    /// The paragraph at the top of the view.
    private static String atTop(WindowFixture window) {
        return window.robot.call(() -> {
            var document = window.source().document();
            int at = window.view().inViewProperty().get().start();
            return document.blocks().get(document.blockAt(at)).text();
        });
    }

    private static boolean isShown(WindowFixture window, String words) {
        Range range = window.range(words);
        return window.robot.call(() -> isShown(window, range));
    }

    private static boolean isShown(WindowFixture window, Range range) {
        return window.view().bounds(range).isPresent();
    }

    private static void waitUntil(WindowFixture window, String words, boolean shown) {
        Range range = window.range(words);
        window.robot.waitUntil(
                words + (shown ? " is shown" : " is folded"),
                () -> isShown(window, range) == shown);
    }

    private static List<Button> lines(WindowFixture window) {
        return window.robot.call(() -> window.app.scene().getRoot().lookupAll(".fold-line").stream()
                .filter(Node::isVisible)
                .map(Button.class::cast)
                .toList());
    }

    @Test
    void aSavedPageOpensAtItsHeadingAndTheTextHasTheRest() throws IOException {
        try (WindowFixture window = open()) {
            assertEquals("The harbour is dredged", atTop(window));
            assertTrue(window.text().startsWith("The Courier\nSection"));
            assertFalse(isShown(window, "Section"));
            assertEquals(
                    "Show 13 paragraphs beside the article (“The Courier”)",
                    lines(window).getFirst().getText());
        }
    }

    @Test
    void aLineOpensItsPartAndFoldsItAgain() throws IOException {
        try (WindowFixture window = open()) {
            window.robot.click(lines(window).getFirst());
            waitUntil(window, "The Courier", true);
            assertEquals(
                    "Fold 13 paragraphs beside the article",
                    lines(window).getFirst().getText());
            window.robot.click(lines(window).getFirst());
            waitUntil(window, "Section", false);
            assertEquals("The harbour is dredged", atTop(window));
        }
    }

    @Test
    void aKeyOpensAndFoldsAllParts() throws IOException {
        try (WindowFixture window = open()) {
            window.robot.press(KeyCode.O);
            window.robot.run(() -> window.view().showAtTop(0));
            waitUntil(window, "The Courier", true);
            window.robot.press(KeyCode.O);
            waitUntil(window, "The Courier", false);
        }
    }

    @Test
    void tabReachesALineAndEnterOrSpaceOpensAndFoldsIt() throws IOException {
        try (WindowFixture window = open()) {
            for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE)) {
                tabTo(window, "Show 13 paragraphs");
                window.robot.press(key);
                waitUntil(window, "The Courier", true);
                tabTo(window, "Fold 13 paragraphs");
                window.robot.press(key);
                waitUntil(window, "Section", false);
            }
        }
    }

    /// Presses Tab until the line that begins like this has the keyboard.
    private static void tabTo(WindowFixture window, String words) {
        for (int i = 0; i < 5; i++) {
            Node owner = window.robot.call(() -> window.app.scene().getFocusOwner());
            if (owner instanceof Button line && line.getText().startsWith(words)) {
                return;
            }
            window.robot.press(KeyCode.TAB);
        }
        throw new IllegalStateException("no Tab leads to " + words);
    }

    @Test
    void whatWasOpenedIsOpenTheNextTime() throws IOException {
        try (WindowFixture window = open()) {
            window.robot.click(lines(window).getFirst());
            waitUntil(window, "The Courier", true);
            window.untilSaved();
        }
        Path folder = temp.resolve("library");
        try (WindowFixture window = new WindowFixture(folder, List.of())) {
            window.robot.run(() -> window.view().showAtTop(0));
            waitUntil(window, "The Courier", true);
            Range footer = window.range("Imprint of the Courier");
            window.robot.run(() -> window.view().showAtTop(footer.start()));
            window.robot.settle();
            assertFalse(isShown(window, "Imprint of the Courier"));
        }
    }

    @Test
    void theCaretStepsOverWhatIsFolded() throws IOException {
        try (WindowFixture window = open()) {
            window.robot.press(KeyCode.UP);
            window.robot.press(KeyCode.UP);
            assertFalse(isShown(window, "Section"));
            window.robot.press(KeyCode.DOWN);
            window.robot.press(KeyCode.DOWN);
            int caret = window.robot.call(
                    () -> window.view().selectionProperty().get().start());
            assertTrue(caret >= window.range("By Ada Penn").start(), "caret at " + caret);
        }
    }

    @Test
    void whatLeadsIntoAFoldedPartOpensIt() throws IOException {
        try (WindowFixture window = open()) {
            Range terms = window.range("Terms and conditions");
            window.robot.run(() -> window.view().reveal(terms));
            waitUntil(window, "Terms and conditions", true);
            window.mark("Imprint of the Courier", KeyCode.DIGIT1);
            assertEquals(List.of("Imprint of the Courier"), window.quotes());
            window.robot.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.O);
            window.robot.press(KeyCode.O);
            window.robot.run(() -> window.view().showAtTop(terms.start()));
            assertFalse(isShown(window, "Imprint of the Courier"));
            var mark = window.marks().getFirst();
            window.robot.run(() -> window.app.reader().orElseThrow().reveal(mark));
            waitUntil(window, "Imprint of the Courier", true);
        }
    }
}
