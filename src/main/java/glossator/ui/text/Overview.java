package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.document.Range;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// The strip beside the scroll bar: the whole document in miniature, each mark and each hit where
/// it
/// lies. A click goes there.
final class Overview extends Region {
    private static final double WIDTH = 14;
    private final Canvas canvas = new Canvas();
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
        getChildren().add(canvas);
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
        draw();
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
        g.clearRect(0, 0, width, canvas.getHeight());
        g.setFill(Color.gray(0.5, 0.16));
        g.fillRect(0, y(inView.start()), width, Math.max(3, y(inView.end()) - y(inView.start())));
        for (Annotation mark : marks.all()) {
            Color color = paints.apply(mark.color());
            g.setFill(Color.color(color.getRed(), color.getGreen(), color.getBlue()));
            double top = y(mark.selector().start());
            g.fillRect(2, top, width - 4, Math.max(2.5, y(mark.selector().end()) - top));
        }
        g.setFill(Color.web("#e06c00"));
        for (Range hit : hits) {
            g.fillRect(0, y(hit.start()), 4, 2);
        }
    }
}
