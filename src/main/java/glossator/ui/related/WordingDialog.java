package glossator.ui.related;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.editions.WordingFlow;
import glossator.wording.ReuseWording;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A passage and its return side by side, with what differs marked.
final class WordingDialog {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 480;
    private static final double LOWEST = 230;

    /// About so many characters fill a line of one half.
    private static final int LINE = 55;

    private static final double LINE_HEIGHT = 17;

    private final Overlay overlay;

    WordingDialog(Overlay overlay) {
        this.overlay = overlay;
    }

    /// @param own the title of the source of the passage
    void show(String own, RelatedRow.Place place, Runnable go, Runnable link) {
        var columns = new GridPane();
        columns.setHgap(20);
        columns.setVgap(6);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            columns.getColumnConstraints().add(half);
        }
        columns.addRow(0, heading(own), heading(place.in().source().title()));
        columns.addRow(
                1, flow(place, WordingFlow.Side.BEFORE), flow(place, WordingFlow.Side.AFTER));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("related-wording");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button going = Widgets.button("ui.related.go", () -> run(go));
        var box = new VBox(
                10,
                Widgets.muted(ReuseWording.likeness(place.reuse())),
                scroll,
                Widgets.buttons(Widgets.button("ui.related.link", () -> run(link)), going));
        going.setDefaultButton(true);
        overlay.bindSize(box, WIDTH, height(place));
        overlay.show(Messages.of("ui.related.side-by-side"), box, going);
    }

    /// No higher than a short passage needs.
    private static double height(RelatedRow.Place place) {
        int longest = Math.max(place.here().length(), place.there().length());
        return Math.min(HEIGHT, LOWEST + LINE_HEIGHT * longest / LINE);
    }

    private void run(Runnable action) {
        overlay.hide();
        action.run();
    }

    private static Label heading(String title) {
        Label label = Widgets.heading(Widgets.toOneLine(title));
        label.setWrapText(true);
        return label;
    }

    private static WordingFlow flow(RelatedRow.Place place, WordingFlow.Side side) {
        var flow = new WordingFlow();
        flow.setAccessibleText(
                Widgets.toOneLine(side == WordingFlow.Side.BEFORE ? place.here() : place.there()));
        flow.show(place.wording(), side);
        return flow;
    }
}
