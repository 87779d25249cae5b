package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.format.pdf.PdfPaper;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.ui.page.PageView;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Areas of printed pages in the real window: drawn, moved, resized, written on, undone and kept.
class AreaIT {
    @TempDir
    Path temp;

    /// The page space counts upward from the lower edge of 792 points.
    private static void assertAt(Rectangle is, float x, float top, float width, float height) {
        assertEquals(x, is.x(), 2, "left " + is);
        assertEquals(792 - top - height, is.y(), 2, "bottom " + is);
        assertEquals(width, is.width(), 2, "width " + is);
        assertEquals(height, is.height(), 2, "height " + is);
    }

    private static Annotation draw(PagesFixture desk, float x, float y, float toX, float toY) {
        desk.window.robot.press(KeyCode.A);
        desk.window.robot.drag(desk.point(0, x, y), desk.point(0, toX, toY));
        return desk.until("an area", a -> a.target() instanceof Target.Area);
    }

    @Test
    void theMouseDrawsAnAreaOnAScanAndMovesAndResizesItAndUndoTakesEachBack() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(2))) {
            WindowRobot robot = desk.window.robot;
            desk.pages();
            Annotation area = draw(desk, 72, 60, 272, 110);
            assertEquals(new Surface.Page(0, "1"), desk.area(area).surface());
            assertAt(desk.only(area), 72, 60, 200, 50);
            assertTrue(desk.isChosen(area));
            assertTrue(desk.window.labels().contains("Area on page 1"));
            desk.cutOut();

            robot.drag(desk.point(0, 170, 85), desk.point(0, 200, 125));
            assertAt(desk.only(desk.window.marks().getFirst()), 102, 100, 200, 50);
            robot.drag(desk.point(0, 302, 150), desk.point(0, 342, 190));
            assertAt(desk.only(desk.window.marks().getFirst()), 102, 100, 240, 90);
            robot.drag(desk.point(0, 102, 145), desk.point(0, 82, 145));
            assertAt(desk.only(desk.window.marks().getFirst()), 82, 100, 260, 90);

            robot.press(KeyCode.CONTROL, KeyCode.Z);
            desk.until("resized once", a -> desk.only(a).width() < 250);
            robot.press(KeyCode.CONTROL, KeyCode.Z);
            robot.press(KeyCode.CONTROL, KeyCode.Z);
            Annotation first = desk.until("as drawn", a -> desk.only(a).x() < 80);
            assertEquals(area.target(), first.target());
            robot.press(KeyCode.CONTROL, KeyCode.Z);
            robot.waitUntil("no area", () -> desk.window.source().placements().size() == 0);
        }
    }

    @Test
    void aClickChoosesTheSmallestAreaAndADoubleClickOpensItsNote() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(1))) {
            WindowRobot robot = desk.window.robot;
            desk.pages();
            Annotation small = draw(desk, 120, 120, 220, 180);
            robot.press(KeyCode.ESCAPE);
            robot.press(KeyCode.A);
            robot.drag(desk.point(0, 60, 60), desk.point(0, 400, 300));
            robot.waitUntil("two", () -> desk.window.source().placements().size() == 2);
            robot.press(KeyCode.ESCAPE);
            robot.click(desk.point(0, 170, 150), 1);
            assertTrue(desk.isChosen(small));
            robot.press(KeyCode.ESCAPE);
            robot.click(desk.point(0, 350, 250), 1);
            assertFalse(desk.isChosen(small));
            robot.press(KeyCode.ESCAPE);
            robot.click(desk.point(0, 170, 150), 2);
            robot.waitUntilInField("the note of the area");
            robot.type("a stamp");
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil(
                    "its note",
                    () -> desk.window
                            .source()
                            .placements()
                            .findAnnotation(small.id())
                            .filter(a -> a.note().equals("a stamp"))
                            .isPresent());
        }
    }

    @Test
    void theKeyboardDrawsMovesAndSizesAnAreaAndEscRestoresIt() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(1))) {
            WindowRobot robot = desk.window.robot;
            PageView view = desk.pages();
            robot.press(KeyCode.A);
            assertTrue(robot.call(() -> view.areas().drawingProperty().get()));
            robot.press(KeyCode.ESCAPE);
            assertFalse(robot.call(() -> view.areas().drawingProperty().get()));
            robot.press(KeyCode.A);
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.SHIFT, KeyCode.RIGHT);
            assertTrue(robot.call(view::getAccessibleText).startsWith("Rectangle from"));
            robot.press(KeyCode.ENTER);
            Annotation area = desk.until("an area", a -> a.target() instanceof Target.Area);
            Rectangle drawn = desk.only(area);
            assertTrue(desk.isChosen(area));

            robot.press(KeyCode.E);
            robot.press(KeyCode.LEFT);
            robot.press(KeyCode.ESCAPE);
            assertEquals(area, desk.window.marks().getFirst());
            assertTrue(desk.isChosen(area));

            robot.press(KeyCode.E);
            robot.press(KeyCode.LEFT);
            robot.press(KeyCode.CONTROL, KeyCode.UP);
            robot.press(KeyCode.SHIFT, KeyCode.DOWN);
            robot.press(KeyCode.ENTER);
            Annotation moved = desk.until("moved", a -> !a.target().equals(area.target()));
            double scale = robot.call(() -> view.bounds(0, new Rectangle(0, 0, 100, 100)))
                            .getWidth()
                    / 100;
            Rectangle now = desk.only(moved);
            assertEquals(drawn.x() - 10 / scale, now.x(), 0.1);
            assertEquals(drawn.maxY() + 1 / scale, now.maxY(), 0.1);
            assertEquals(drawn.height() + 10 / scale, now.height(), 0.1);
            robot.press(KeyCode.CONTROL, KeyCode.Z);
            desk.until("undone", a -> a.target().equals(area.target()));
        }
    }

    @Test
    void shiftAddsARectangleToTheChosenAreaAndItIsKeptWithItsColorStyleAndNote()
            throws IOException {
        Annotation kept;
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(2))) {
            WindowRobot robot = desk.window.robot;
            desk.pages();
            draw(desk, 72, 60, 272, 110);
            robot.press(KeyCode.A);
            desk.dragWithShift(desk.point(0, 100, 200), desk.point(0, 300, 260));
            Annotation both =
                    desk.until("two rectangles", a -> desk.area(a).rectangles().size() == 2);
            assertAt(desk.area(both).rectangles().getLast(), 100, 200, 200, 60);
            robot.press(KeyCode.A);
            robot.press(KeyCode.UP);
            robot.press(KeyCode.SHIFT, KeyCode.ENTER);
            desk.until("three", a -> desk.area(a).rectangles().size() == 3);
            robot.press(KeyCode.E);
            robot.press(KeyCode.SHIFT, KeyCode.TAB);
            robot.press(KeyCode.BACK_SPACE);
            robot.press(KeyCode.ENTER);
            desk.until("two again", a -> desk.area(a).equals(desk.area(both)));
            robot.press(KeyCode.DIGIT3);
            robot.press(KeyCode.U);
            desk.window.openNote();
            robot.type("both together");
            robot.press(KeyCode.ESCAPE);
            kept = desk.until("its note", a -> a.note().equals("both together"));
            assertEquals(Color.GREEN, kept.color());
            assertEquals(Style.UNDERLINE, kept.style());
            desk.window.untilSaved();
        }
        try (PagesFixture desk = PagesFixture.reopen(temp)) {
            desk.pages();
            assertEquals(kept, desk.window.marks().getFirst());
            desk.cutOut();
            desk.window.robot.press(KeyCode.J);
            assertTrue(desk.isChosen(kept));
            desk.window.robot.press(KeyCode.DELETE);
            desk.window.robot.waitUntil(
                    "deleted", () -> desk.window.source().placements().size() == 0);
        }
    }

    @Test
    void anAreaOverTextKnowsTheWordsBeneathAndTheyChangeWithItsBounds() throws IOException {
        byte[] pdf = PagesFixture.text(
                "The mill stood by the river.", "Nobody came to it in winter.",
                "A second page begins here.", "It has two lines as well.");
        try (PagesFixture desk = PagesFixture.open(temp, pdf)) {
            WindowRobot robot = desk.window.robot;
            robot.press(KeyCode.A);
            robot.waitUntil("the pages are shown", () -> desk.tab().showsPages());
            desk.pages();
            robot.drag(desk.point(0, 60, 80), desk.point(0, 400, 120));
            Annotation area = desk.until("an area", a -> a.target() instanceof Target.Area);
            assertEquals("The mill stood by the river.", area.words());
            assertEquals(desk.window.range("The mill").start(), area.selector().start());

            robot.press(KeyCode.CONTROL, KeyCode.I);
            robot.type("river");
            assertTrue(desk.window.labels().contains("Area on page 1"));
            robot.press(KeyCode.ESCAPE);
            robot.run(() -> desk.window.view().keyboard().requestFocus());

            robot.drag(desk.point(0, 230, 120), desk.point(0, 230, 320));
            desk.until("more words", a -> a.words().endsWith("Nobody came to it in winter."));
        }
    }

    @Test
    void aCardLeadsFromTheTextToTheAreaOnItsPage() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.text("One", "Two"))) {
            desk.pages();
            Annotation area = draw(desk, 60, 80, 200, 120);
            desk.window.robot.press(KeyCode.ESCAPE);
            desk.window.robot.press(KeyCode.P);
            desk.window.robot.waitUntil("the text", () -> !desk.tab().showsPages());
            desk.window.robot.click(desk.window.app.scene().lookup(".note-card"));
            desk.window.robot.waitUntil("the pages", () -> desk.tab().showsPages());
            assertTrue(desk.isChosen(area));
        }
    }

    @Test
    void areasTurnWithThePageAndTheirHandlesSayWhereTheyGo() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(1))) {
            WindowRobot robot = desk.window.robot;
            PageView view = desk.pages();
            robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            Annotation area = draw(desk, 100, 100, 300, 200);
            assertAt(desk.only(area), 100, 100, 200, 100);
            robot.move(desk.point(0, 300, 150));
            assertEquals(Cursor.V_RESIZE, robot.call(view::getCursor));
            robot.press(KeyCode.E);
            robot.press(KeyCode.RIGHT);
            robot.press(KeyCode.ENTER);
            Annotation moved = desk.until("moved", a -> !a.target().equals(area.target()));
            assertEquals(desk.only(area).x(), desk.only(moved).x(), 0.1);
            assertTrue(desk.only(moved).y() > desk.only(area).y(), "right is up on the page");
        }
    }

    @Test
    void notesOnAPageHaveASignThereThatChoosesThem() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(2))) {
            WindowRobot robot = desk.window.robot;
            PageView view = desk.pages();
            robot.press(KeyCode.SHIFT, KeyCode.N);
            robot.waitUntilInField("a note on the page");
            robot.type("water damage");
            robot.press(KeyCode.ESCAPE);
            Annotation first = desk.until("its note", a -> a.note().equals("water damage"));
            assertEquals(new Target.WholePage(new Surface.Page(0, "1")), first.target());
            assertTrue(desk.window.labels().contains("Page 1"));
            robot.run(() -> view.keyboard().requestFocus());
            robot.press(KeyCode.ESCAPE);
            Point2D sign = robot.call(() -> center(view, first));
            robot.click(sign, 1);
            assertTrue(desk.isChosen(first));
            robot.press(KeyCode.SHIFT, KeyCode.N);
            robot.waitUntilInField("another note on the page");
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("two", () -> desk.window.source().placements().size() == 2);
            assertNotEquals(
                    desk.window.marks().getFirst().id(),
                    desk.window.marks().getLast().id());
            robot.click(sign, 1);
            robot.waitUntil("the choice of both", desk.window::dialogHasTheKeyboard);
        }
    }

    @Test
    void areasAreVisitedPageByPageFromTheOneInView() throws IOException {
        try (PagesFixture desk = PagesFixture.open(temp, PagesFixture.scan(3))) {
            WindowRobot robot = desk.window.robot;
            PageView view = desk.pages();
            var made = new Annotation[3];
            for (int page : new int[] {2, 0, 1}) {
                robot.run(() -> view.showPage(page));
                robot.press(KeyCode.A);
                robot.press(KeyCode.DOWN);
                robot.press(KeyCode.ENTER);
                robot.waitUntil(
                        "an area on page " + page,
                        () -> desk.chosen().stream()
                                .anyMatch(a -> a.target().onPage().orElseThrow().index() == page));
                made[page] = robot.call(() -> desk.chosen().orElseThrow());
                robot.press(KeyCode.ESCAPE);
            }
            robot.press(KeyCode.J);
            assertTrue(desk.isChosen(made[1]), "the page in view is the second");
            robot.press(KeyCode.J);
            assertTrue(desk.isChosen(made[2]));
            robot.press(KeyCode.K);
            robot.press(KeyCode.K);
            assertTrue(desk.isChosen(made[0]));
            assertEquals(List.of(made), desk.window.marks());
        }
    }

    @Test
    void aPageThatCannotBeDrawnStillHasItsAreasAndTheCardSaysWhy() throws Exception {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 14, 72, 100, "Nobody may see this page as it is.");
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        paper.file.protect(policy);
        SourceFile original = new SourceFile("locked.pdf", paper.bytes(), null, "user");
        try (Library library = Library.open(temp.resolve("library"))) {
            var result =
                    library.add(new ParsedFile(original, Formats.read(original), "locked.pdf"));
            library.setSetting("window.tabs", result.source().id().toString());
        }
        try (PagesFixture desk = PagesFixture.reopen(temp)) {
            WindowRobot robot = desk.window.robot;
            robot.press(KeyCode.A);
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.ENTER);
            Annotation area = desk.until("an area", a -> a.target() instanceof Target.Area);
            PageView view = (PageView) robot.call(desk.window::view);
            assertTrue(robot.call(() -> view.areas().bounds(area)).isPresent());
            robot.waitUntil("the card says why", () -> desk.cutOutSays("protected by a password"));
            assertEquals(List.of(), desk.window.problems());
        }
    }

    private static Point2D center(PageView view, Annotation annotation) {
        var bounds = view.localToScreen(view.areas().bounds(annotation).orElseThrow());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
