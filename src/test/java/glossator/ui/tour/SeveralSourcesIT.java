package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.InProcessWorker;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Several sources that are selected in the list are erased and described together, wherever it is
/// asked for.
class SeveralSourcesIT {
    private static final String QUESTION =
            "2 sources will be erased for good, with no notes in all";
    private static final String DETAILS = "Details of 2 sources";

    @TempDir
    Path temp;

    private WindowFixture window;
    private WindowRobot robot;

    @BeforeEach
    void sit() throws IOException {
        Path folder = temp.resolve("library");
        try (Library library = Library.open(folder)) {
            for (String title : List.of("The bridge", "The ferry", "The harbour")) {
                Path file = Files.writeString(
                        temp.resolve(title + ".txt"), title + "\n\nAll about it: " + title + ".\n");
                library.add(file, Formats::read);
            }
        }
        window = new WindowFixture(folder, List.of(), List.of(), new InProcessWorker());
        robot = window.robot;
        robot.waitUntil("the list is there", () -> all(".sources-list").size() == 1);
        robot.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Node> all(String selector) {
        return window.app.scene().getRoot().lookupAll(selector).stream()
                .filter(WindowFixture::isOnScreen)
                .toList();
    }

    private List<String> titles() {
        return robot.call(
                () -> window.app.session().sources().stream().map(Source::title).toList());
    }

    private void cancel(String dialog) {
        window.untilSays(dialog);
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the dialog is gone", () -> !window.dialogHasTheKeyboard());
    }

    private void selectTwo(Node list) {
        robot.run(() -> {
            list.requestFocus();
            if (list instanceof TableView<?> table) {
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().selectRange(0, 2);
            } else if (list instanceof ListView<?> rows) {
                rows.getSelectionModel().clearSelection();
                rows.getSelectionModel().selectRange(0, 2);
            }
        });
    }

    private static void fire(List<MenuItem> items, String words) {
        items.stream()
                .filter(item -> words.equals(item.getText()))
                .filter(item -> !item.isDisable())
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private Node show(String layout) {
        robot.run(() -> window.app.session().settings().sourceLayoutProperty().set(layout));
        String selector = layout.equals("table") ? ".table-view" : ".sources-list";
        robot.waitUntil("the sources are there", () -> all(selector).size() == 1);
        return robot.call(() -> all(selector).getFirst());
    }

    private void chooseInMenu(String words) {
        robot.run(() -> {
            MenuBar bar = (MenuBar) window.app.scene().getRoot().lookup(".menu-bar");
            fire(bar.getMenus().stream().flatMap(m -> m.getItems().stream()).toList(), words);
        });
    }

    private void chooseInMenuOf(Node list, String words) {
        robot.run(() -> {
            ContextMenu menu = ((Control) list).getContextMenu();
            menu.getOnShowing().handle(null);
            fire(menu.getItems(), words);
        });
    }

    private void chooseInPalette(String words) {
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntilInField("the palette is open");
        robot.type(words);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.ENTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "compact", "table"})
    void theQuestionComesByKeyMenuAndPalette(String layout) {
        Node list = show(layout);
        selectTwo(list);
        robot.press(KeyCode.SHIFT, KeyCode.DELETE);
        cancel(QUESTION);
        selectTwo(list);
        chooseInMenu("Erase sources for good…");
        cancel(QUESTION);
        selectTwo(list);
        chooseInMenuOf(list, "Erase for good…");
        cancel(QUESTION);
        selectTwo(list);
        chooseInPalette("erase sources");
        cancel(QUESTION);
        assertEquals(3, titles().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "compact", "table"})
    void theDetailsOfBothComeByKeyAndMenus(String layout) {
        Node list = show(layout);
        selectTwo(list);
        robot.press(KeyCode.ALT, KeyCode.ENTER);
        cancel(DETAILS);
        selectTwo(list);
        chooseInMenu("Details…");
        cancel(DETAILS);
        selectTwo(list);
        chooseInMenuOf(list, "Details…");
        cancel(DETAILS);
        assertEquals(List.of(), window.problems());
    }

    @Test
    void bothAreErasedAndTheThirdStays() {
        List<String> before = titles();
        selectTwo(robot.call(() -> all(".sources-list").getFirst()));
        robot.press(KeyCode.SHIFT, KeyCode.DELETE);
        window.untilSays(QUESTION);
        window.push("Erase for good");
        window.untilSays("2 sources and no notes erased");
        robot.waitUntil("one is left", () -> window.app.session().sources().size() == 1);
        assertEquals(before.subList(2, 3), titles());
        assertEquals(List.of(), window.problems());
    }
}
