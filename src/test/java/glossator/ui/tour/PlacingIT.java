package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.format.pdf.PdfPaper;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.page.PageView;
import glossator.ui.page.ScannedPage;

import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A scan whose new edition has lost a page: what was marked on it is put elsewhere by hand.
class PlacingIT {
    private static final UUID AREA = new UUID(11, 1);
    private static final UUID PAGE = new UUID(11, 2);

    @TempDir
    Path temp;

    private Path library;

    @BeforeEach
    void write() throws IOException {
        library = temp.resolve("library");
        Path first = Files.write(temp.resolve("scan.pdf"), scan(1, 2, 3));
        Path second = Files.write(temp.resolve("scan-new.pdf"), scan(9, 1, 2));
        try (Library made = Library.open(library)) {
            Source source = made.add(first, Formats::read).source();
            var on = new Surface.Page(2, "3");
            var area = new Target.Area(on, List.of(new Rectangle(72, 500, 300, 90)), "");
            made.apply(Change.add(annotation(AREA, source, area, "the seal")));
            made.apply(Change.add(annotation(PAGE, source, new Target.WholePage(on), "verso")));
            made.addEdition(made.compare(source.id(), SourceFile.read(second), Formats::read));
            made.setSetting("window.tabs", source.id().toString());
        }
    }

    private static byte[] scan(int... pages) throws IOException {
        var paper = new PdfPaper();
        for (int page : pages) {
            paper.page();
            BufferedImage image =
                    new ScannedPage(850, 1100, page).write(0, 1, 22).image();
            try (var out = new PDPageContentStream(paper.file, paper.last())) {
                out.drawImage(LosslessFactory.createFromImage(paper.file, image), 0, 0, 612, 792);
            }
        }
        return paper.bytes();
    }

    private static Annotation annotation(UUID id, Source in, Target target, String note) {
        Instant now = Instant.ofEpochMilli(1_700_000_000_000L);
        return new Annotation(
                id,
                in.id(),
                in.edition(),
                Selector.of("", new Range(0, 0)),
                target,
                Style.HIGHLIGHT,
                Color.RED,
                note,
                List.of(),
                "Ada",
                now,
                now,
                "",
                false);
    }

    private WindowFixture review() {
        var window = new WindowFixture(library, List.of());
        window.robot.waitUntil(
                "they were looked for",
                () -> window.source().placements().allWithOrphans().stream()
                        .noneMatch(Placement::awaitsSearch));
        window.robot.waitUntil(
                "the pages are there", () -> window.app.reader().orElseThrow().hasPages());
        window.push("2 highlights to review");
        window.untilSays("of 2 reviewed");
        window.robot.waitUntil("the review has the keyboard", window::dialogHasTheKeyboard);
        return window;
    }

    private static void choose(WindowFixture window, String words) {
        for (int i = 0; i < 2 && !window.robot.call(() -> isChosen(window, words)); i++) {
            window.robot.press(i == 0 ? KeyCode.J : KeyCode.K);
        }
        window.robot.waitUntil("chosen: " + words, () -> isChosen(window, words));
    }

    private static boolean isChosen(WindowFixture window, String words) {
        return window.app.scene().getRoot().lookupAll(".review-cell:selected").stream()
                .anyMatch(n -> String.valueOf(n.getAccessibleText()).contains(words));
    }

    private static Placement placed(WindowFixture window, UUID id) {
        return window.source().placements().findPlacement(id).orElseThrow();
    }

    private static long cutOuts(WindowFixture window) {
        return window.app.scene().getRoot().lookupAll(".review-cell .area-picture").stream()
                .filter(WindowFixture::isOnScreen)
                .filter(n -> n.lookupAll(".image-view").stream()
                        .anyMatch(v -> ((ImageView) v).getImage() != null))
                .count();
    }

