package glossator.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.ui.control.Action;
import glossator.ui.control.Preferences;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.DialogFixture;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The keys of all actions of the window, with and without a dialog over it: the actions here only
/// write down that they ran.
class KeysBehindDialogsIT {
    @TempDir
    Path folder;

    private final List<String> ran = new ArrayList<>();
    private DialogFixture desk;
    private List<Action> actions;
    private Node text;
    private MenuBar menus;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        actions = desk.onFx(() -> new Shell(
                        desk.session,
                        new Preferences(desk.session),
                        address -> {},
                        new Leaving(() -> {}, () -> {}, backup -> {}))
                .actions().stream().map(this::recorded).toList());
        text = desk.onFx(Button::new);
        menus = desk.onFx(() -> {
            var keys = new KeyBindings(
                    actions,
                    desk.overlay::isShown,
                    node -> text.equals(node),
                    action -> {},
                    desk.tasks);
            keys.install(desk.scene());
            var menus = new Menus(actions, desk.overlay.shownProperty(), desk.tasks);
            menus.fill();
            return menus.bar();
        });
        desk.showAtLeft(session -> new VBox(menus, text), 500);
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private Action recorded(Action action) {
        return new Action(
                action.id(),
                action.group(),
                action.keys(),
                action.scope(),
                new SimpleBooleanProperty(true),
                action.title(),
                action.destructive(),
                () -> ran.add(action.id()));
    }

    private void press(Action action) {
        desk.robot.push((KeyCodeCombination) action.keys());
    }

    private List<Action> withKeys() {
        List<Action> some = actions.stream().filter(a -> a.keys() != null).toList();
        assertTrue(some.size() > 40, "the actions are no longer listed");
        return some;
    }

    private void focus(Node node) {
        assertTrue(desk.onFx(() -> {
            node.requestFocus();
            return node.isFocused();
        }));
    }

    @Test
    void everyActionRunsByItsKeysInTheTextWithoutADialog() {
        for (Action action : withKeys()) {
            focus(text);
            ran.clear();
            press(action);
            assertEquals(List.of(action.id()), ran);
        }
    }

    /// Of all keys, only those that a dialog itself uses do something in it: Esc closes it. The
    /// keys are pressed by turns in a field, on a button and in a list.
    @Test
    void noActionRunsByItsKeysBehindADialog() {
        var field = desk.onFx(() -> new TextField("words"));
        var button = desk.onFx(Button::new);
        ListView<String> list = desk.onFx(ListView::new);
        var content = desk.onFx(() -> new VBox(field, button, list));
        desk.run(() -> desk.overlay.show("A dialog", content, field));
        desk.until(field::isFocused);
        List<Node> places = List.of(field, button, list);
        int turn = 0;
        for (Action action : withKeys()) {
            if (!action.id().equals("leave") && action.scope() != Action.Scope.OVER_DIALOGS) {
                focus(places.get(turn++ % places.size()));
                press(action);
                assertEquals(List.of(), ran, action.id());
                assertTrue(desk.onFx(desk.overlay::isShown), action.id());
            }
        }
        desk.robot.push(KeyCode.ESCAPE);
        desk.until(() -> !desk.overlay.isShown());
        assertEquals(List.of(), ran);
    }

    @Test
    void findingInAllSourcesAlsoBeginsOverADialog() {
        var field = desk.onFx(() -> new TextField("words"));
        desk.run(() -> desk.overlay.show("A dialog", new VBox(field), field));
        desk.until(field::isFocused);
        for (Action action : withKeys()) {
            if (action.scope() == Action.Scope.OVER_DIALOGS) {
                press(action);
            }
        }
        assertEquals(List.of("find-all"), ran);
    }

    @Test
    void noMenuOpensBehindADialog() {
        var button = desk.onFx(() -> new Button("OK"));
        desk.run(() -> desk.overlay.show("A dialog", new VBox(button), button));
        desk.until(button::isFocused);
        for (KeyCode letter : List.of(KeyCode.F, KeyCode.E, KeyCode.A, KeyCode.G, KeyCode.V)) {
            desk.robot.push(KeyCode.ALT, letter);
        }
        desk.robot.push(KeyCode.F10).push(KeyCode.DOWN).push(KeyCode.ENTER);
        desk.robot.push(KeyCode.ALT).push(KeyCode.DOWN).push(KeyCode.ENTER);
        desk.settle();
        assertTrue(desk.onFx(() -> menus.getMenus().stream().noneMatch(m -> m.isShowing())));
        assertEquals(List.of(), ran);
        desk.run(desk.overlay::hide);
        desk.until(() -> menus.getMenus().stream()
                .allMatch(m -> m.getItems().stream().noneMatch(i -> i.isDisable())));
    }

    @Test
    void escClosesToastsAlsoWhereAListHasTheKeyboard() {
        ListView<String> list =
                desk.onFx(() -> new ListView<>(FXCollections.observableArrayList("a")));
        Toasts toasts = desk.onFx(() -> {
            var made = new Toasts(desk.tasks);
            ToastKeys.install(desk.scene(), made, desk.overlay);
            made.showInfo("It is done.");
            return made;
        });
        desk.showAtLeft(session -> new VBox(list), 500);
        focus(list);
        desk.robot.type(KeyCode.ESCAPE);
        desk.until(() -> !toasts.shownProperty().get());
    }
}
