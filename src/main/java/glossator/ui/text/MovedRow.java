package glossator.ui.text;

import glossator.message.Messages;

import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// One row on screen of a table that is wider than the page. It is laid out as wide as it is,
/// begins left of the page, and is cut off at its edges. The wheel moves the table, and so does the
/// scroll bar below its last row, and below the first if that is far away.
final class MovedRow {
    private static final double BAR = 11;

    /// A row has more room than it needs, so that its last cell never goes to a new line.
    private static final double MARGIN = 100;

    private static final double FADE = 44;

    /// So many rows apart, the first has a scroll bar too.
    private static final int FAR = 12;

    private static final String KEY = "glossator.moved-row";

    private final TextFlow flow;
    private final int table;
    private final TableMover mover;
    private final Rectangle page = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final Region leftFade = fade("table-fade-left");
    private final Region rightFade = fade("table-fade-right");
    private final EventHandler<ScrollEvent> wheel = this::turn;
    private final Subscription layout;
    private Insets around = Insets.EMPTY;
    private double hidden;

    private MovedRow(TextFlow flow, int table, TableMover mover, boolean hasBar) {
        this.flow = flow;
        this.table = table;
        this.mover = mover;
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.getStyleClass().add("table-bar");
        bar.setAccessibleText(Messages.of("ui.table.move"));
        bar.setManaged(false);
        bar.setUnitIncrement(40);
        // A transform of its own, so that right-to-left paragraphs do not mirror it.
        bar.getTransforms().add(new Scale(1, 1));
        bar.valueProperty().subscribe(v -> mover.move(table, v.doubleValue(), hidden));
        flow.getChildren().addAll(leftFade, rightFade);
        if (hasBar) {
            flow.getChildren().add(bar);
        }
        flow.setClip(page);
        flow.addEventHandler(ScrollEvent.SCROLL, wheel);
        layout = flow.needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                cut();
            }
        });
    }

    private static Region fade(String styleClass) {
        var fade = new Region();
        fade.getStyleClass().add(styleClass);
        fade.setManaged(false);
        fade.setMouseTransparent(true);
        fade.getTransforms().add(new Scale(1, 1));
        return fade;
    }

    /// Lays out a row where its table is moved to; returns the white space around it.
    ///
    /// @param index its block
    /// @param hidden how many pixels of it do not fit the page
    static Insets layOut(
            TextFlow flow,
            int number,
            TextTable table,
            int index,
            TableMover mover,
            double hidden,
            Insets around) {
        boolean hasBar = index == table.last()
                || (index == table.first() && table.last() - table.first() > FAR);
        var row = (MovedRow) flow.getProperties()
                .computeIfAbsent(KEY, _ -> new MovedRow(flow, number, mover, hasBar));
        return row.layOut(around, hidden, hasBar ? BAR : 0);
    }

    /// Makes the row one of a table that fits the page.
    static void release(TextFlow flow) {
        if (flow.hasProperties() && flow.getProperties().remove(KEY) instanceof MovedRow row) {
            row.layout.unsubscribe();
            flow.removeEventHandler(ScrollEvent.SCROLL, row.wheel);
            flow.getChildren().removeAll(row.bar, row.leftFade, row.rightFade);
            flow.setClip(null);
        }
    }

    private Insets layOut(Insets wanted, double pixels, double below) {
        around = wanted;
        hidden = pixels;
        double place = Math.min(mover.place(table), hidden);
        bar.setMax(hidden);
        bar.setValue(place);
        return new Insets(
                around.getTop(),
                around.getRight() - 2 * hidden - MARGIN,
                around.getBottom() + below,
                around.getLeft() - place);
    }

    private void turn(ScrollEvent event) {
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            mover.move(table, mover.place(table) - event.getDeltaX(), hidden);
            event.consume();
        }
    }

    private static void show(Region fade, double beyond, double x, double height) {
        fade.setVisible(beyond >= 1);
        fade.resizeRelocate(x, 0, FADE, height);
    }

    /// Cuts off what is beside the page, fades what goes on there, so that the rest of a number is
    /// not taken for a whole one, and puts the scroll bar below the row. The dots of notes in the
    /// margin are seen where the table begins.
    private void cut() {
        boolean turned = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        double width = Math.max(0, flow.getWidth() - around.getLeft() - around.getRight());
        double left = turned ? around.getRight() : around.getLeft();
        double before = Math.min(mover.place(table), hidden);
        double margin = before < 1 ? around.getLeft() : 0;
        page.setX(turned ? left : left - margin);
        page.setWidth(width + margin);
        page.setHeight(flow.getHeight());
        bar.setVisibleAmount(hidden * width / (width + hidden));
        bar.setBlockIncrement(width * 0.8);
        bar.resizeRelocate(left, flow.getHeight() - BAR, width, BAR - 4);
        double height = flow.getHeight() - (bar.getParent() == null ? 2 : BAR + 1);
        show(leftFade, turned ? hidden - before : before, left, height);
        show(rightFade, turned ? before : hidden - before, left + width - FADE, height);
    }
}
