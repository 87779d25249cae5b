package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.format.pdf.PdfPaper;
import glossator.ui.page.Contrast;
import glossator.ui.page.PageDisplay;
import glossator.ui.page.PageThumbnails;
import glossator.ui.page.PageView;
import glossator.ui.page.ScannedPage;
import glossator.ui.reader.DocumentTab;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reading scans in the real window: rotation, facing pages, thumbnails, contrast, straightening.
class ScanViewIT {
    /// By how much the writing on each page of the scan is turned.
    private static final double[] SKEWS = {2.5, -1.5, 0, 4, -3, 1};

    @TempDir
    Path temp;

    /// Six photographed pages, labeled i, ii, 1, 2, 3, 4.
    private static byte[] scan() throws IOException {
        var paper = new PdfPaper();
        for (int i = 0; i < SKEWS.length; i++) {
            var page = new ScannedPage(612, 792, i).write(SKEWS[i], 1, 14).soil(0.4, 10, 0.002);
            paper.page();
            try (var out = new PDPageContentStream(paper.file, paper.last())) {
                var image = LosslessFactory.createFromImage(paper.file, page.image());
                out.drawImage(image, 0, 0, 612, 792);
            }
        }
        var labels = new PDPageLabels(paper.file);
        labels.setLabelItem(0, labels(PDPageLabelRange.STYLE_ROMAN_LOWER));
        labels.setLabelItem(2, labels(PDPageLabelRange.STYLE_DECIMAL));
        paper.file.getDocumentCatalog().setPageLabels(labels);
        return paper.bytes();
    }

    private static PDPageLabelRange labels(String style) {
        var range = new PDPageLabelRange();
        range.setStyle(style);
        return range;
    }

    /// Three pages of text.
    private static byte[] text() throws IOException {
        var paper = new PdfPaper();
        for (String who : List.of("Anna", "Bruno", "Clara")) {
            String words = who + " crossed the river before sunrise and said nothing to anyone. ";
            paper.page();
            paper.lines(14, 80, 120, 440, 20, 0, words.repeat(4) + "That is all of " + who + ".");
        }
        return paper.bytes();
    }

    private WindowFixture sit(String name, byte[] pdf) throws IOException {
        Path file = Files.write(temp.resolve(name), pdf);
        var window = new WindowFixture(temp.resolve("library"), List.of(file));
        window.robot.waitUntil("the pages are there", () -> reader(window).hasPages());
        if (!window.robot.call(() -> reader(window).showsPages())) {
            window.robot.press(KeyCode.P);
        }
        window.robot.waitUntil("pages are shown", () -> reader(window).showsPages());
        drawn(window);
        return window;
    }

    private static DocumentTab reader(WindowFixture window) {
        return window.app.reader().orElseThrow();
    }

    private static PageView drawn(WindowFixture window) {
        PageView view = (PageView) window.robot.call(window::view);
        window.robot.waitUntil(
                "the page is drawn",
                () -> view.isDrawn(view.inViewProperty().get().start()));
        window.robot.settle();
        return view;
    }

    private static PageDisplay display(WindowFixture window) {
        return window.robot.call(
                () -> ((PageView) window.view()).displayProperty().get());
    }

    private static Bounds bounds(WindowFixture window, String words) {
        return boundsOf(window, window.range(words));
    }

    private static Bounds boundsOf(WindowFixture window, Range range) {
        return window.robot.call(() -> window.view().bounds(range).orElseThrow());
    }

    @Test
    void theWheelEnlargesAroundThePointer() throws IOException {
        try (WindowFixture window = sit("text.pdf", text())) {
            PageView view = drawn(window);
            Range word = window.range("sunrise");
            Bounds before = boundsOf(window, word);
            window.robot.run(() -> turnWheel(view, before.getCenterX(), before.getCenterY()));
            window.robot.settle();
            Bounds after = boundsOf(window, word);
            assertEquals(before.getCenterX(), after.getCenterX(), 1);
            assertEquals(before.getCenterY(), after.getCenterY(), 1);
            assertEquals(before.getWidth() * 1.2, after.getWidth(), 1);
        }
    }

