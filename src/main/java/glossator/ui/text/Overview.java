package glossator.ui.text;

import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Range;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// The strip beside the scroll bar: the whole document in miniature, each mark and each hit where
/// it lies. A click goes there.
final class Overview extends Region {
    private static final double WIDTH = 14;
    private final Canvas canvas = new Canvas();
    private final Region window = new Region();
    private final int length;
    private Marks marks = Marks.NONE;
    private List<Range> hits = List.of();
    private Range inView = new Range(0, 0);
    private Function<glossator.annotation.Color, Color> paints = c -> Color.web(c.hex());

    Overview(int length, IntConsumer goTo) {
        this.length = Math.max(1, length);
        getStyleClass().add("overview");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        window.getStyleClass().add("overview-window");
        window.setManaged(false);
        getChildren().addAll(window, canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> goTo.accept(offsetAt(e.getY())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> goTo.accept(offsetAt(e.getY())));
    }

    void set(Marks now) {
        marks = now;
        draw();
    }

    void setHits(List<Range> now) {
        hits = now;
        draw();
    }

    void setInView(Range now) {
        inView = now;
        moveWindow();
    }

    void set(Function<glossator.annotation.Color, Color> now) {
        paints = now;
        draw();
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
        double width = canvas.getWidth();
        int height = (int) Math.ceil(canvas.getHeight());
        g.clearRect(0, 0, width, height);
        // One rectangle for each row of pixels at the most, however many marks there are.
        var rows = new glossator.annotation.Color[height];
        for (Placed mark : marks.all()) {
            int top = (int) y(mark.range().start());
            int bottom = (int) Math.max(top + 3, y(mark.range().end()));
            Arrays.fill(
                    rows,
                    Math.min(top, height),
                    Math.min(bottom, height),
                    mark.annotation().color());
        }
        for (int from = 0, to = 0; from < height; from = to) {
            while (to < height && rows[to] == rows[from]) {
                to++;
            }
            if (rows[from] != null) {
                g.setFill(solid(rows[from]));
                g.fillRect(2, from, width - 4, to - from);
            }
        }
        g.setFill(Color.web("#e06c00"));
        int last = -2;
        for (Range hit : hits) {
            int row = (int) y(hit.start());
            if (row > last + 1) {
                g.fillRect(0, row, 4, 2);
                last = row;
            }
        }
    }

    private Color solid(glossator.annotation.Color color) {
        Color paint = paints.apply(color);
        return Color.color(paint.getRed(), paint.getGreen(), paint.getBlue());
    }
}
