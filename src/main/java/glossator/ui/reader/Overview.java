package glossator.ui.reader;

import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.Decorations;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The strip beside the scroll bar: the whole document in miniature, with each annotation and each
/// hit. A click goes to its place.
final class Overview extends Region {
    private static final double WIDTH = 14;
    private final Canvas canvas = new Canvas();
    private final Region window = new Region();
    private final int length;
    private Decorations decorations = Decorations.NONE;
    private Range inView = new Range(0, 0);

    Overview(int length, IntConsumer goTo) {
        this.length = Math.max(1, length);
        getStyleClass().add("overview");
        setAccessibleText(Messages.of("ui.overview"));
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        window.getStyleClass().add("overview-window");
        window.setManaged(false);
        getChildren().addAll(window, canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> goTo.accept(offsetAt(e.getY())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> goTo.accept(offsetAt(e.getY())));
    }

    void decorate(Decorations now) {
        boolean same = now.equals(decorations.withChosen(now.chosen()));
        decorations = now;
        if (!same) {
            draw();
        }
    }

    void setInView(Range now) {
        inView = now;
        moveWindow();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
        moveWindow();
    }

    private void moveWindow() {
        double top = y(inView.start());
        window.resizeRelocate(0, top, getWidth(), Math.max(3, y(inView.end()) - top));
    }

    private int offsetAt(double y) {
        double share = getHeight() <= 0 ? 0 : y / getHeight();
        return (int) Math.clamp(share * length, 0, length);
    }

    private double y(int offset) {
        return canvas.getHeight() * offset / length;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), Math.ceil(canvas.getHeight()));
        drawAnnotations(g);
        drawHits(g);
    }

    /// Draws at most one rectangle per pixel row, however many annotations there are.
    private void drawAnnotations(GraphicsContext g) {
        int height = (int) Math.ceil(canvas.getHeight());
        var rows = new glossator.annotation.Color[height];
        for (Placement placement : decorations.placements().all()) {
            if (placement.target() instanceof Target.WholeSource) {
                continue;
            }
            int top = (int) y(placement.range().start());
            int bottom = (int) Math.max(top + 3, y(placement.range().end()));
            Arrays.fill(
                    rows,
                    Math.min(top, height),
                    Math.min(bottom, height),
                    placement.annotation().color());
        }
        for (int from = 0, to = 0; from < height; from = to) {
            while (to < height && rows[to] == rows[from]) {
                to++;
            }
            if (rows[from] != null) {
                g.setFill(decorations.solid(rows[from]));
                g.fillRect(2, from, canvas.getWidth() - 4, to - from);
            }
        }
    }

    private void drawHits(GraphicsContext g) {
        g.setFill(Color.web("#e06c00"));
        int last = -2;
        for (Range hit : decorations.hits()) {
            int row = (int) y(hit.start());
            if (row > last + 1) {
                g.fillRect(0, row, 4, 2);
                last = row;
            }
        }
    }
}
