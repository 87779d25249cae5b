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
import glossator.format.SourceFile;
import glossator.format.pdf.PdfPaper;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.ui.page.PageView;
import glossator.ui.reader.DocumentTab;

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

    @TempDir
    Path temp;

    private static final List<String> OPENINGS = List.of(
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

    private WindowFixture sit(byte[] pdf) throws IOException {
        Path file = Files.write(temp.resolve("paper.pdf"), pdf);
        WindowFixture window = new WindowFixture(temp.resolve("library"), List.of(file));
        window.robot.waitUntil("the pages are there", () -> reader(window).hasPages());
        return window;
    }

    private static DocumentTab reader(WindowFixture window) {
        return window.app.reader().orElseThrow();
    }

    private static PageView turn(WindowFixture window) {
        window.robot.run(() -> window.view().keyboard().requestFocus());
        window.robot.press(KeyCode.P);
        window.robot.waitUntil("pages are shown", () -> reader(window).showsPages());
        return drawn(window);
    }

    private static PageView drawn(WindowFixture window) {
        PageView view = (PageView) window.robot.call(window::view);
        window.robot.waitUntil(
                "the page is drawn",
                () -> view.isDrawn(view.inViewProperty().get().start()));
        return view;
    }

    private static int top(WindowFixture window) {
        return window.robot.call(() -> start(window));
    }

    private static int start(WindowFixture window) {
        return window.view().inViewProperty().get().start();
    }

    @Test
    void aKeyTurnsFromTextToPageAndBackAtTheSamePassage() throws IOException {
        try (WindowFixture window = sit(paper().bytes())) {
            int at = window.range("The miller Clara came").start();
            window.robot.run(() -> window.view().showAtTop(at));
            window.robot.waitUntil("there", () -> Math.abs(start(window) - at) < 60);
            int before = top(window);
            turn(window);
            assertEquals(before, top(window));
            assertTrue(window.labels().stream().anyMatch(l -> l.startsWith("p. 3")), "page label");
            window.robot.press(KeyCode.P);
            window.robot.waitUntil("the text is shown", () -> !reader(window).showsPages());
            window.robot.waitUntil("back", () -> Math.abs(start(window) - before) < 60);
        }
    }

    @Test
    void whatTheMouseSelectsOnThePageIsTheSameTextAndItsMarkIsDrawnThere() throws IOException {
        try (WindowFixture window = sit(paper().bytes())) {
            PageView view = turn(window);
            Range range = window.range(
                    "first ferry before sunrise, with two baskets of apples and a letter");
            window.robot.drag(view, range);
            window.robot.pause(100);
            Node bar = window.app.scene().lookup(".selection-bar");
            assertTrue(window.robot.call(bar::isVisible), "the bar at the selection");
            assertFalse(isYellow(window, view, range));
            window.robot.press(KeyCode.DIGIT1);
            window.robot.waitUntil("a mark", () -> window.source().placements().size() == 1);
            assertEquals(range, window.marks().getFirst().selector().range());
            window.robot.run(() -> window.source().choose(null));
            window.robot.pause(300);
            assertTrue(isYellow(window, view, range), "the mark is drawn over the page");
        }
    }

    /// Whether many pixels of its first line are.
    private static boolean isYellow(WindowFixture window, PageView view, Range range) {
        return window.robot.call(() -> {
            WritableImage photo = window.app.scene().snapshot(null);
            Bounds screen = view.bounds(range).orElseThrow();
            Point2D origin = window.app.scene().getRoot().localToScreen(0, 0);
            int yellow = 0;
            for (int x = 0; x < (int) screen.getWidth(); x++) {
                for (int y = 0; y < (int) screen.getHeight(); y++) {
                    var found = photo.getPixelReader()
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
        try (WindowFixture window = sit(paper().bytes())) {
            PageView view = turn(window);
            Range range = new Range(
                    window.range("So far Anna").start(),
                    window.range("THE MILLER").end());
            Annotation annotation = add(window, range, Style.HIGHLIGHT);
            for (String word : List.of("far Anna", "MILLER")) {
                window.robot.run(() -> window.source().choose(null));
                window.robot.click(view, window.range(word).start() + 1);
                window.robot.waitUntil(
                        "chosen by " + word,
                        () -> annotation
                                .id()
                                .equals(window.source().chosenProperty().get()));
            }
        }
    }

    private static Annotation add(WindowFixture window, Range range, Style style) {
        Annotation made = window.robot.call(() ->
                window.app.session().annotating().make(window.source(), range, style, Color.GREEN));
        window.robot.run(
                () -> window.app.session().annotating().apply(List.of(Change.add(made)), () -> {}));
        window.robot.waitUntil(
                "shown",
                () -> window.source().placements().findAnnotation(made.id()).isPresent());
        return made;
    }

    @Test
    void theKeyboardSelectsMarksAndDeletesOnThePageAsInTheText() throws IOException {
        try (WindowFixture window = sit(paper().bytes())) {
            PageView view = turn(window);
            int at = window.range("ferry").start();
            window.robot.run(() -> view.select(new Range(at, at)));
            for (int i = 0; i < 5; i++) {
                window.robot.press(KeyCode.SHIFT, KeyCode.RIGHT);
            }
            assertEquals("ferry", selected(window));
            window.robot.press(KeyCode.U);
            window.robot.waitUntil("a mark", () -> window.source().placements().size() == 1);
            assertEquals(List.of("ferry"), window.quotes());
            assertEquals(Style.UNDERLINE, window.marks().getFirst().style());
            window.robot.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.HOME);
            window.robot.press(KeyCode.SHIFT, KeyCode.DOWN);
            assertEquals(window.range("Anna took").start(), selection(window).start());
            assertTrue(selected(window).startsWith("Anna took the first ferry"), selected(window));
            window.robot.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.K);
            window.robot.press(KeyCode.DELETE);
            window.robot.waitUntil("no mark", () -> window.source().placements().size() == 0);
        }
    }

    private static Range selection(WindowFixture window) {
        return window.robot.call(() -> window.view().selectionProperty().get());
    }

    private static String selected(WindowFixture window) {
        return selection(window).of(window.text());
    }

    @Test
    void pagesAreRememberedAndTheirSizeToo() throws IOException {
        try (WindowFixture window = sit(paper().bytes())) {
            turn(window);
            window.robot.press(KeyCode.CONTROL, KeyCode.EQUALS);
            window.untilSaved();
        }
        try (WindowFixture window = new WindowFixture(temp.resolve("library"), List.of())) {
            window.robot.waitUntil("pages again", () -> reader(window).showsPages());
            String size = window.robot.call(
                    () -> ((PageView) window.view()).zoomProperty().get());
            assertTrue(Double.parseDouble(size) > 0, size);
            window.robot.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertEquals(
                    "width",
                    window.robot.call(
                            () -> ((PageView) window.view()).zoomProperty().get()));
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
        try (WindowFixture window = sit(paper.bytes())) {
            window.robot.waitUntil("pages by themselves", () -> reader(window).showsPages());
            drawn(window);
            assertTrue(
                    window.labels().stream().anyMatch(l -> l.contains("without text to highlight")),
                    "says so");
        }
    }

    @Test
    void aLockedFileSaysWhyItHasNoPicturesUntilItsPasswordIsKnown() throws Exception {
        var paper = paper();
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        paper.file.protect(policy);
        SourceFile original = new SourceFile("locked.pdf", paper.bytes(), null, "user");
        try (Library library = Library.open(temp.resolve("library"))) {
            var result =
                    library.add(new ParsedFile(original, Formats.read(original), "locked.pdf"));
            library.setSetting("window.tabs", result.source().id().toString());
        }
        try (WindowFixture window = new WindowFixture(temp.resolve("library"), List.of())) {
            window.robot.waitUntil("the pages are there", () -> reader(window).hasPages());
            window.robot.press(KeyCode.P);
            window.untilSays("locked.pdf is protected by a password");
            assertEquals(List.of(), window.problems());
            window.robot.run(
                    () -> window.app.session().sourceFiles().rememberPassword(original, "user"));
            window.robot.press(KeyCode.CONTROL, KeyCode.EQUALS);
            drawn(window);
        }
    }
}
