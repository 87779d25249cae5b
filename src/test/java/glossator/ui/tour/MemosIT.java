package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Target;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Notes on sources as a whole, in the real window.
class MemosIT {
    @TempDir
    Path temp;

    private WindowFixture open() throws IOException {
        Path file = temp.resolve("tolls.txt");
        Files.writeString(file, "The toll was a penny.\n\n" + "The river rose again. ".repeat(900));
        return new WindowFixture(temp.resolve("library"), List.of(file));
    }

    private static List<Annotation> memos(WindowFixture window) {
        return window.marks().stream()
                .filter(a -> a.target() instanceof Target.WholeSource)
                .toList();
    }

    private static void write(WindowFixture window, String words) {
        window.robot.waitUntilInField("the memo is open");
        window.robot.type(words);
        window.robot.press(KeyCode.ESCAPE);
        window.robot.waitUntilOutOfFields("it is closed");
        window.untilSaved();
    }

    private static boolean hasHeading(WindowFixture window, String words) {
        return window.robot.call(() ->
                window.app.scene().getRoot().lookupAll(".note-section-title").stream()
                        .anyMatch(n -> isShown(n)
                                && words.equals(((javafx.scene.control.Label) n).getText())));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theMemoStandsAboveTheNotesAndIsOpenedAgainByItsKey() throws IOException {
        try (WindowFixture window = open()) {
            window.mark("The toll was a penny", KeyCode.DIGIT1);
            assertFalse(hasHeading(window, "On the whole source"));
            window.robot.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.M);
            write(window, "on tolls");
            assertEquals(2, window.marks().size());
            Annotation memo = memos(window).getFirst();
            assertEquals("on tolls", memo.note());
            assertEquals(memo.id(), window.marks().getFirst().id());
            assertEquals(true, hasHeading(window, "On the whole source"));
            assertEquals(true, hasHeading(window, "In the document"));

            window.robot.press(KeyCode.DIGIT4);
            window.robot.waitUntil(
                    "it is blue",
                    () -> window.source()
                                    .placements()
                                    .findAnnotation(memo.id())
                                    .orElseThrow()
                                    .color()
                            == Color.BLUE);
            window.robot.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.M);
            window.robot.waitUntilInField("the same memo is open");
            window.robot.type(" of ferries");
            window.robot.press(KeyCode.ESCAPE);
            window.untilSaved();
            assertEquals(1, memos(window).size());
            assertEquals("on tolls of ferries", memos(window).getFirst().note());
            window.robot.press(KeyCode.DELETE);
            window.robot.waitUntil(
                    "it is gone", () -> window.source().placements().size() == 1);
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.waitUntil(
                    "it is back", () -> window.source().placements().size() == 2);
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void theEmptyPaneOffersAMemoAndTheHeadingAnotherOneWithoutMovingTheText() throws IOException {
        try (WindowFixture window = open()) {
            window.robot.run(() -> window.view().showAtTop(9_000));
            window.robot.settle();
            int top =
                    window.robot.call(() -> window.view().inViewProperty().get().start());
            window.push("Write a memo on the whole source");
            write(window, "first");
            window.robot.waitUntil(
                    "another can be added", () -> addButton(window).isPresent());
            window.robot.run(() -> addButton(window).orElseThrow().fire());
            window.robot.waitUntil(
                    "a second", () -> window.source().placements().size() == 2);
            write(window, "second");
            assertEquals(
                    List.of("first", "second"),
                    memos(window).stream().map(Annotation::note).toList());
            assertEquals(
                    top,
                    window.robot.call(() -> window.view().inViewProperty().get().start()));
        }
    }

    private static Optional<ButtonBase> addButton(WindowFixture window) {
        return window.app.scene().getRoot().lookupAll(".note-section .button").stream()
                .filter(MemosIT::isShown)
                .map(n -> (ButtonBase) n)
                .findFirst();
    }
}