    private static void picture(WindowFixture window, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (String theme : List.of("light", "dark")) {
            window.robot.run(() -> window.app.showTheme(theme));
            window.robot.pause(400);
            var image = window.robot.call(() -> window.app.scene().snapshot(null));
            Screenshots.write(image, folder.resolve(name + "-" + theme + ".png"));
        }
        window.robot.run(() -> window.app.showTheme("light"));
    }

    @Test
    void theReviewShowsWhatWasMarkedAndTheMousePutsItOnAnotherPage() throws IOException {
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            robot.waitUntil("two cut-outs", () -> cutOuts(window) == 2);
            picture(window, "review-areas");
            choose(window, "Area on page 3");
            robot.press(KeyCode.S);
            window.untilSays("Draw a rectangle where it is now");
            robot.waitUntil("the dialog is gone", () -> !window.dialogHasTheKeyboard());
            var view = (PageView) robot.call(window::view);
            robot.run(() -> view.showPage(0));
            robot.waitUntil(
                    "the page is drawn",
                    () -> view.isDrawn(view.inViewProperty().get().start()));
            robot.settle();
            var from = robot.call(() -> view.bounds(0, new Rectangle(100, 60, 1, 1)));
            var to = robot.call(() -> view.bounds(0, new Rectangle(300, 120, 1, 1)));
            robot.drag(
                    new Point2D(from.getMinX(), from.getMinY()),
                    new Point2D(to.getMinX(), to.getMinY()));
            picture(window, "placing-area");
            assertFalse(robot.call(() -> placed(window, AREA).isDecided()));
            robot.press(KeyCode.ENTER);
            robot.waitUntil("it is decided", () -> placed(window, AREA).isDecided());
            Placement now = robot.call(() -> placed(window, AREA));
            assertEquals(0, now.target().onPage().orElseThrow().index());
            Rectangle at = ((Target.Area) now.target()).rectangles().getFirst();
            assertEquals(100, at.x(), 2);
            assertEquals(792 - 120, at.y(), 2);
            assertTrue(((Target.Area) now.annotation().target()).bounds().y() > 499);

            window.untilSays("1 of 2 reviewed");
            robot.waitUntil("the review is back", window::dialogHasTheKeyboard);
            robot.press(KeyCode.CONTROL, KeyCode.Z);
            robot.waitUntil("taken back", () -> placed(window, AREA).isOrphan());
        }
    }

    @Test
    void theKeyboardPutsAnAreaAndAPageNoteInTheirPlacesAndEscLeaves() {
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            choose(window, "Area on page 3");
            robot.press(KeyCode.S);
            window.untilSays("Draw a rectangle where it is now");
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("the review is back", window::dialogHasTheKeyboard);
            assertTrue(robot.call(() -> placed(window, AREA).isOrphan()));
            robot.press(KeyCode.S);
            robot.waitUntil("the dialog is gone", () -> !window.dialogHasTheKeyboard());
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.SHIFT, KeyCode.RIGHT);
            robot.press(KeyCode.ENTER);
            robot.waitUntil("it is decided", () -> placed(window, AREA).isDecided());
            robot.waitUntil("the review is back", window::dialogHasTheKeyboard);

            choose(window, "verso");
            robot.press(KeyCode.S);
            window.untilSays("Go to the page that this note belongs on");
            robot.waitUntil("the dialog is gone", () -> !window.dialogHasTheKeyboard());
            robot.run(() -> ((PageView) window.view()).showPage(1));
            robot.settle();
            robot.press(KeyCode.ENTER);
            robot.waitUntil("the note is placed", () -> placed(window, PAGE).isDecided());
            assertEquals(
                    new Target.WholePage(new Surface.Page(1, "2")),
                    robot.call(() -> placed(window, PAGE).target()));
            robot.waitUntil("the review is back", window::dialogHasTheKeyboard);
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("it is closed", () -> !window.dialogHasTheKeyboard());
            robot.press(KeyCode.CONTROL, KeyCode.Z);
            robot.waitUntil("undone", () -> placed(window, PAGE).isOrphan());
        }
    }
}
