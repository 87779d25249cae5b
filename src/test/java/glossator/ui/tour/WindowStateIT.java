package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.library.Library;
import glossator.reading.InProcessWorker;

import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the window remembers from one run to the next.
class WindowStateIT {
    @TempDir
    Path temp;

    private Path library() {
        return temp.resolve("library");
    }

    private WindowFixture sit() throws IOException {
        Path article =
                Files.writeString(temp.resolve("ferry.txt"), "The ferry\n\nleaves at seven.");
        return new WindowFixture(library(), List.of(article), new InProcessWorker());
    }

    private static List<Long> dividers(WindowFixture window) {
        return window.robot.call(() -> {
            SplitPane split = (SplitPane) window.app.scene().lookup(".split-pane");
            return Arrays.stream(split.getDividerPositions())
                    .mapToObj(at -> Math.round(at * split.getWidth()))
                    .toList();
        });
    }

    @Test
    void theSidePanesAreAsWideAfterEveryRestart() throws IOException {
        List<Long> first;
        try (WindowFixture window = sit()) {
            window.robot.run(() -> {
                window.app.scene().getWindow().setWidth(1100);
                SplitPane split = (SplitPane) window.app.scene().lookup(".split-pane");
                split.setDividerPositions(0.28, 0.67);
            });
            window.robot.settle();
            first = dividers(window);
        }
        for (int restart = 1; restart <= 3; restart++) {
            try (WindowFixture window = sit()) {
                List<Long> now = dividers(window);
                for (int i = 0; i < 2; i++) {
                    assertEquals(first.get(i), now.get(i), 2, "restart " + restart + ": " + now);
                }
            }
        }
    }

    private static int panes(WindowFixture window) {
        return ((SplitPane) window.app.scene().lookup(".split-pane")).getItems().size();
    }

    private static void widen(WindowFixture window, int width, int panes) {
        window.robot.run(() -> window.app.scene().getWindow().setWidth(width));
        window.robot.waitUntil(panes + " panes at " + width, () -> panes(window) == panes);
        window.robot.settle();
    }

    @Test
    void inANarrowWindowTheSidePanesMakeRoomForTheTextUntilTheyAreNeeded() throws IOException {
        try (WindowFixture window = sit()) {
            widen(window, 1100, 3);
            List<Long> before = dividers(window);
            widen(window, 700, 1);
            window.robot.press(KeyCode.F9);
            window.robot.waitUntil("the sources", () -> panes(window) == 2);
            window.robot.press(KeyCode.F8);
            window.robot.waitUntil("the notes in their place", () -> isShown(window, "notes"));
            assertEquals(2, window.robot.call(() -> panes(window)));
            window.robot.press(KeyCode.F8);
            window.robot.waitUntil("the text alone", () -> panes(window) == 1);
            window.mark("leaves at", KeyCode.DIGIT1);
            window.robot.press(KeyCode.N);
            window.robot.waitUntilInField("the note is open in the pane that came back");
            window.robot.type("when");
            window.robot.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.robot.waitUntilOutOfFields("stored");
            widen(window, 1100, 3);
            List<Long> after = dividers(window);
            for (int i = 0; i < 2; i++) {
                assertEquals(before.get(i), after.get(i), 3, before + " and " + after);
            }
        }
    }

    private static boolean isShown(WindowFixture window, String style) {
        return window.app.scene().lookup("." + style + "-pane") != null;
    }

    private static double outlineHeight(WindowFixture window) {
        return window.robot.call(
                () -> ((Region) window.app.scene().lookup(".outline-pane")).getHeight());
    }

    @Test
    void theOutlineIsAsHighAfterEveryRestart() throws IOException {
        try (WindowFixture window = sit()) {
            window.robot.run(() -> {
                window.app.scene().getWindow().setHeight(640);
                window.app.session().settings().outlineHeightProperty().set(210.0);
            });
            window.robot.settle();
        }
        for (int restart = 1; restart <= 3; restart++) {
            try (WindowFixture window = sit()) {
                assertEquals(210, outlineHeight(window), 8, "restart " + restart);
                assertEquals(
                        210.0,
                        window.robot.call(() -> window.app
                                .session()
                                .settings()
                                .outlineHeightProperty()
                                .get()));
            }
        }
    }

    private static List<String> tabs(WindowFixture window) {
        return window.robot.call(() -> {
            TabPane tabs = (TabPane) window.app.scene().lookup(".tab-pane");
            return tabs.getTabs().stream().map(t -> t.getText()).toList();
        });
    }

    @Test
    void theTabsKeepTheirOrder() throws IOException {
        Path large = Files.writeString(temp.resolve("1.txt"), "A long one.\n\n".repeat(2_000));
        List<Path> files = new ArrayList<>(List.of(large));
        for (int i = 2; i <= 5; i++) {
            files.add(Files.writeString(temp.resolve(i + ".txt"), "Short, number " + i));
        }
        List<String> first;
        try (var window = new WindowFixture(library(), files, new InProcessWorker())) {
            window.robot.waitUntil(
                    "all are open", () -> window.app.session().openSources().size() == 5);
            first = tabs(window);
        }
        try (var window = new WindowFixture(library(), List.of(), new InProcessWorker())) {
            window.robot.waitUntil(
                    "all have tabs", () -> strip(window).getTabs().size() == 5);
            assertEquals(first, tabs(window));
            assertEquals(1, openSources(window));
            window.robot.run(() -> strip(window).getSelectionModel().select(1));
            window.robot.waitUntil("the second is opened", () -> isInFront(window, first.get(1)));
            assertEquals(first, tabs(window));
            assertEquals(2, openSources(window));
            window.untilSaved();
        }
        try (var window = new WindowFixture(library(), List.of(), new InProcessWorker())) {
            window.robot.waitUntil("the second is in front", () -> isInFront(window, first.get(1)));
            window.robot.waitUntil(
                    "all have tabs", () -> strip(window).getTabs().size() == 5);
            assertEquals(first, tabs(window));
            window.robot.press(KeyCode.CONTROL, KeyCode.W);
            window.robot.waitUntil(
                    "one is closed", () -> strip(window).getTabs().size() == 4);
            window.robot.waitUntil("its neighbor is opened", () -> openNow(window) == 1);
        }
    }

    private static boolean isInFront(WindowFixture window, String title) {
        return window.app.session().current().isPresent()
                && window.source().source().title().equals(title);
    }

    private static int openNow(WindowFixture window) {
        return window.app.session().openSources().size();
    }

    private static int openSources(WindowFixture window) {
        return window.robot.call(() -> openNow(window));
    }

    private static TabPane strip(WindowFixture window) {
        return (TabPane) window.app.scene().lookup(".tab-pane");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheRememberedTabs() throws IOException {
        sit().close();
        Path broken = Files.write(temp.resolve("broken.pdf"), new byte[] {1, 2, 3});
        try (var window =
                new WindowFixture(library(), List.of(broken), List.of(), new InProcessWorker())) {
            window.robot.waitUntil(
                    "the file was refused",
                    () -> window.app.scene().lookup(".toast-problem") != null);
        }
        try (Library stored = Library.open(library())) {
            String tabs = stored.setting("window.tabs").orElse("");
            assertEquals(stored.sources().getFirst().id().toString(), tabs);
        }
    }
}
