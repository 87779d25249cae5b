package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;
import glossator.annotation.Target;
import glossator.format.pdf.PdfPaper;
import glossator.ui.page.PageView;
import glossator.ui.reader.DocumentTab;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Somebody who reads the printed pages of a document that was made here. Pages are 612 × 792
/// points.
final class PagesFixture implements AutoCloseable {
    final WindowFixture window;

    private PagesFixture(WindowFixture window) {
        this.window = window;
        window.robot.waitUntil("the pages are there", () -> tab().hasPages());
    }

    /// Opens the window on a new library with a file.
    static PagesFixture open(Path folder, byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("pages.pdf"), pdf);
        return new PagesFixture(new WindowFixture(folder.resolve("library"), List.of(file)));
    }

    /// Opens the window on the library that was left there.
    static PagesFixture reopen(Path folder) {
        return new PagesFixture(new WindowFixture(folder.resolve("library"), List.of()));
    }

    /// Pages that are pictures.
    static byte[] scan(int pages) throws IOException {
        var paper = new PdfPaper();
        for (int i = 0; i < pages; i++) {
            paper.page();
            BufferedImage image = photograph(i);
            try (var out = new PDPageContentStream(paper.file, paper.last())) {
                out.drawImage(LosslessFactory.createFromImage(paper.file, image), 0, 0, 612, 792);
            }
        }
        return paper.bytes();
    }

    /// A page with its number, lines of writing and a round stamp.
    private static BufferedImage photograph(int page) {
        var image = new BufferedImage(1020, 1320, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(new Color(245, 240, 228));
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setColor(new Color(60, 50, 45));
        on.setFont(new Font(Font.SERIF, Font.BOLD, 60));
        on.drawString("Folio " + (page + 1), 120, 160);
        for (int line = 0; line < 22; line++) {
            on.fillRect(120, 240 + line * 36, 620 + (line * 97 + page * 31) % 160, 6);
        }
        on.setColor(new Color(150, 40, 40));
        on.setStroke(new BasicStroke(8));
        on.drawOval(600, 1060, 200, 160);
        on.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
        on.drawString("ARCHIV", 632, 1152);
        on.dispose();
        return image;
    }

    /// Pages of words: two lines each, 100 and 300 points from the top.
    static byte[] text(String... lines) {
        var paper = new PdfPaper();
        for (int i = 0; i < lines.length; i += 2) {
            paper.page();
            paper.text(PdfPaper.ROMAN, 14, 72, 100, lines[i]);
            paper.text(PdfPaper.ROMAN, 14, 72, 300, lines[i + 1]);
        }
        return paper.bytes();
    }

    DocumentTab tab() {
        return window.app.reader().orElseThrow();
    }

    /// Shows the pages and waits until they are drawn.
    PageView pages() {
        if (!window.robot.call(() -> tab().showsPages())) {
            window.robot.press(KeyCode.P);
        }
        window.robot.waitUntil("pages are shown", () -> tab().showsPages());
        var view = (PageView) window.robot.call(window::view);
        window.robot.waitUntil(
                "the page is drawn",
                () -> view.isDrawn(view.inViewProperty().get().start()));
        window.robot.settle();
        return view;
    }

    /// A point of the printed page, on the screen.
    Point2D point(int page, float x, float y) {
        return window.robot.call(() -> {
            var view = (PageView) window.view();
            Bounds at = view.bounds(page, new Rectangle(x, y, 0.01f, 0.01f));
            return new Point2D(at.getMinX(), at.getMinY());
        });
    }

    /// What the robot of the headless platform cannot do: it sends no modifiers with the mouse.
    void dragWithShift(Point2D from, Point2D to) {
        window.robot.run(() -> {
            send(MouseEvent.MOUSE_PRESSED, from);
            send(MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
            send(MouseEvent.MOUSE_DRAGGED, to);
            send(MouseEvent.MOUSE_RELEASED, to);
        });
        window.robot.settle();
    }

    private void send(EventType<MouseEvent> type, Point2D at) {
        Node to = window.view().keyboard();
        Point2D on = to.localToScene(to.screenToLocal(at));
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                to,
                new MouseEvent(
                        type,
                        on.getX(),
                        on.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        true,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    Rectangle only(Annotation annotation) {
        return area(annotation).rectangles().getFirst();
    }

    Target.Area area(Annotation annotation) {
        return (Target.Area) annotation.target();
    }

    /// Waits until the only annotation is so.
    Annotation until(String what, Predicate<Annotation> is) {
        window.robot.waitUntil(
                what,
                () -> window.source().placements().size() == 1
                        && is.test(window.source().placements().all().getFirst().annotation()));
        window.robot.settle();
        return window.marks().getFirst();
    }

    /// On the FX thread.
    Optional<Annotation> chosen() {
        return window.source().chosen();
    }

    boolean isChosen(Annotation annotation) {
        return window.robot.call(
                () -> annotation.id().equals(window.source().chosenProperty().get()));
    }

    /// The picture on the card on screen, once it is drawn.
    Node cutOut() {
        window.robot.waitUntil(
                "the cut-out is drawn",
                () -> cutOuts().stream()
                        .anyMatch(n -> n.lookupAll(".image-view").stream()
                                .anyMatch(v -> ((ImageView) v).getImage() != null)));
        return window.robot.call(() -> cutOuts().getFirst());
    }

    /// Whether these words are on a card in place of its picture; on the FX thread.
    boolean cutOutSays(String words) {
        return cutOuts().stream()
                .flatMap(n -> n.lookupAll(".label").stream())
                .anyMatch(n -> n.isVisible() && ((Label) n).getText().contains(words));
    }

    private List<Node> cutOuts() {
        return window.app.scene().getRoot().lookupAll(".area-picture").stream()
                .filter(n -> n.isVisible() && n.getBoundsInParent().getHeight() > 0)
                .toList();
    }

    @Override
    public void close() {
        window.close();
    }
}
