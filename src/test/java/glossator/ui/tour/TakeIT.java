package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;

import glossator.annotation.Annotation;
import glossator.format.AnnotatedPdf;
import glossator.library.Library;
import glossator.library.Source;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
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
    @TempDir Path temp;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(temp.resolve("article.txt"), "An article with words in it.\n");
    }

    private Seat sit() {
        return new Seat(temp.resolve("library"), List.of(article));
    }

    private Path pdf(String name, AnnotatedPdf pdf) throws IOException {
        return Files.write(temp.resolve(name), pdf.bytes());
    }

    private static AnnotatedPdf marked() {
        return new AnnotatedPdf().highlight("ferryman", "Who is he?").highlight("twice", "");
    }

    private static void add(Seat seat, Path... files) {
        seat.hands.run(() -> seat.app.add(List.of(files)));
    }

    /// Presses the button with the keyboard, as soon as it is there.
    private static void press(Seat seat, String words) {
        seat.hands.until("a button " + words, () -> button(seat, words).findFirst().isPresent());
        seat.hands.run(() -> button(seat, words).findFirst().orElseThrow().requestFocus());
        seat.hands.press(KeyCode.SPACE);
    }

    private static Stream<Node> button(Seat seat, String words) {
        return seat.app.scene().getRoot().lookupAll(".overlay-sheet .button").stream()
                .filter(n -> n instanceof ButtonBase b && words.equals(b.getText()));
    }

    private static boolean asksForPassword(Seat seat) {
        return seat.app.scene().getFocusOwner() instanceof PasswordField;
    }

    private static boolean isAsked(Seat seat) {
        return seat.app.scene().getRoot().lookupAll(".modal-pane").stream()
                .anyMatch(n -> n instanceof ModalPane pane && pane.isDisplay());
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
        try (Seat seat = sit()) {
            add(seat, file);
            seat.untilSays("holds 2 annotations (PDF annotation by Ada Well).");
            assertEquals(List.of(), seat.quotes());
            press(seat, "Import");
            seat.hands.until("they are shown", () -> seat.source().marks().size() == 2);
            seat.untilSays("2 annotations were imported.");
            assertEquals(List.of("ferryman", "twice"), seat.quotes());
            seat.untilSays("PDF annotation by Ada Well");
            seat.hands.run(() -> seat.view().keyboard().requestFocus());
            seat.hands.press(KeyCode.CONTROL, KeyCode.Z);
            seat.hands.until("taken back", () -> seat.source().marks().size() == 0);
            seat.hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            seat.hands.until("made again", () -> seat.source().marks().size() == 2);
        }
        assertEquals("Who is he?", stored("marked.pdf").getFirst().note());
    }

    @Test
    void whatWasLeftIsOfferedAgainByTheActionAndNotByAddingAgain() throws IOException {
        Path file = pdf("marked.pdf", marked());
        try (Seat seat = sit()) {
            add(seat, file);
            seat.untilSays("holds 2 annotations");
            seat.hands.until("the sheet has the keyboard", seat::sheetHasTheKeyboard);
            seat.hands.press(KeyCode.ESCAPE);
            seat.hands.until("the sheet is gone", () -> !isAsked(seat));
            add(seat, file);
            seat.hands.rest(1_500);
            assertTrue(!seat.hands.call(() -> isAsked(seat)), "asked again");
            assertEquals(List.of(), seat.quotes());
            seat.hands.press(KeyCode.CONTROL, KeyCode.K);
            seat.hands.type("Import annotations from");
            seat.hands.rest(300);
            seat.hands.press(KeyCode.ENTER);
            press(seat, "Import");
            seat.hands.until("they are shown", () -> seat.source().marks().size() == 2);
        }
    }

    @Test
    void severalFilesAreAskedForTogether() throws IOException {
        Path one = pdf("one.pdf", marked());
        Path two = pdf("two.pdf", new AnnotatedPdf().highlight("morning", ""));
        try (Seat seat = sit()) {
            add(seat, one, two);
            seat.hands.until("asked", () -> isAsked(seat));
            press(seat, "Import");
            seat.untilSays("3 annotations were imported.");
        }
        assertEquals(2, stored("one.pdf").size());
        assertEquals(1, stored("two.pdf").size());
    }

    @Test
    void aLockedFileAsksForItsPasswordUntilItIsRightOrPassedOver() throws IOException {
        Path locked = pdf("locked.pdf", marked().locked("sesame"));
        Path again = pdf("again.pdf", new AnnotatedPdf().locked("sesame"));
        Path other = pdf("other.pdf", new AnnotatedPdf().locked("tulip"));
        try (Seat seat = sit()) {
            add(seat, locked, again, other);
            seat.untilSays("locked.pdf is protected by a password.");
            seat.hands.until("the field has the keyboard", () -> asksForPassword(seat));
            seat.hands.type("open");
            seat.hands.press(KeyCode.ENTER);
            seat.untilSays("This password does not open locked.pdf.");
            seat.hands.until("the field has the keyboard", () -> asksForPassword(seat));
            seat.hands.type("sesame");
            seat.hands.press(KeyCode.ENTER);
            seat.untilSays("other.pdf is protected by a password.");
            seat.hands.until("the field has the keyboard", () -> asksForPassword(seat));
            seat.hands.press(KeyCode.ESCAPE);
            seat.untilSays("holds 2 annotations");
            press(seat, "Leave");
            seat.hands.until("the sheet is gone", () -> !isAsked(seat));
            assertEquals(3, seat.hands.call(() -> seat.app.session().sources().size()));
            assertEquals(List.of(), seat.problems());
        }
    }

    @Test
    void aFolderWithoutFilesIsSaid() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("bare"));
        try (Seat seat = sit()) {
            add(seat, folder);
            seat.untilSays("There are no files to add in the folder " + folder);
            assertEquals(1, seat.hands.call(() -> seat.app.session().sources().size()));
        }
    }
}
