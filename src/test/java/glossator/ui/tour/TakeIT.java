package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;

import glossator.annotation.Annotation;
import glossator.format.pdf.AnnotatedPdf;
import glossator.library.Library;
import glossator.library.Source;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the window asks when a file is added: its password, and what becomes of the annotations
/// that it holds.
class TakeIT {
    @TempDir
    Path temp;

    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(temp.resolve("article.txt"), "An article with words in it.\n");
    }

    private WindowFixture sit() {
        return new WindowFixture(temp.resolve("library"), List.of(article));
    }

    private Path pdf(String name, AnnotatedPdf pdf) throws IOException {
        return Files.write(temp.resolve(name), pdf.bytes());
    }

    private static AnnotatedPdf marked() {
        return new AnnotatedPdf().highlight("ferryman", "Who is he?").highlight("twice", "");
    }

    private static void add(WindowFixture window, Path... files) {
        window.robot.run(() -> window.app.add(List.of(files)));
    }

    /// What was added is in the list; this brings it to the front.
    private static void openNewest(WindowFixture window) {
        var session = window.app.session();
        window.robot.run(() -> session.open(session.sources().getFirst().id(), in -> {}));
        window.robot.waitUntil(
                "it is in front",
                () -> window.source().id().equals(session.sources().getFirst().id()));
    }

    /// Presses the button of the dialog with the keyboard, as soon as it is there. That of the
    /// dialog before is in the scene until then.
    private static void press(WindowFixture window, String words) {
        window.robot.waitUntil(
                "a button " + words,
                () -> isAsked(window)
                        && window.dialogHasTheKeyboard()
                        && button(window, words).findFirst().isPresent());
        window.robot.run(() -> button(window, words).findFirst().orElseThrow().requestFocus());
        window.robot.press(KeyCode.SPACE);
    }

    private static Stream<Node> button(WindowFixture window, String words) {
        return window.app.scene().getRoot().lookupAll(".overlay-dialog .button").stream()
                .filter(n -> n instanceof ButtonBase b && words.equals(b.getText()));
    }

    private static boolean asksForPassword(WindowFixture window) {
        return window.app.scene().getFocusOwner() instanceof PasswordField;
    }

    private static boolean isAsked(WindowFixture window) {
        return window.app.scene().getRoot().lookupAll(".modal-pane").stream()
                .anyMatch(n -> n instanceof ModalPane pane && pane.isDisplay());
    }

    private static boolean isIdle(WindowFixture window) {
        return window.app.session().tasks().running().isEmpty();
    }

    private List<Annotation> stored(String file) {
        try (Library opened = Library.open(temp.resolve("library"))) {
            Source source = opened.source(file);
            return opened.annotations(source.id());
        }
    }

    @Test
    void whatAFileHoldsIsTakenOverWhenTheReaderSaysSoAndUndoTakesItBack() throws IOException {
        Path file = pdf("marked.pdf", marked());
        try (WindowFixture window = sit()) {
            add(window, file);
            window.untilSays("contains 2 annotations (PDF annotation by Ada Well).");
            assertEquals(List.of(), window.quotes());
            press(window, "Import");
            openNewest(window);
            window.robot.waitUntil(
                    "they are shown", () -> window.source().placements().size() == 2);
            window.untilSays("2 annotations were imported.");
            assertEquals(List.of("ferryman", "twice"), window.quotes());
            window.untilSays("PDF annotation by Ada Well");
            window.robot.run(() -> window.view().keyboard().requestFocus());
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.waitUntil(
                    "taken back", () -> window.source().placements().size() == 0);
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.robot.waitUntil(
                    "made again", () -> window.source().placements().size() == 2);
        }
        assertEquals("Who is he?", stored("marked.pdf").getFirst().note());
    }

    @Test
    void whatWasLeftIsOfferedAgainByTheActionAndNotByAddingAgain() throws IOException {
        Path file = pdf("marked.pdf", marked());
        try (WindowFixture window = sit()) {
            add(window, file);
            window.untilSays("contains 2 annotations");
            window.robot.waitUntil("the dialog has the keyboard", window::dialogHasTheKeyboard);
            window.robot.press(KeyCode.ESCAPE);
            window.robot.waitUntil("the dialog is gone", () -> !isAsked(window));
            add(window, file);
            window.robot.pause(1_500);
            assertTrue(!window.robot.call(() -> isAsked(window)), "asked again");
            openNewest(window);
            assertEquals(List.of(), window.quotes());
            window.robot.press(KeyCode.CONTROL, KeyCode.K);
            window.robot.type("Import annotations from");
            window.robot.pause(300);
            window.robot.press(KeyCode.ENTER);
            press(window, "Import");
            window.robot.waitUntil(
                    "they are shown", () -> window.source().placements().size() == 2);
        }
    }

    @Test
    void severalFilesAreAskedForTogether() throws IOException {
        Path one = pdf("one.pdf", marked());
        Path two = pdf("two.pdf", new AnnotatedPdf().highlight("morning", ""));
        try (WindowFixture window = sit()) {
            add(window, one, two);
            window.robot.waitUntil("asked", () -> isAsked(window));
            press(window, "Import");
            window.untilSays("3 annotations were imported.");
        }
        assertEquals(2, stored("one.pdf").size());
        assertEquals(1, stored("two.pdf").size());
    }

    @Test
    void whatWasLeftInSeveralIsOfferedTogetherForThoseThatAreSelected() throws IOException {
        Path one = pdf("one.pdf", marked());
        Path two = pdf("two.pdf", new AnnotatedPdf().highlight("morning", ""));
        try (WindowFixture window = sit()) {
            add(window, one, two);
            // On a busy machine the second file is asked about after the first.
            window.robot.waitUntil(
                    "both are added", () -> window.app.session().sources().size() == 3);
            window.robot.waitUntil("nothing is read", () -> isIdle(window));
            window.robot.waitUntil("the dialog has the keyboard", window::dialogHasTheKeyboard);
            while (window.robot.call(() -> isAsked(window))) {
                window.robot.press(KeyCode.ESCAPE);
                window.robot.settle();
            }
            takeOfAll(window);
            press(window, "Import");
            window.untilSays("3 annotations were imported.");
            takeOfAll(window);
            window.untilSays("The files of the 3 sources contain no annotations");
        }
        assertEquals(2, stored("one.pdf").size());
        assertEquals(1, stored("two.pdf").size());
    }

    private static void takeOfAll(WindowFixture window) {
        window.robot.run(() -> {
            var root = window.app.scene().getRoot();
            ((ListView<?>) root.lookup(".sources-list")).getSelectionModel().selectAll();
            ((MenuBar) root.lookup(".menu-bar"))
                    .getMenus().stream()
                            .flatMap(menu -> menu.getItems().stream())
                            .filter(item -> "menu-take".equals(item.getId()))
                            .forEach(MenuItem::fire);
        });
    }

    @Test
    void aLockedFileAsksForItsPasswordUntilItIsRightOrPassedOver() throws IOException {
        Path locked = pdf("locked.pdf", marked().locked("sesame"));
        Path again = pdf("again.pdf", new AnnotatedPdf().locked("sesame"));
        Path other = pdf("other.pdf", new AnnotatedPdf().locked("tulip"));
        try (WindowFixture window = sit()) {
            add(window, locked, again, other);
            window.untilSays("locked.pdf is protected by a password.");
            window.robot.waitUntil("the field has the keyboard", () -> asksForPassword(window));
            window.robot.type("open");
            window.robot.press(KeyCode.ENTER);
            window.untilSays("This password does not open locked.pdf.");
            window.robot.waitUntil("the field has the keyboard", () -> asksForPassword(window));
            window.robot.type("sesame");
            window.robot.press(KeyCode.ENTER);
            window.untilSays("other.pdf is protected by a password.");
            window.robot.waitUntil("the field has the keyboard", () -> asksForPassword(window));
            window.robot.press(KeyCode.ESCAPE);
            window.untilSays("contains 2 annotations");
            press(window, "Not now");
            window.robot.waitUntil("the dialog is gone", () -> !isAsked(window));
            assertEquals(
                    3, window.robot.call(() -> window.app.session().sources().size()));
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void aFolderWithoutFilesIsSaid() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("bare"));
        try (WindowFixture window = sit()) {
            add(window, folder);
            window.untilSays("There are no files to add in the folder " + folder);
            assertEquals(
                    1, window.robot.call(() -> window.app.session().sources().size()));
        }
    }
}
