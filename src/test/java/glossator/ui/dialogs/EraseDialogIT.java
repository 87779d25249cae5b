package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.library.Source;
import glossator.ui.session.OpenSource;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Erasing for good in the window: only who says so in plain words does it.
class EraseDialogIT {
    @TempDir
    Path folder;

    private DialogFixture desk;
    private OpenSource book;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        book = desk.open(desk.add("A book of foxes"));
        desk.mark(book, 14, 29, Color.RED, "A fox");
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private Button button(String text) {
        return desk.robot
                .lookup((Node n) -> n instanceof Button b && text.equals(b.getText()))
                .queryButton();
    }

    private boolean sees(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label l && l.getText().contains(text)));
    }

    private void ask() {
        Source source = desk.library.source(book.id());
        desk.run(() -> new EraseDialog(desk.overlay, desk.session).ask(List.of(source)));
        desk.until(desk.overlay::isShown);
        desk.until(() -> sees("“A book of foxes” will be erased for good, with one note"));
    }

    @Test
    void enterAndEscapeEraseNothing() {
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            ask();
            desk.until(() -> button("Cancel").isFocused());
            desk.robot.push(key);
            desk.until(() -> !desk.overlay.isShown());
            assertEquals(1, desk.library.sources().size(), key.toString());
        }
    }

    @Test
    void aSourceIsErasedAndTheReportSaysWhatCannotBePromised() {
        desk.library.backups().make();
        Source other = desk.add("Another book");
        ask();
        desk.pictures("erase-question");
        desk.robot.clickOn(button("Erase for good"));
        desk.until(() -> sees("One source and one note erased"));
        assertTrue(sees("One backup was written again"));
        assertTrue(sees("What cannot be promised"));
        assertTrue(sees("sync service"));
        desk.pictures("erase-report");
        desk.until(() -> button("Close").isFocused());
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> !desk.overlay.isShown());
        desk.until(() -> desk.session.sources().equals(List.of(other)));
        assertEquals(List.of(), List.copyOf(desk.session.openSources()));
    }

    private List<Source> askAboutThree() {
        desk.add("Another book");
        desk.add("A third book");
        List<Source> all = desk.library.sources();
        desk.run(() -> new EraseDialog(desk.overlay, desk.session).ask(all));
        desk.until(() -> sees("3 sources will be erased for good, with one note in all"));
        return all;
    }

    @Test
    void severalAreNamedInOneQuestionAndErasedInOneGo() {
        desk.library.backups().make();
        List<Source> all = askAboutThree();
        ListView<?> titles = desk.robot.lookup(".list-view").query();
        assertEquals(
                all.stream().map(Source::title).toList(),
                desk.onFx(() -> List.copyOf(titles.getItems())));
        assertTrue(desk.onFx(() -> button("Cancel").isFocused()));
        desk.pictures("erase-question-several");
        desk.robot.clickOn(button("Erase for good"));
        desk.until(() -> sees("3 sources and one note erased"));
        assertTrue(sees("One backup was written again"));
        desk.until(() -> desk.session.sources().isEmpty());
        assertEquals(List.of(), List.copyOf(desk.session.openSources()));
    }

    @Test
    void ifOneOfSeveralIsNotThereNothingIsErased() {
        List<Source> all = askAboutThree();
        desk.library.erase(all.getLast().id());
        desk.robot.clickOn(button("Erase for good"));
        desk.until(() -> sees("Nothing was erased"));
        assertTrue(sees("“" + all.getLast().title() + "” is no longer in the library"));
        assertEquals(2, desk.library.sources().size());
    }

    @Test
    void theTrashIsErasedFromItsDialog() {
        Annotation fox = book.placements().all().getFirst().annotation();
        desk.run(() -> new TrashDialog(desk.overlay, desk.session).show());
        desk.until(() -> button("Erase all of this for good…").isDisabled());
        desk.run(desk.overlay::hide);
        desk.run(() -> desk.session.annotating().delete(fox));
        desk.until(() -> desk.library.trash().size() == 1);
        desk.run(() -> new TrashDialog(desk.overlay, desk.session).show());
        desk.until(() -> !button("Erase all of this for good…").isDisabled());
        desk.robot.clickOn(button("Erase all of this for good…"));
        desk.until(() -> sees("No sources and one note in the trash will be erased for good"));
        desk.robot.clickOn(button("Erase for good"));
        desk.until(() -> sees("No sources and one note erased"));
        assertEquals(List.of(), desk.library.trash());
        assertEquals(1, desk.library.sources().size());
    }

    /// Something that another program has erased in the meantime.
    @Test
    void aRefusalEndsInItsSentence() {
        ask();
        desk.library.erase(book.id());
        desk.robot.clickOn(button("Erase for good"));
        desk.until(() -> sees("Nothing was erased"));
        assertTrue(sees("“A book of foxes” is no longer in the library"));
    }
}