    private static void turnWheel(PageView view, double screenX, double screenY) {
        Point2D at = view.localToScene(view.screenToLocal(screenX, screenY));
        view.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                screenX,
                screenY,
                false,
                true,
                false,
                false,
                true,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    @Test
    void selectionHighlightAndHitsTurnWithThePage() throws IOException {
        try (WindowFixture window = sit("text.pdf", text())) {
            PageView view = drawn(window);
            Range range = window.range("crossed the");
            window.robot.run(() -> view.setZoom("1.5"));
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            assertEquals(90, display(window).rotation());
            drawn(window);
            window.robot.run(() -> view.reveal(range));
            window.robot.settle();
            Bounds at = boundsOf(window, range);
            assertTrue(at.getHeight() > 2 * at.getWidth(), "the words run down: " + at);
            drag(
                    window,
                    new Point2D(at.getCenterX(), at.getMinY() + 1),
                    new Point2D(at.getCenterX(), at.getMaxY() - 1));
            assertEquals(range, window.robot.call(() -> view.selectionProperty().get()));
            window.robot.press(KeyCode.DIGIT1);
            window.robot.waitUntil("a mark", () -> window.source().placements().size() == 1);
            window.robot.run(() -> window.source().choose(null));
            window.robot.waitUntil("the mark is drawn there", () -> yellow(window, at) > 0.2);
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertEquals(0, display(window).rotation());
            window.robot.waitUntil(
                    "it has turned back", () -> yellow(window, levelBounds(window, range)) > 0.2);
        }
    }

    private static Bounds levelBounds(WindowFixture window, Range range) {
        return window.view().bounds(range).orElseThrow();
    }

    private static void drag(WindowFixture window, Point2D from, Point2D to) {
        Robot mouse = window.robot.call(Robot::new);
        window.robot.run(() -> mouse.mouseMove(from));
        window.robot.run(() -> mouse.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= 6; step++) {
            Point2D at = from.interpolate(to, step / 6.0);
            window.robot.run(() -> mouse.mouseMove(at));
        }
        window.robot.run(() -> mouse.mouseRelease(MouseButton.PRIMARY));
        window.robot.settle();
    }

    /// The share of yellow pixels.
    private static double yellow(WindowFixture window, Bounds screen) {
        WritableImage photo = window.app.scene().snapshot(null);
        Point2D origin = window.app.scene().getRoot().localToScreen(0, 0);
        int yellow = 0;
        for (int x = 0; x < (int) screen.getWidth(); x++) {
            for (int y = 0; y < (int) screen.getHeight(); y++) {
                var found = photo.getPixelReader()
                        .getColor(
                                (int) (screen.getMinX() - origin.getX()) + x,
                                (int) (screen.getMinY() - origin.getY()) + y);
                yellow += found.getRed() > 0.9 && found.getBlue() < 0.7 ? 1 : 0;
            }
        }
        return yellow / (screen.getWidth() * screen.getHeight());
    }

    @Test
    void twoPagesLieSideBySideWithOrWithoutACover() throws IOException {
        try (WindowFixture window = sit("text.pdf", text())) {
            window.robot.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            drawn(window);
            Bounds anna = bounds(window, "all of Anna");
            Bounds bruno = bounds(window, "all of Bruno");
            assertEquals(anna.getMinY(), bruno.getMinY(), 1);
            assertTrue(anna.getMaxX() < bruno.getMinX(), "left and right");
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
            window.robot.run(() -> ((PageView) window.view()).showPage(1));
            drawn(window);
            bruno = bounds(window, "all of Bruno");
            Bounds clara = bounds(window, "all of Clara");
            assertEquals(bruno.getMinY(), clara.getMinY(), 1);
            assertTrue(bruno.getMaxX() < clara.getMinX(), "left and right");
            window.robot.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertFalse(display(window).facing());
        }
    }

    @Test
    void thumbnailsFollowThePageAndThePageFollowsThem() throws IOException {
        try (WindowFixture window = sit("scan.pdf", scan())) {
            window.robot.press(KeyCode.F7);
            PageThumbnails strip = window.robot.call(() ->
                    (PageThumbnails) window.app.scene().getRoot().lookup(".page-thumbnails"));
            window.robot.waitUntil("they have the keyboard", strip::isFocused);
            window.robot.waitUntil("they are drawn", () -> strip.isDrawn(1));
            window.robot.press(KeyCode.DOWN);
            window.robot.press(KeyCode.DOWN);
            window.robot.waitUntil("the third page", () -> shown(window) == 2);
            window.robot.press(KeyCode.ENTER);
            assertTrue(window.robot.call(() -> window.view().keyboard().isFocused()));
            window.robot.press(KeyCode.PAGE_DOWN);
            window.robot.press(KeyCode.PAGE_DOWN);
            window.robot.waitUntil(
                    "they follow",
                    () -> strip.getSelectionModel().getSelectedIndex() == shown(window)
                            && shown(window) > 2);
            window.robot.press(KeyCode.P);
            assertFalse(window.robot.call(() -> strip.getScene() != null), "not beside the text");
            window.robot.press(KeyCode.P);
            window.robot.press(KeyCode.F7);
            assertFalse(window.robot.call(() -> strip.getScene() != null));
        }
    }

    private static int shown(WindowFixture window) {
        return ((PageView) window.view()).pageProperty().get();
    }

    @Test
    void aPageIsReachedByItsLabelAndLeftAgain() throws IOException {
        try (WindowFixture window = sit("scan.pdf", scan())) {
            goTo(window, "nowhere");
            window.untilSays("There is no page “nowhere” among the 6 pages");
            window.robot.press(KeyCode.ESCAPE);
            goTo(window, "3");
            window.robot.waitUntil("the page labeled 3", () -> shown(window) == 4);
            window.robot.press(KeyCode.ALT, KeyCode.LEFT);
            window.robot.waitUntil("back", () -> shown(window) == 0);
            window.robot.press(KeyCode.P);
            goTo(window, "ii");
            window.robot.press(KeyCode.P);
            window.robot.waitUntil("also in the text", () -> shown(window) == 1);
        }
    }

    private static void goTo(WindowFixture window, String label) {
        window.robot.press(KeyCode.CONTROL, KeyCode.G);
        window.robot.waitUntilInField("asked for the page");
        window.robot.run(() ->
                ((TextField) window.app.scene().getFocusOwner()).setText(label));
        window.robot.press(KeyCode.ENTER);
    }

    @Test
    void aCrookedScanIsStraightenedAndItsDisplayRemembered() throws IOException {
        try (WindowFixture window = sit("scan.pdf", scan())) {
            PageView view = drawn(window);
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
            window.robot.waitUntil("the skew is known", () -> view.skew(0).isPresent());
            assertEquals(SKEWS[0], window.robot.call(() -> view.skew(0).getAsDouble()), 0.15);
            window.robot.press(KeyCode.C);
            window.robot.press(KeyCode.C);
            window.untilSays("Contrast: black on white");
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
            window.robot.run(() -> view.showPage(3));
            window.robot.settle();
            window.untilSaved();
        }
        try (var window = new WindowFixture(temp.resolve("library"), List.of())) {
            window.robot.waitUntil("pages again", () -> reader(window).showsPages());
            drawn(window);
            var same = new PageDisplay(0, true, true, Contrast.BLACK_ON_WHITE, true);
            assertEquals(same, display(window));
            window.robot.waitUntil("the same page", () -> shown(window) == 3 || shown(window) == 4);
        }
    }

    @Test
    void onTextTheKeysSayWhatTheyAreFor() throws IOException {
        try (WindowFixture window = sit("text.pdf", text())) {
            window.robot.press(KeyCode.P);
            window.robot.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.untilSays("This is about the printed pages");
        }
    }
}
