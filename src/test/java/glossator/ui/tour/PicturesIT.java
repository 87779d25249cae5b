package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.ui.text.TextView;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Areas of pictures in the text, in the real window; all pictures are drawn here.
class PicturesIT {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 800;
    private static final Rectangle BOAT = new Rectangle(400, 200, 800, 400);

    @TempDir
    Path temp;

    /// A red boat on blue water.
    private static String photograph() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean boat = BOAT.contains(x, y) && (x + y) % 40 > 8;
                image.setRGB(x, y, boat ? 0xB03020 : 0x80A0C0 + y / 16 * 0x010101);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return address("image/png", out.toByteArray());
    }

    private static String address(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private WindowFixture open(String picture) throws IOException {
        String html = "<html><head><title>Ferries</title></head><body><p>The ferry of the lower"
                + " river carried whoever came before dark.</p><p><img alt='A red boat' src='"
                + picture
                + "'></p><p>Nobody knew who had taken the photograph, or in which year.</p>"
                + "</body></html>";
        Path file = temp.resolve("ferries.html");
        Files.writeString(file, html);
        var window = new WindowFixture(temp.resolve("library"), List.of(file));
        window.robot.waitUntil("the picture is there", () -> bounds(window).isPresent());
        window.robot.settle();
        return window;
    }

    private static java.util.Optional<Bounds> bounds(WindowFixture window) {
        return view(window).bounds("p1", new Rectangle(0, 0, WIDTH, HEIGHT));
    }

    private static TextView view(WindowFixture window) {
        return (TextView) window.view();
    }

    /// A point of the picture in its own pixels, on screen.
    private static Point2D at(WindowFixture window, double x, double y) {
        return window.robot.call(() -> {
            Bounds all = bounds(window).orElseThrow();
            return new Point2D(
                    all.getMinX() + all.getWidth() * x / WIDTH,
                    all.getMinY() + all.getHeight() * y / HEIGHT);
        });
    }

    private static Rectangle rectangle(WindowFixture window, int mark) {
        return ((Target.Area) window.marks().get(mark).target()).bounds();
    }

    private static void assertNear(Rectangle expected, Rectangle actual) {
        // One pixel on screen is up to three of the picture.
        boolean near = Math.abs(expected.x() - actual.x()) <= 6
                && Math.abs(expected.y() - actual.y()) <= 6
                && Math.abs(expected.maxX() - actual.maxX()) <= 6
                && Math.abs(expected.maxY() - actual.maxY()) <= 6;
        assertTrue(near, expected + " is not near " + actual);
    }

    private static Annotation drawBoat(WindowFixture window) {
        window.robot.press(KeyCode.A);
        window.robot.drag(at(window, 400, 200), at(window, 1200, 600));
        window.robot.waitUntil("an area", () -> window.source().placements().size() == 1);
        window.robot.settle();
        return window.marks().getFirst();
    }

    @Test
    void aPartIsDrawnMovedAndResizedByMouseInThePixelsOfTheStoredPicture() throws IOException {
        try (WindowFixture window = open(photograph())) {
            Annotation area = drawBoat(window);
            assertNear(BOAT, rectangle(window, 0));
            assertEquals("A red boat", area.words());
            assertEquals(
                    window.text().indexOf('\uFFFC'), area.selector().range().start());
            assertTrue(area.selector().exact().isEmpty());
            assertTrue(((Target.Area) area.target()).surface() instanceof Surface.Picture);
            assertEquals(
                    area.id(),
                    window.robot.call(() -> window.source().chosenProperty().get()));

            window.robot.drag(at(window, 800, 400), at(window, 1000, 500));
            window.robot.waitUntil("it moved", () -> moved(window, area));
            window.robot.settle();
            assertNear(new Rectangle(600, 300, 800, 400), rectangle(window, 0));
            window.robot.drag(at(window, 600, 300), at(window, 100, 100));
            window.robot.waitUntil("it grew", () -> rectangleNow(window).width() > 1000);
            window.robot.settle();
            assertNear(new Rectangle(100, 100, 1300, 600), rectangle(window, 0));
            assertEquals(1, window.marks().size());

            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.waitUntil(
                    "both are undone",
                    () -> rectangleNow(window).x() < 410 && rectangleNow(window).x() > 390);
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.waitUntil(
                    "none is left", () -> window.source().placements().size() == 0);
            assertEquals(List.of(), window.problems());
        }
    }

    private static Rectangle rectangleNow(WindowFixture window) {
        Annotation now = window.source().placements().all().getFirst().annotation();
        return ((Target.Area) now.target()).bounds();
    }

    private static boolean moved(WindowFixture window, Annotation from) {
        return !window.source()
                .placements()
                .findAnnotation(from.id())
                .orElseThrow()
                .target()
                .equals(from.target());
    }

    @Test
    void aClickOnAnAreaChoosesItAndItIsColoredNotedAndDeletedLikeAnyOther() throws IOException {
        try (WindowFixture window = open(photograph())) {
            Annotation area = drawBoat(window);
            window.robot.click(at(window, 100, 700));
            assertEquals(
                    null,
                    window.robot.call(() -> window.source().chosenProperty().get()));
            window.robot.click(at(window, 800, 400));
            assertEquals(
                    area.id(),
                    window.robot.call(() -> window.source().chosenProperty().get()));
            window.robot.press(KeyCode.DIGIT4);
            window.robot.waitUntil(
                    "it is blue",
                    () -> window.source().chosen().orElseThrow().color() == Color.BLUE);
            window.openNote();
            window.robot.type("the lower ferry");
            window.robot.press(KeyCode.ESCAPE);
            window.untilSaved();
            assertEquals("the lower ferry", window.marks().getFirst().note());
            window.untilSays("Area of a picture");
            window.robot.press(KeyCode.DELETE);
            window.robot.waitUntil(
                    "it is gone", () -> window.source().placements().size() == 0);
        }
    }

    @Test
    void theCardShowsTheCutOutOfTheStoredPicture() throws IOException {
        try (WindowFixture window = open(photograph())) {
            drawBoat(window);
            window.robot.waitUntil("a cut-out", () -> cutOut(window).isPresent());
            var image = window.robot.call(() -> cutOut(window).orElseThrow().getImage());
            assertEquals(2.0, image.getWidth() / image.getHeight(), 0.05);
            var middle = image.getPixelReader()
                    .getColor((int) image.getWidth() / 2, (int) image.getHeight() / 2);
            assertTrue(middle.getRed() > middle.getBlue(), "it is the boat: " + middle);
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.waitUntil("no cut-out", () -> cutOut(window).isEmpty());
        }
    }

    private static Optional<ImageView> cutOut(WindowFixture window) {
        return window.app.scene().getRoot().lookupAll(".area-picture").stream()
                .filter(Node::isVisible)
                .flatMap(n -> n.lookupAll("*").stream())
                .filter(n -> n instanceof ImageView view && view.getImage() != null)
                .map(n -> (ImageView) n)
                .findFirst();
    }

    @Test
    void keysAloneDrawMoveAndChangeAnArea() throws IOException {
        try (WindowFixture window = open(photograph())) {
            window.robot.press(KeyCode.A);
            window.untilSays("Drag over a part of a picture");
            window.robot.press(KeyCode.ENTER);
            window.untilSays("Arrows: move");
            window.robot.press(KeyCode.ESCAPE);
            assertEquals(0, window.marks().size());

            window.robot.press(KeyCode.A);
            window.robot.press(KeyCode.RIGHT);
            window.robot.press(KeyCode.UP);
            window.robot.press(KeyCode.SHIFT, KeyCode.LEFT);
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("an area", () -> window.source().placements().size() == 1);
            Rectangle drawn = rectangle(window, 0);
            assertEquals(400, drawn.x());
            assertTrue(drawn.y() < 200, "up: " + drawn);
            assertTrue(drawn.width() < 800, "narrower: " + drawn);
            assertEquals(400, drawn.height(), 1);

            window.robot.press(KeyCode.E);
            window.robot.press(KeyCode.LEFT);
            window.robot.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("it changed", () -> rectangleNow(window).x() < 400);
            assertTrue(rectangle(window, 0).height() > 400);
            window.robot.press(KeyCode.E);
            window.robot.press(KeyCode.LEFT);
            window.robot.press(KeyCode.ESCAPE);
            window.untilSaved();
            assertEquals(2, changes(window), "making and changing it");
        }
    }

    private static int changes(WindowFixture window) {
        Annotation area = window.marks().getFirst();
        return window.app.session().library().history(area.id(), 9).size();
    }

    @Test
    void theWholePictureIsMarkedOnceAndIsThereAfterARestart() throws IOException {
        try (WindowFixture window = open(photograph())) {
            window.robot.press(KeyCode.SHIFT, KeyCode.A);
            window.robot.waitUntil("an area", () -> window.source().placements().size() == 1);
            window.robot.press(KeyCode.SHIFT, KeyCode.A);
            window.robot.settle();
            window.untilSaved();
            assertEquals(1, window.marks().size());
            assertEquals(new Rectangle(0, 0, WIDTH, HEIGHT), rectangle(window, 0));
        }
        try (var again = new WindowFixture(temp.resolve("library"), List.of())) {
            again.robot.waitUntil("the picture is there", () -> bounds(again).isPresent());
            assertEquals(new Rectangle(0, 0, WIDTH, HEIGHT), rectangle(again, 0));
        }
    }

    @Test
    void theMenuOfAPictureMarksItAsAWholeOrInPart() throws IOException {
        try (WindowFixture window = open(photograph())) {
            window.robot.click(at(window, 800, 400), MouseButton.SECONDARY);
            window.robot.waitUntil("a menu", () -> items().size() == 2);
            assertEquals(
                    List.of("Mark this picture", "Mark a part of it"),
                    window.robot.call(
                            () -> items().stream().map(MenuItem::getText).toList()));
            window.robot.run(() -> items().get(1).fire());
            window.untilSays("Drag over a part of a picture");
            window.robot.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.ESCAPE);
            window.robot.click(at(window, 800, 400), MouseButton.SECONDARY);
            window.robot.waitUntil("a menu", () -> items().size() == 2);
            window.robot.run(() -> items().getFirst().fire());
            window.robot.waitUntil("an area", () -> window.source().placements().size() == 1);
        }
    }

    private static List<MenuItem> items() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof javafx.scene.control.ContextMenu && w.isShowing())
                .flatMap(w -> ((javafx.scene.control.ContextMenu) w).getItems().stream())
                .toList();
    }

    @Test
    void aPictureThatCannotBeShownIsMarkedAsAWholeWithOneSentence() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'></svg>";
        String drawing = address("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
        try (WindowFixture window = open(drawing)) {
            window.untilSays("Pictures of the kind SVG cannot be shown here");
            window.robot.press(KeyCode.A);
            window.robot.waitUntil("an area", () -> window.source().placements().size() == 1);
            assertEquals(new Rectangle(0, 0, 300, 200), rectangle(window, 0));
            window.robot.waitUntil(
                    "the card says why it has no cut-out",
                    () -> window.app.scene().getRoot().lookupAll(".area-picture .label").stream()
                            .anyMatch(n -> n.isVisible()
                                    && ((Label) n)
                                            .getText()
                                            .startsWith("Pictures of the kind SVG")));
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void aTextWithoutPicturesSaysSo() throws IOException {
        Path file = temp.resolve("plain.txt");
        Files.writeString(file, "Nothing but words is in this text, line after line.");
        try (var window = new WindowFixture(temp.resolve("library"), List.of(file))) {
            window.robot.press(KeyCode.A);
            window.untilSays("No picture is in view.");
            assertFalse(
                    window.labels().stream().anyMatch(l -> l != null && l.startsWith("Drag over")));
            window.robot.press(KeyCode.SHIFT, KeyCode.A);
            assertEquals(0, window.marks().size());
        }
    }
}
