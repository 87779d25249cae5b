package glossator.ui.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.document.Range;
import glossator.library.CopyItem;
import glossator.library.CopyItem.Choice;
import glossator.library.ReturnedCopy;
import glossator.library.SentCopy;
import glossator.library.Source;
import glossator.ui.dialogs.DialogFixture;
import glossator.ui.session.OpenSource;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a copy brings is chosen with the keyboard or the mouse, and taken in one step.
class CopyDialogIT {
    @TempDir
    Path folder;

    private DialogFixture desk;
    private OpenSource in;
    private ReturnedCopy copy;
    private final Map<CopyItem, Choice> taken = new HashMap<>();

    @BeforeEach
    void receive() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        desk.run(() -> desk.scene()
                .getStylesheets()
                .add(CopyDialogIT.class
                        .getResource("/glossator/ui/editions.css")
                        .toExternalForm()));
        Source source = desk.add("The fox");
        in = desk.open(source);
        Annotation changed = desk.mark(in, 14, 29, Color.YELLOW, "Which fox is this?");
        Annotation both = desk.mark(in, 30, 40, Color.GREEN, "Why does it jump?");
        Annotation gone = desk.mark(in, 41, 50, Color.RED, "\u05E9\u05DC\u05D5\u05DD, lazy?");
        SentCopy sent = SentCopy.export(desk.library, source, true);
        desk.run(() -> desk.session
                .annotating()
                .apply(Change.edit(both, both.withNote("Why does it jump at all?"))));
        sent.edit(changed.id(), n -> SentCopy.withNote(n, "Which of the foxes is this?"));
        sent.edit(
                both.id(),
                n -> SentCopy.withColor(SentCopy.withNote(n, "It is late."), Color.PINK));
        sent.answer(changed.id(), "Prof. Ames", "The one of chapter *two*.");
        sent.delete(gone.id());
        sent.comment(new Range(60, 75), "Prof. Ames", "A note that is new. ".repeat(30));
        copy = desk.library.compareCopy(source.id(), sent.file());
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private void show() {
        desk.run(() -> new CopyDialog(desk.overlay, desk.tasks, copy, taken::putAll).show());
        desk.settle();
    }

    private void size(double width, double height) {
        desk.run(() -> {
            var over = (Region) desk.overlay.node();
            over.setMinSize(width, height);
            over.setMaxSize(width, height);
        });
    }

    private ListView<?> list() {
        return desk.robot.lookup(".copy-list").queryListView();
    }

    private CopyRow selected() {
        return (CopyRow) desk.onFx(() -> list().getSelectionModel().getSelectedItem());
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"1000, 700", "700, 500"})
    void allOfItIsInsideTheWindow(double width, double height) {
        size(width, height);
        show();
        desk.pictures("copy-dialog-" + (int) width);
        Bounds dialog = desk.onFx(() -> bounds(desk.scene().lookup(".overlay-dialog")));
        assertTrue(dialog.getWidth() <= width && dialog.getHeight() <= height, "" + dialog);
        for (Node button : desk.robot
                .lookup(".overlay-dialog .button")
                .match(Node::isVisible)
                .queryAllAs(Button.class)) {
            Bounds at = desk.onFx(() -> bounds(button));
            assertTrue(dialog.contains(at), at + " in " + dialog);
        }
        desk.run(() -> list().scrollTo(list().getItems().size() - 1));
        desk.pause(200);
        desk.picture("copy-dialog-end-" + (int) width);
    }

    @Test
    void theKeyboardChoosesAndTakes() {
        show();
        assertEquals(list(), desk.focus());
        assertEquals(CopyItem.Kind.CHANGED_THERE, selected().item().kind());
        assertEquals(Choice.THEIRS, selected().choice());
        desk.robot.type(KeyCode.SPACE);
        desk.settle();
        assertEquals(Choice.MINE, selected().choice());
        desk.robot.type(KeyCode.T);
        desk.robot.type(KeyCode.J);
        desk.robot.type(KeyCode.DOWN);
        desk.settle();
        assertEquals(CopyItem.Kind.CHANGED_BOTH, selected().item().kind());
        assertEquals(Choice.BOTH, selected().choice());
        desk.robot.type(KeyCode.M);
        desk.settle();
        assertEquals(Choice.MINE, selected().choice());
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        desk.settle();
        assertFalse(desk.onFx(desk.overlay::isShown));
        assertEquals(5, taken.size());
        taken.forEach((item, choice) -> assertEquals(
                switch (item.kind()) {
                    case CHANGED_BOTH, DELETED_THERE -> Choice.MINE;
                    default -> Choice.THEIRS;
                },
                choice,
                item.toString()));
    }

    @Test
    void whatIsTakenIsShownAtOnceAndCanBeUndone() {
        desk.run(() -> desk.session
                .editionUpdates()
                .readBack(copy, copy.suggested(), "taken", _ -> {}, () -> {}));
        desk.until(() -> in.placements().size() == 4);
        assertEquals(1, desk.onFx(() -> in.threads().all().size()));
        List<String> notes = desk.onFx(() -> in.placements().all()).stream()
                .map(p -> p.annotation().note())
                .toList();
        assertTrue(notes.contains("Why does it jump at all?\n\nIt is late."), notes.toString());
        desk.run(() -> desk.session.undoing().undo());
        desk.until(() -> in.placements().size() == 3);
        assertEquals(0, desk.onFx(() -> in.threads().all().size()));
    }

    @Test
    void escLeavesEverythingAsItIs() {
        show();
        desk.robot.type(KeyCode.ESCAPE);
        desk.settle();
        assertTrue(taken.isEmpty());
        assertFalse(desk.onFx(desk.overlay::isShown));
    }

    /// What a screen reader says of the row of a conflict, once it is there; on the FX thread.
    private Optional<String> conflict() {
        return desk.scene().getRoot().lookupAll(".copy-cell").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null && text.startsWith("changed on both sides"))
                .findFirst();
    }

    @Test
    void aRowSaysAllOfItAloud() {
        show();
        desk.until(() -> conflict().isPresent());
        String spoken = desk.onFx(() -> conflict().orElseThrow());
        for (String part : List.of(
                "Why does it jump at all?",
                "It is late.",
                "Both",
                "changed in the copy and here")) {
            assertTrue(spoken.contains(part), spoken);
        }
    }
}
