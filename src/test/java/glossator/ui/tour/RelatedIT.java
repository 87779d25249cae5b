package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Relation;
import glossator.document.Range;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A passage elsewhere, and links, in the real window by the keyboard.
class RelatedIT {
    private static final String PASSAGE =
            "The harbour master counted nineteen vessels before the winter storms closed the"
                    + " northern passage for trade.";
    private static final String REWORDED =
            "The harbour master counted seventeen ships before the autumn storms closed the"
                    + " northern passage to trade.";

    @TempDir
    Path temp;

    private WindowFixture window;
    private WindowRobot robot;

    @BeforeEach
    void sit() throws IOException {
        Path one = Files.writeString(
                temp.resolve("first.txt"), "The Harbour\n\nIt was late. " + PASSAGE + "\n");
        Path other = Files.writeString(
                temp.resolve("second.txt"),
                "A Chronicle\n\nOf other things first.\n\n" + REWORDED + "\n");
        window = new WindowFixture(temp.resolve("library"), List.of(one, other));
        robot = window.robot;
        robot.waitUntil("both sources", () -> window.app.session().sources().size() == 2);
        openFirst();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openFirst() {
        robot.run(() -> window.app.session().sources().stream()
                .filter(s -> s.fileName().startsWith("first"))
                .findFirst()
                .ifPresent(s -> window.app.session().open(s.id(), _ -> {})));
        robot.waitUntil("the source in front", () -> isInFront(PASSAGE));
    }

    /// For conditions, which are asked on the FX thread, where the fixture must not be waited for.
    private boolean isInFront(String words) {
        return window.source().document().text().contains(words);
    }

    private boolean isSelected(String words) {
        return isInFront(words)
                && window.view()
                        .selectionProperty()
                        .get()
                        .of(window.source().document().text())
                        .equals(words);
    }

    private void select(String words) {
        Range range = window.range(words);
        robot.run(() -> {
            window.view().select(range);
            window.view().keyboard().requestFocus();
        });
    }

    private ListView<?> list() {
        Node pane = window.app.scene().lookup(".related-pane");
        return (ListView<?>) pane.lookup(".list-view");
    }

    /// Where the property says so: light, dark, and in a small window.
    private void shoot(String name) throws IOException {
        String folder = System.getProperty("glossator.pictures", "");
        if (folder.isEmpty()) {
            return;
        }
        for (String theme : List.of("light", "dark")) {
            robot.run(() -> window.app.session().settings().themeProperty().set(theme));
            for (int width : new int[] {1000, 700}) {
                robot.run(() -> {
                    window.app.scene().getWindow().setWidth(width);
                    window.app.scene().getWindow().setHeight(width == 700 ? 500 : 860);
                });
                robot.settle();
                var image = robot.call(() -> window.app.scene().snapshot(null));
                String file = name + "-" + theme + "-" + width + ".png";
                Screenshots.write(image, Path.of(folder, file));
            }
        }
        robot.run(() -> {
            window.app.scene().getWindow().setWidth(1000);
            window.app.scene().getWindow().setHeight(860);
            window.app.session().settings().themeProperty().set("light");
        });
        robot.settle();
    }

    private List<AnnotationLink> links() {
        return robot.call(() -> window.app.session().items(AnnotationLink.class));
    }

    /// The link on the card of a note; empty if there is none on screen.
    private String linkLine() {
        return window.app.scene().getRoot().lookupAll(".note-link-line").stream()
                .filter(WindowFixture::isOnScreen)
                .filter(Hyperlink.class::isInstance)
                .map(node -> ((Hyperlink) node).getText())
                .findFirst()
                .orElse("");
    }

    private boolean isUnlinked() {
        return window.app.session().items(AnnotationLink.class).isEmpty();
    }

    @Test
    void aPassageIsFoundElsewhereGoneToComeBackFromAndLinked() throws IOException {
        select(PASSAGE);
        robot.press(KeyCode.W);
        robot.waitUntil("the return is listed", () -> list().getItems().size() == 2);
        shoot("related");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the other source is in front", () -> isInFront(REWORDED));
        robot.waitUntil("the return is selected", () -> isSelected(REWORDED));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the passage is selected again", () -> isSelected(PASSAGE));

        robot.press(KeyCode.W);
        robot.waitUntil("the return is listed", () -> list().getItems().size() == 2);
        robot.press(KeyCode.SPACE);
        robot.waitUntil("side by side", window::dialogHasTheKeyboard);
        shoot("side-by-side");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("closed", () -> !window.dialogHasTheKeyboard());
        robot.run(() -> list().requestFocus());
        robot.press(KeyCode.L);
        robot.waitUntil("which relation", window::dialogHasTheKeyboard);
        shoot("relation");
        robot.press(KeyCode.DIGIT4);
        robot.waitUntil("linked", () -> !isUnlinked());
        assertEquals(Relation.SAME_CLAIM, links().getFirst().relation());
        robot.waitUntil(
                "the passage is marked", () -> window.source().placements().size() == 1);
        robot.run(() -> list().requestFocus());
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the list is closed", () -> !WindowFixture.isOnScreen(list()));
        robot.waitUntil("the card shows it", () -> linkLine().startsWith("Same claim"));
        Annotation mark = window.marks().getFirst();
        robot.run(() -> window.source().choose(mark.id()));
        shoot("card");
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.L);
        robot.waitUntil("another note is asked for", window::dialogHasTheKeyboard);
        shoot("note");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("no link was made", () -> !window.dialogHasTheKeyboard());
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.press(KeyCode.SHIFT, KeyCode.L);
        robot.waitUntil("the other end", () -> isInFront(REWORDED));
        assertTrue(robot.call(() -> window.source().chosen().isPresent()));
        robot.run(() -> window.app.session().undoing().undoAnywhere());
        robot.waitUntil("unlinked", this::isUnlinked);
    }
}
