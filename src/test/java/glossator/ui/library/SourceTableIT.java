package glossator.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Metadata;
import glossator.library.Source;
import glossator.ui.dialogs.DialogFixture;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SourceTableIT {
    @TempDir
    Path folder;

    private DialogFixture desk;
    private SourcesPane pane;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        add("Harbours", "Müller, Zoë", "1999");
        add("Islands of the North and the people who left them behind", "Abel, Ann", "2012");
        add("Markets", "Kim, Jae", "1870");
        pane = desk.onFx(() -> new SourcesPane(desk.session, desk.overlay));
        desk.showAtLeft(session -> pane.node(), 720);
        desk.run(() -> desk.session.settings().sourceLayoutProperty().set("table"));
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private void add(String title, String person, String year) {
        desk.add(
                title + ".txt",
                "text",
                DialogFixture.document(Metadata.of(title, List.of(person), "", year, "", "en"), 2));
    }

    @SuppressWarnings("unchecked")
    private TableView<Source> table() {
        return (TableView<Source>) desk.robot.lookup(".sources-table").queryAs(TableView.class);
    }

    private String titles() {
        return desk.onFx(() -> String.join(
                " ",
                table().getItems().stream()
                        .map(source -> source.title().split(" ")[0])
                        .toList()));
    }

    private Node heading(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".column-heading").stream()
                .filter(node -> ((Label) node).getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    private Node cell(String text) {
        return desk.onFx(() -> table().lookupAll(".table-cell").stream()
                .filter(node -> text.equals(((TableCell<?, ?>) node).getText()))
                .filter(node -> node.getScene() != null && ((TableCell<?, ?>) node).isVisible())
                .findFirst()
                .orElseThrow());
    }

    /// The robot's clicks count as those of the other button here, which a heading ignores.
    private void click(String title) {
        desk.run(() -> {
            Node header = heading(title).getParent().getParent();
            fire(header, MouseEvent.MOUSE_PRESSED);
            fire(header, MouseEvent.MOUSE_RELEASED);
        });
    }

    private static void fire(Node on, EventType<MouseEvent> type) {
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        9,
                        9,
                        9,
                        9,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private List<String> columns() {
        return desk.onFx(() -> table().getColumns().stream()
                .map(c -> ((SourceTableColumn) c).column().word())
                .toList());
    }

    @Test
    void aClickOnAHeadingSortsAndAnotherTurnsTheOrderRound() {
        assertEquals("Markets Islands Harbours", titles());
        click("Title");
        desk.until(() -> titles().equals("Harbours Islands Markets"));
        click("Title");
        desk.until(() -> titles().equals("Markets Islands Harbours"));
        click("Title");
        desk.until(() -> titles().equals("Harbours Islands Markets"));
        click("People");
        desk.until(() -> titles().equals("Islands Markets Harbours"));
        assertEquals("people", desk.library.setting("sources.order").orElseThrow());
        click("Added");
        desk.until(() -> titles().equals("Markets Islands Harbours"));
        assertEquals(
                TableColumn.SortType.DESCENDING,
                desk.onFx(() -> table().getSortOrder().getFirst().getSortType()));
        desk.pictures("sources-table");
    }

    @Test
    void headingsAreWorkedByKeysAndSayHowTheSourcesAreSorted() {
        desk.run(() -> heading("Year").requestFocus());
        assertEquals("Year, not sorted", heading("Year").getAccessibleText());
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> titles().equals("Markets Harbours Islands"));
        assertEquals("Year, sorted upward", heading("Year").getAccessibleText());
        desk.robot.push(KeyCode.SPACE);
        desk.until(() -> titles().equals("Islands Harbours Markets"));
        assertEquals("Year, sorted downward", heading("Year").getAccessibleText());
        desk.picture("sources-table-heading");
        desk.robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        desk.until(() -> columns().subList(0, 3).equals(List.of("title", "year", "people")));
        assertEquals(heading("Year"), desk.focus());
        double before = desk.onFx(() -> table().getColumns().get(1).getWidth());
        desk.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        desk.until(() -> table().getColumns().get(1).getWidth() > before);
        desk.until(() -> desk.library
                .setting("sources.table")
                .orElse("")
                .startsWith("title 204\nyear " + (int) (before + 16)));
    }

    @Test
    void columnsAreChosenInTheMenuAndRemembered() {
        desk.robot.clickOn(".sources .menu-button").clickOn("Show").clickOn("Rating");
        desk.until(() -> columns().getLast().equals("rating"));
        desk.until(() -> desk.library.setting("sources.table").orElse("").endsWith("rating 86"));
        desk.run(
                () -> desk.session.settings().tableColumnsProperty().set(List.of("notes 50", "x")));
        assertEquals(List.of("title", "notes"), columns());
    }

    @Test
    void rowsAreOpenedRenamedAndRemovedAsInTheList() {
        desk.robot.clickOn(cell("Markets"));
        desk.until(() -> desk.session.current().isPresent());
        desk.run(pane::focusList);
        desk.robot.push(KeyCode.F2);
        desk.until(() -> desk.focus() instanceof TextField);
        desk.robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Bazaars").push(KeyCode.ENTER);
        desk.until(() -> titles().startsWith("Bazaars"));
        desk.until(() -> desk.focus().equals(table()));
        desk.robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.DELETE);
        desk.until(() -> titles().equals("Harbours"));
        desk.run(() -> desk.session.undoing().undo());
        desk.until(() -> titles().equals("Bazaars Islands Harbours"));
        desk.run(() -> table().getSelectionModel().clearAndSelect(2));
        desk.run(() -> pane.arrangement().setRating(3));
        desk.until(() -> desk.library.source("Harbours").rating() == 3);
    }

    @Test
    void whatIsSelectedStaysSoFromTableToList() {
        desk.run(() -> table().getSelectionModel().selectIndices(0, 2));
        desk.run(() -> desk.session.settings().sourceLayoutProperty().set("list"));
        assertEquals(
                2,
                desk.onFx(() -> ((ListView<?>)
                                desk.robot.lookup(".sources-list").queryAs(ListView.class))
                        .getSelectionModel()
                        .getSelectedIndices()
                        .size()));
        desk.run(() -> desk.session.settings().sourceLayoutProperty().set("table"));
        assertEquals(
                2,
                desk.onFx(() -> table().getSelectionModel().getSelectedIndices().size()));
        assertTrue(desk.onFx(() -> table().getItems().size() == 3));
    }
}
