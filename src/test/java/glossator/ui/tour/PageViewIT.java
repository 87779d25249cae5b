package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.Original;
import glossator.format.PdfPaper;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.ui.page.PageView;
import glossator.ui.text.Reader;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The pages as printed in the real window; all papers are set here.
class PageViewIT {
    private static final String SOME =
            "Nobody spoke while they crossed. The horses stood with lowered heads, the children"
                    + " held on to the rail, and an old woman near the stern kept whispering the"
                    + " names of the villages that they had left behind, one after the other.";

    @TempDir Path temp;

    private static final List<String> OPENINGS =
            List.of(
                    "Anna took the first ferry before sunrise, with two baskets of apples and a"
                            + " letter that she had promised not to lose on the way to town.",
                    "Old Bruno had missed three boats already, because his watch was slow and his"
                            + " dog would not be hurried past the baker on the corner.",
                    "The miller Clara came late, white with flour up to her elbows, and asked"
                            + " everybody whether the river would go on rising until noon.",
                    "David the younger rowed across by himself, although his mother had told him"
                            + " twice to wait for the others and to keep his shoes dry.");

    /// Two columns a page; no two pages begin or end alike, for that would be a running head.
    private static PdfPaper paper() {
        var paper = new PdfPaper();
        for (int i = 0; i < OPENINGS.size(); i++) {
            String opening = OPENINGS.get(i);
            String other = OPENINGS.get((i + 2) % 4).toUpperCase(java.util.Locale.ROOT);
            String who = opening.substring(0, opening.indexOf(' ', 4));
            paper.page();
            float y = paper.lines(10, 60, 110, 235, 12, 0, opening + " " + SOME);
            paper.lines(10, 60, y, 235, 12, 12, "So far " + who + ".");
            y = paper.lines(10, 315, 110, 235, 12, 12, other + " " + SOME);
            paper.lines(10, 315, y, 235, 12, 12, "That is all of " + who + ".");
        }
        return paper;
    }

    private Seat sit(byte[] pdf) throws IOException {
        Path file = Files.write(temp.resolve("paper.pdf"), pdf);
        Seat seat = new Seat(temp.resolve("library"), List.of(file));
        seat.hands.until("the pages are there", () -> reader(seat).hasPages());
        return seat;
    }

    private static Reader reader(Seat seat) {
        return seat.app.reader().orElseThrow();
    }

    private static PageView turn(Seat seat) {
        seat.hands.run(() -> seat.view().keyboard().requestFocus());
        seat.hands.press(KeyCode.P);
        seat.hands.until("pages are shown", () -> reader(seat).showsPages());
        return drawn(seat);
    }

    private static PageView drawn(Seat seat) {
        PageView view = (PageView) seat.hands.call(seat::view);
        seat.hands.until(
                "the page is drawn", () -> view.isDrawn(view.inViewProperty().get().start()));
        return view;
    }

    private static int top(Seat seat) {
        return seat.hands.call(() -> start(seat));
    }

    private static int start(Seat seat) {
        return seat.view().inViewProperty().get().start();
    }

    @Test
    void aKeyTurnsFromTextToPageAndBackAtTheSamePassage() throws IOException {
        try (Seat seat = sit(paper().bytes())) {
            int at = seat.range("The miller Clara came").start();
            seat.hands.run(() -> seat.view().showAtTop(at));
            seat.hands.until("there", () -> Math.abs(start(seat) - at) < 60);
            int before = top(seat);
            turn(seat);
            assertEquals(before, top(seat));
            assertTrue(seat.labels().stream().anyMatch(l -> l.startsWith("p. 3")), "page label");
            seat.hands.press(KeyCode.P);
            seat.hands.until("the text is shown", () -> !reader(seat).showsPages());
            seat.hands.until("back", () -> Math.abs(start(seat) - before) < 60);
        }
    }

    @Test
    void whatTheMouseSelectsOnThePageIsTheSameTextAndItsMarkIsDrawnThere() throws IOException {
        try (Seat seat = sit(paper().bytes())) {
            PageView view = turn(seat);
            Range range =
                    seat.range(
                            "first ferry before sunrise, with two baskets of apples and a letter");
            seat.hands.drag(view, range);
            seat.hands.rest(100);
            Node bar = seat.app.scene().lookup(".selection-bar");
            assertTrue(seat.hands.call(bar::isVisible), "the bar at the selection");
            assertFalse(isYellow(seat, view, range));
            seat.hands.press(KeyCode.DIGIT1);
            seat.hands.until("a mark", () -> seat.source().marks().size() == 1);
            assertEquals(range, seat.marks().getFirst().selector().range());
            seat.hands.run(() -> seat.source().choose(null));
            seat.hands.rest(300);
            assertTrue(isYellow(seat, view, range), "the mark is drawn over the page");
        }
    }

    /// Whether many pixels of its first line are.
    private static boolean isYellow(Seat seat, PageView view, Range range) {
        return seat.hands.call(
                () -> {
                    WritableImage photo = seat.app.scene().snapshot(null);
                    Bounds screen = view.bounds(range).orElseThrow();
                    Point2D origin = seat.app.scene().getRoot().localToScreen(0, 0);
                    int yellow = 0;
                    for (int x = 0; x < (int) screen.getWidth(); x++) {
                        for (int y = 0; y < (int) screen.getHeight(); y++) {
                            var found =
                                    photo.getPixelReader()
                                            .getColor(
                                                    (int) (screen.getMinX() - origin.getX()) + x,
                                                    (int) (screen.getMinY() - origin.getY()) + y);
                            boolean is = found.getRed() > 0.9 && found.getBlue() < 0.7;
                            yellow += is ? 1 : 0;
                        }
                    }
                    return yellow > screen.getWidth() * screen.getHeight() / 8;
                });
    }

