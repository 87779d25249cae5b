package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.library.Source;
import glossator.ui.session.OpenSource;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Undo and redo in the real window: what they take back, what they say, and what they show. Two
/// sources are open, and the article is in front.
class UndoIT {
    private static final String ARTICLE = """
            The ferry and the lighthouse

            The ferry leaves at seven, says the timetable on the quay, and the keeper of the
            lighthouse has set his watch by it for thirty years. Nobody else does.
            """;

    private static final String LOG = """
            The log of a pilot

            Two boats came up the river before noon, and I took both of them as far as the second
            bridge; no wind to speak of.
            """;

    @TempDir
    Path temp;

    private WindowFixture window;
    private WindowRobot robot;
    private OpenSource article;
    private OpenSource log;

    @BeforeEach
    void sit() throws IOException {
        Path first = Files.writeString(temp.resolve("article.txt"), ARTICLE);
        Path second = Files.writeString(temp.resolve("log.txt"), LOG);
        window = new WindowFixture(temp.resolve("library"), List.of(second, first));
        robot = window.robot;
        robot.waitUntil(
                "both are open", () -> window.app.session().openSources().size() == 2);
        article = open("article.txt");
        log = open("log.txt");
        robot.run(() -> window.app.session().currentProperty().set(article));
        robot.waitUntil(
                "the article has the keyboard",
                () -> window.source() == article && window.view().keyboard().isFocused());
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), window.problems());
        window.close();
    }

    private OpenSource open(String fileName) {
        return robot.call(() -> window.app.session().openSources().stream()
                .filter(in -> in.source().fileName().equals(fileName))
                .findFirst()
                .orElseThrow());
    }

    private Annotation mark(OpenSource in, String quote) {
        Annotation made = robot.call(() -> {
            int at = in.document().text().indexOf(quote);
            Annotation mark = window.app
                    .session()
                    .annotating()
                    .make(
                            in,
                            new glossator.document.Range(at, at + quote.length()),
                            Style.HIGHLIGHT,
                            Color.RED);
            window.app.session().annotating().apply(Change.add(mark));
            return mark;
        });
        robot.waitUntil(
                "marked", () -> in.placements().findAnnotation(made.id()).isPresent());
        return made;
    }

    private List<String> toasts() {
        return robot.call(this::toastsNow);
    }

    private List<String> toastsNow() {
        return window.app.scene().getRoot().lookupAll(".toast").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private void untilToasts(String... sentences) {
        List<String> wanted = List.of(sentences);
        robot.waitUntil("the toasts " + wanted, () -> toastsNow().equals(wanted));
    }

    private void closeToasts() {
        for (int i = 0; i < 3 && !toasts().isEmpty(); i++) {
            robot.run(() -> window.view().keyboard().requestFocus());
            robot.press(KeyCode.ESCAPE);
        }
        untilToasts();
    }

    private List<String> files() {
        return robot.call(this::filesNow);
    }

    private List<String> filesNow() {
        return window.app.session().sources().stream()
                .map(Source::fileName)
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ListView<Source> list() {
        return (ListView<Source>) window.app.scene().getRoot().lookup(".sources-list");
    }

    private void untilChosenInList(String fileName) {
        robot.waitUntil("it is chosen", () -> {
            Source chosen = list().getSelectionModel().getSelectedItem();
            return chosen != null && chosen.fileName().equals(fileName);
        });
    }

    private MenuItem item(String id) {
        return robot.call(() -> ((MenuBar) window.app.scene().getRoot().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(one -> ("menu-" + id).equals(one.getId()))
                        .findFirst()
                        .orElseThrow());
    }

    private void untilItem(String id, String text, boolean enabled) {
        MenuItem item = item(id);
        robot.waitUntil(text, () -> item.getText().equals(text) && item.isDisable() != enabled);
    }

    private void removeFromList(OpenSource source) {
        robot.run(() -> {
            list().requestFocus();
            int at = list().getItems().stream().map(Source::id).toList().indexOf(source.id());
            list().getSelectionModel().clearAndSelect(at);
        });
        robot.press(KeyCode.DELETE);
        robot.waitUntil("removed", () -> filesNow().size() == 1);
        robot.waitUntil("the list has the keyboard", () -> list().isFocused());
    }

    /// It took back the mark in the other source, of which nothing was in view.
    @Test
    void undoAnywhereAfterRemovingASourceBringsItBackAndLeavesAllMarks() {
        mark(article, "set his watch");
        removeFromList(log);
        untilToasts("Removed “The log of a pilot”");
        closeToasts();
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Z);
        robot.waitUntil("it is back", () -> filesNow().size() == 2);
        untilToasts("Removed “The log of a pilot” taken back");
        assertEquals(1, robot.call(() -> article.placements().size()));
        untilChosenInList("log.txt");
    }

    /// Nothing was said, and it was not known where undo looks.
    @Test
    void undoThatFindsNothingInTheListOfSourcesNamesTheLastStepAnywhere() {
        mark(article, "set his watch");
        robot.run(() -> list().requestFocus());
        untilItem("undo", "Undo", false);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.waitUntil(
                "it says why",
                () -> toastsNow().stream()
                        .anyMatch(t -> t.startsWith(
                                        "Nothing to undo in the list of sources; Ctrl+Alt+Z undoes “")
                                && t.contains("set his watch")));
        assertEquals(1, robot.call(() -> article.placements().size()));
        assertTrue(robot.call(item("undo")::isDisable));
    }

    @Test
    void undoAndRedoThatFindNothingInTheTextSaySo() {
        removeFromList(log);
        closeToasts();
        robot.run(() -> window.view().keyboard().requestFocus());
        untilItem("undo", "Undo", false);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        untilToasts("Nothing to undo in the text and the notes of this source; Ctrl+Alt+Z undoes"
                + " “removed ‘The log of a pilot’”.");
        assertEquals(1, files().size());
    }

    @Test
    void theUndoOfAToastIsReachedByTheKeyboardAndBringsASourceBack() {
        removeFromList(log);
        untilToasts("Removed “The log of a pilot”");
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.F6);
        robot.waitUntil(
                "the button has the keyboard",
                () -> window.app.scene().getFocusOwner().getStyleClass().contains("toast-action"));
        robot.press(KeyCode.SPACE);
        robot.waitUntil("it is back", () -> filesNow().size() == 2);
        untilToasts("Removed “The log of a pilot” taken back");
        untilChosenInList("log.txt");
    }

    @Test
    void ctrlZTakesBackWhatAToastOffersAlsoFromTheTextAndRedoIsOfferedThen() {
        Annotation kept = mark(article, "set his watch");
        robot.run(() ->
                window.app.session().arranging().remove(List.of(log.source().id())));
        untilToasts("Removed “The log of a pilot”");
        untilItem("undo", "Undo: removed “The log of a pilot”", true);
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        untilToasts("Removed “The log of a pilot” taken back");
        assertTrue(
                robot.call(() -> article.placements().findAnnotation(kept.id()).isPresent()));
        Node redo = robot.call(() -> window.app.scene().getRoot().lookup(".toast-action"));
        robot.click(redo);
        untilToasts("Removed “The log of a pilot” again");
        assertEquals(List.of("article.txt"), files());
    }

    /// Once something else is done, the toast still has its button, but Ctrl+Z is about the text.
    @Test
    void ctrlZAfterSomethingElseWasDoneTakesThatBackAndTheToastItsOwnStep() {
        robot.run(() ->
                window.app.session().arranging().remove(List.of(log.source().id())));
        untilToasts("Removed “The log of a pilot”");
        mark(article, "set his watch");
        untilItem("undo", "Undo: added the red highlight “set his watch”", true);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.waitUntil("unmarked", () -> article.placements().size() == 0);
        assertEquals(List.of("article.txt"), files());
        Node undo = robot.call(() -> window.app.scene().getRoot().lookup(".toast-action"));
        robot.click(undo);
        robot.waitUntil("it is back", () -> filesNow().size() == 2);
    }

    @Test
    void undoAndRedoAreAboutWhatHasTheKeyboardAndTheMenuSaysWhat() {
        untilItem("undo", "Undo", false);
        untilItem("redo", "Redo", false);
        mark(article, "set his watch");
        robot.run(() -> window.app.session().arranging().rename(log.id(), "Another log"));
        untilToasts("Renamed “The log of a pilot” to “Another log”");
        closeToasts();
        untilItem("undo", "Undo: added the red highlight “set his watch”", true);
        robot.run(() -> list().requestFocus());
        untilItem("undo", "Undo: renamed “The log of a pilot” to “Another log”", true);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        untilToasts("Renamed “The log of a pilot” to “Another log” taken back");
        untilChosenInList("log.txt");
        untilItem("undo", "Undo", false);
        untilItem("redo", "Redo: renamed “The log of a pilot” to “Another log”", true);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        untilToasts("Renamed “The log of a pilot” to “Another log” again");
        assertEquals(1, robot.call(() -> article.placements().size()));
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        untilToasts("Added the red highlight “set his watch” taken back");
        assertEquals(0, robot.call(() -> article.placements().size()));
        assertEquals("Another log", robot.call(() -> log.source().title()));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        untilToasts("Added the red highlight “set his watch” again");
    }

    @Test
    void undoAnywhereOpensTheSourceAndChoosesTheNote() {
        Annotation boats = mark(log, "Two boats");
        robot.run(() -> window.app.session().annotating().delete(boats));
        robot.waitUntil("deleted", () -> log.placements().size() == 0);
        untilToasts("Deleted the red highlight “Two boats”");
        robot.run(() -> window.app.session().close(log));
        closeToasts();
        untilItem(
                "undo-anywhere",
                "Undo in the whole library: deleted the red highlight “Two boats”",
                true);
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Z);
        robot.waitUntil("opened", () -> window.source().id().equals(log.id()));
        robot.waitUntil(
                "chosen",
                () -> window.source()
                        .chosen()
                        .filter(a -> a.id().equals(boats.id()))
                        .isPresent());
        untilToasts("Deleted the red highlight “Two boats” taken back");
    }

    @Test
    void manyNotesAtOnceAndTagsAreOfferedToBeUndone() {
        Annotation one = mark(article, "ferry leaves");
        Annotation two = mark(article, "his watch");
        Tag tag = new Tag(UUID.randomUUID(), "Water", null, "", "");
        apply(
                Change.edit(one, one.withColor(Color.BLUE)),
                Change.edit(two, two.withColor(Color.BLUE)));
        untilToasts("Changed 2 notes");
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.waitUntil(
                "red again",
                () -> article.placements().all().stream()
                        .allMatch(p -> p.annotation().color() == Color.RED));
        apply(new Change.OfTag(null, tag));
        closeToasts();
        apply(new Change.OfTag(tag, new Tag(tag.id(), "Sea", null, "", "")));
        untilToasts("Renamed the tag Water to Sea");
    }

    private void apply(Change... changes) {
        robot.run(() -> window.app.session().annotating().apply(List.of(changes), () -> {}));
        window.untilSaved();
        robot.settle();
    }

    @Test
    void escClosesTheToastsOnlyWhenThereIsNothingElseToLeave() {
        mark(article, "ferry leaves");
        robot.run(() -> window.app.session().arranging().rename(log.id(), "Another log"));
        untilToasts("Renamed “The log of a pilot” to “Another log”");
        robot.drag(robot.call(window::view), window.range("thirty years"));
        robot.press(KeyCode.ESCAPE);
        assertEquals(1, toasts().size());
        assertTrue(robot.call(() -> article.selection().isEmpty()));
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.waitUntilInField("the find bar is open");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntilOutOfFields("the find bar is closed");
        assertEquals(1, toasts().size());
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntilInField("the palette is open");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntilOutOfFields("the palette is closed");
        assertEquals(1, toasts().size());
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.ESCAPE);
        untilToasts();

        robot.run(() -> window.app.session().arranging().rename(log.id(), "A third log"));
        untilToasts("Renamed “Another log” to “A third log”");
        robot.run(() -> list().requestFocus());
        robot.press(KeyCode.ESCAPE);
        untilToasts();
    }

    @Test
    void enterInAnEmptyPaletteTakesNothingBackAndDeletesNothing() {
        Annotation made = mark(article, "ferry leaves");
        robot.run(() -> article.choose(made.id()));
        for (String typed : List.of("undo", "delete highlight", "move source to trash")) {
            robot.press(KeyCode.CONTROL, KeyCode.K);
            robot.waitUntilInField("the palette is open");
            robot.type(typed);
            robot.press(KeyCode.ENTER);
            robot.press(KeyCode.ESCAPE);
            robot.waitUntilOutOfFields("the palette is closed");
        }
        window.untilSaved();
        assertEquals(1, robot.call(() -> article.placements().size()));
        assertEquals(2, files().size());
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntilInField("the palette is open");
        robot.type("undo");
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.ENTER);
        robot.waitUntilOutOfFields("the palette is closed");
        assertFalse(toasts().isEmpty() && robot.call(() -> article.placements().size()) == 1);
    }

    @Test
    void keysDoNothingBehindADialog() {
        mark(article, "ferry leaves");
        robot.run(() -> window.app.session().arranging().rename(log.id(), "Another log"));
        untilToasts("Renamed “The log of a pilot” to “Another log”");
        String theme = theme();
        robot.press(KeyCode.F1);
        robot.waitUntil("the shortcuts are shown", window::dialogHasTheKeyboard);
        robot.press(KeyCode.CONTROL, KeyCode.W);
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Z);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        window.untilSaved();
        assertTrue(robot.call(window::dialogHasTheKeyboard));
        assertEquals(2, robot.call(() -> window.app.session().openSources().size()));
        assertEquals(article, robot.call(window::source));
        assertEquals(1, robot.call(() -> article.placements().size()));
        assertEquals("Another log", robot.call(() -> log.source().title()));
        assertEquals(theme, theme());
        robot.press(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL, KeyCode.W);
        robot.waitUntil("closed", () -> window.app.session().openSources().size() == 1);
    }

    private String theme() {
        return robot.call(
                () -> List.copyOf(window.app.scene().getRoot().getStyleClass()).toString());
    }
}
