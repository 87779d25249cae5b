package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.ui.dialogs.DialogFixture;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ToastsIT {
    private static final long SOON = 300;
    private static final long LATER = 1_500;
    private static final long NEVER = 600_000;

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private DialogFixture desk;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        desk.robot.moveTo(desk.behind);
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private Toasts toasts(long info, long action, long problem) {
        return desk.onFx(() -> {
            var toasts = new Toasts(desk.tasks, new ToastTimes(info, action, problem));
            ((StackPane) desk.scene().getRoot()).getChildren().add(toasts.node());
            desk.overlay.includeInFocus(toasts.node());
            return toasts;
        });
    }

    private void offer(Toasts toasts, String sentence) {
        desk.run(() -> toasts.showAction(
                sentence, "Undo", () -> done.add("undone " + sentence), () -> done.add("gone")));
    }

    private List<String> shown() {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".toast").stream()
                .map(Node::getAccessibleText)
                .toList());
    }

    private Button undo() {
        return desk.robot.lookup(".toast-action").queryButton();
    }

    @Test
    void allCloseByThemselvesAndProblemsLast() {
        Toasts toasts = toasts(SOON, SOON, LATER);
        desk.run(() -> {
            toasts.showProblem("It went wrong.");
            toasts.showInfo("It is done.");
        });
        offer(toasts, "Removed “A”");
        desk.until(() -> shown().equals(List.of("It went wrong.")));
        assertEquals(List.of("gone"), done);
        desk.until(() -> shown().isEmpty());
        assertFalse(desk.onFx(() -> toasts.shownProperty().get()));
    }

    @Test
    void oneUnderTheMouseOrWithTheFocusWaits() {
        Toasts toasts = toasts(LATER, LATER, LATER);
        // In one go: on a busy machine the toast would be gone before the mouse is there.
        desk.run(() -> {
            toasts.showInfo("It is done.");
            Node root = desk.scene().getRoot();
            root.applyCss();
            ((Parent) root).layout();
            Node toast = root.lookup(".toast");
            var bounds = toast.localToScreen(toast.getBoundsInLocal());
            new Robot().mouseMove(bounds.getCenterX(), bounds.getCenterY());
        });
        desk.pause(LATER + SOON);
        assertEquals(1, shown().size());
        desk.robot.moveTo(desk.behind);
        desk.until(() -> shown().isEmpty());

        offer(toasts, "Removed “A”");
        desk.run(toasts::focus);
        desk.pause(LATER + SOON);
        assertEquals(undo(), desk.focus());
        desk.run(desk.behind::requestFocus);
        desk.until(() -> shown().isEmpty());
        assertEquals(List.of("gone"), done);
    }

    @Test
    void theKeyboardReachesTheButtonAndReturnsToWhereItWas() {
        Toasts toasts = toasts(NEVER, NEVER, NEVER);
        desk.run(() -> toasts.showInfo("It is done."));
        offer(toasts, "Removed “A”");
        desk.run(desk.behind::requestFocus);
        desk.run(toasts::focus);
        assertEquals(undo(), desk.focus());
        assertEquals("Undo: Removed “A”", desk.onFx(() -> undo().getAccessibleText()));
        desk.robot.push(KeyCode.SPACE);
        desk.until(() -> done.equals(List.of("gone", "undone Removed “A”")));
        assertEquals(desk.behind, desk.focus());
        assertEquals(List.of("It is done."), shown());
        desk.run(toasts::focus);
        desk.robot.push(KeyCode.ESCAPE);
        desk.until(() -> shown().isEmpty());
        assertEquals(desk.behind, desk.focus());
    }

    @Test
    void tabGoesFromADialogToTheToastOverItAndBack() {
        Toasts toasts = toasts(NEVER, NEVER, NEVER);
        var inside = desk.onFx(() -> new Button("inside"));
        desk.run(() -> desk.overlay.show("A dialog", new VBox(inside), inside));
        desk.until(inside::isFocused);
        offer(toasts, "Deleted the tag A");
        // Through the dialog, whose close button comes last, then the toast, then the dialog again.
        desk.robot.push(KeyCode.TAB).push(KeyCode.TAB);
        desk.until(() -> undo().isFocused());
        desk.robot.push(KeyCode.TAB).push(KeyCode.TAB);
        desk.until(inside::isFocused);
        desk.robot.clickOn(undo());
        desk.until(() -> done.contains("undone Deleted the tag A"));
        assertTrue(desk.onFx(desk.overlay::isShown));
    }

    @Test
    void whatWasSaidBeforeADialogWaitsUntilItIsClosed() {
        Toasts toasts = toasts(SOON, LATER, LATER);
        desk.run(() -> toasts.waitBehind(desk.overlay.shownProperty()));
        offer(toasts, "Removed “A”");
        var inside = desk.onFx(() -> new Button("inside"));
        desk.run(() -> desk.overlay.show("A dialog", new VBox(inside), inside));
        Button before = undo();
        assertFalse(desk.onFx(() -> before.getParent().isVisible()));
        desk.pause(LATER + SOON);
        desk.run(() -> toasts.showInfo("It is done."));
        assertEquals(List.of(), done);
        desk.run(desk.overlay::hide);
        desk.until(() -> before.getParent().isVisible());
        desk.until(() -> done.equals(List.of("gone")));
    }

    @Test
    void atMostFiveAreShownAndTheOldestGoes() {
        Toasts toasts = toasts(NEVER, NEVER, NEVER);
        for (int i = 1; i <= 7; i++) {
            offer(toasts, "Step " + i);
        }
        assertEquals(List.of("Step 3", "Step 4", "Step 5", "Step 6", "Step 7"), shown());
        assertEquals(List.of("gone", "gone"), done);
    }
}