    @Test
    void aMarkAcrossTwoColumnsIsOneAndAClickOnEitherPartChoosesIt() throws IOException {
        try (Seat seat = sit(paper().bytes())) {
            PageView view = turn(seat);
            Range range =
                    new Range(seat.range("So far Anna").start(), seat.range("THE MILLER").end());
            Annotation mark = add(seat, range, Style.HIGHLIGHT);
            for (String word : List.of("far Anna", "MILLER")) {
                seat.hands.run(() -> seat.source().choose(null));
                seat.hands.click(view, seat.range(word).start() + 1);
                seat.hands.until(
                        "chosen by " + word,
                        () -> mark.id().equals(seat.source().chosenProperty().get()));
            }
        }
    }

    private static Annotation add(Seat seat, Range range, Style style) {
        Annotation made =
                seat.hands.call(
                        () ->
                                seat.app
                                        .session()
                                        .annotating()
                                        .make(seat.source(), range, style, Color.GREEN));
        seat.hands.run(
                () -> seat.app.session().annotating().apply(List.of(Change.add(made)), () -> {}));
        seat.hands.until("shown", () -> seat.source().marks().find(made.id()).isPresent());
        return made;
    }

    @Test
    void theKeyboardSelectsMarksAndDeletesOnThePageAsInTheText() throws IOException {
        try (Seat seat = sit(paper().bytes())) {
            PageView view = turn(seat);
            int at = seat.range("ferry").start();
            seat.hands.run(() -> view.select(new Range(at, at)));
            for (int i = 0; i < 5; i++) {
                seat.hands.press(KeyCode.SHIFT, KeyCode.RIGHT);
            }
            assertEquals("ferry", selected(seat));
            seat.hands.press(KeyCode.U);
            seat.hands.until("a mark", () -> seat.source().marks().size() == 1);
            assertEquals(List.of("ferry"), seat.quotes());
            assertEquals(Style.UNDERLINE, seat.marks().getFirst().style());
            seat.hands.press(KeyCode.ESCAPE);
            seat.hands.press(KeyCode.HOME);
            seat.hands.press(KeyCode.SHIFT, KeyCode.DOWN);
            assertEquals(seat.range("Anna took").start(), selection(seat).start());
            assertTrue(selected(seat).startsWith("Anna took the first ferry"), selected(seat));
            seat.hands.press(KeyCode.ESCAPE);
            seat.hands.press(KeyCode.K);
            seat.hands.press(KeyCode.DELETE);
            seat.hands.until("no mark", () -> seat.source().marks().size() == 0);
        }
    }

    private static Range selection(Seat seat) {
        return seat.hands.call(() -> seat.view().selectionProperty().get());
    }

    private static String selected(Seat seat) {
        return selection(seat).of(seat.text());
    }

    @Test
    void pagesAreRememberedAndTheirSizeToo() throws IOException {
        try (Seat seat = sit(paper().bytes())) {
            turn(seat);
            seat.hands.press(KeyCode.CONTROL, KeyCode.EQUALS);
            seat.untilSaved();
        }
        try (Seat seat = new Seat(temp.resolve("library"), List.of())) {
            seat.hands.until("pages again", () -> reader(seat).showsPages());
            String size = seat.hands.call(() -> ((PageView) seat.view()).zoomProperty().get());
            assertTrue(Double.parseDouble(size) > 0, size);
            seat.hands.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertEquals(
                    "width", seat.hands.call(() -> ((PageView) seat.view()).zoomProperty().get()));
        }
    }

    @Test
    void aScanOpensAsPagesAndSaysThatThereIsNoText() throws IOException {
        var paper = new PdfPaper().page();
        var image = new BufferedImage(200, 260, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(40, 40, 100, 30);
        try (var out = new PDPageContentStream(paper.file, paper.last())) {
            out.drawImage(LosslessFactory.createFromImage(paper.file, image), 0, 0, 612, 792);
        }
        try (Seat seat = sit(paper.bytes())) {
            seat.hands.until("pages by themselves", () -> reader(seat).showsPages());
            drawn(seat);
            assertTrue(
                    seat.labels().stream().anyMatch(l -> l.contains("there is no text to mark")),
                    "says so");
        }
    }

    @Test
    void aLockedFileSaysWhyItHasNoPicturesUntilItsPasswordIsKnown() throws Exception {
        var paper = paper();
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        paper.file.protect(policy);
        Original original = new Original("locked.pdf", paper.bytes(), null, "user");
        try (Library library = Library.open(temp.resolve("library"))) {
            var added = library.add(new ParsedFile(original, Formats.read(original), "locked.pdf"));
            library.set("window.tabs", added.source().id().toString());
        }
        try (Seat seat = new Seat(temp.resolve("library"), List.of())) {
            seat.hands.until("the pages are there", () -> reader(seat).hasPages());
            seat.hands.press(KeyCode.P);
            seat.untilSays("locked.pdf is protected by a password");
            assertEquals(List.of(), seat.problems());
            seat.hands.run(() -> seat.app.session().originals().password(original, "user"));
            seat.hands.press(KeyCode.CONTROL, KeyCode.EQUALS);
            drawn(seat);
        }
    }
}
