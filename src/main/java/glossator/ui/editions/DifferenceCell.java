package glossator.ui.editions;

import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Run;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A row of the difference dialog: a paragraph in one or two columns, or a folded stretch.
final class DifferenceCell extends WrappingCell<DifferenceRow> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double PLACE = 76;

    private final ComparedEditions compared;
    private final BooleanSupplier sideBySide;
    private final Label place = Widgets.muted("");
    private final DifferenceFlow left;
    private final DifferenceFlow right;
    private final Columns columns;
    private final Label folded = Widgets.muted("");

    /// @param unfold called with a stretch that was clicked
    DifferenceCell(
            ComparedEditions compared,
            BooleanSupplier sideBySide,
            Consumer<DifferenceRow.Folded> unfold) {
        this.compared = compared;
        left = new DifferenceFlow(compared);
        right = new DifferenceFlow(compared);
        columns = new Columns(20, left, right);
        this.sideBySide = sideBySide;
        getStyleClass().add("difference-cell");
        place.setMinWidth(PLACE);
        place.setPrefWidth(PLACE);
        place.setMaxWidth(PLACE);
        place.setWrapText(true);
        folded.getStyleClass().add("folded");
        folded.setMaxWidth(Double.MAX_VALUE);
        folded.setAlignment(Pos.CENTER);
        VBox box = new VBox(folded, columns);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        makeRow(8, place, box).setAlignment(Pos.TOP_LEFT);
        setOnMouseClicked(e -> {
            if (getItem() instanceof DifferenceRow.Folded stretch) {
                unfold.accept(stretch);
            }
        });
    }

    @Override
    protected void updateItem(DifferenceRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        showRow(shown);
        pseudoClassStateChanged(
                CHANGED, shown && row instanceof DifferenceRow.Shown s && s.isChanged());
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case DifferenceRow.Shown paragraph -> show(paragraph);
            case DifferenceRow.Folded stretch -> show(stretch);
        }
        styleNow();
    }

    private void show(DifferenceRow.Folded stretch) {
        place.setText("");
        setShown(folded, true);
        setShown(columns, false);
        folded.setText(Messages.of("ui.difference.folded", stretch.count()));
        setAccessibleText(folded.getText());
    }

    private void show(DifferenceRow.Shown row) {
        setShown(folded, false);
        setShown(columns, true);
        boolean two = sideBySide.getAsBoolean();
        setShown(right, two);
        if (two) {
            left.show(row.paragraph(), DifferenceFlow.Side.OLD);
            right.show(row.paragraph(), DifferenceFlow.Side.NOW);
        } else {
            left.show(row.paragraph(), DifferenceFlow.Side.BOTH);
        }
        place.setText(row.isChanged() ? place(row) : "");
        setAccessibleText(spoken(row));
    }

    /// The locator of the paragraph in the new edition, or else in the old one.
    private String place(DifferenceRow.Shown row) {
        List<Run> runs = row.paragraph().runs();
        return runs.stream()
                .filter(r -> !r.now().isEmpty() && r.kind() != Kind.MOVED_AWAY)
                .findFirst()
                .map(r -> compared.places(false).of(start(r.now())))
                .orElseGet(() -> compared.places(true).of(start(runs.getFirst().old())));
    }

    private static Range start(Range range) {
        return new Range(range.start(), range.start());
    }

    private static void setShown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String spoken(DifferenceRow.Shown row) {
        var difference = compared.difference();
        var said = new StringBuilder(place.getText());
        for (Run run : row.paragraph().runs()) {
            said.append(' ')
                    .append(
                            switch (run.kind()) {
                                case SAME, RESPELLED -> difference.newText(run);
                                case CHANGED ->
                                    Messages.of(
                                            "ui.difference.spoken.changed",
                                            difference.oldText(run),
                                            difference.newText(run));
                                case REMOVED ->
                                    Messages.of(
                                            "ui.difference.spoken.removed",
                                            difference.oldText(run));
                                case INSERTED ->
                                    Messages.of(
                                            "ui.difference.spoken.added", difference.newText(run));
                                case MOVED_AWAY ->
                                    Messages.of(
                                            "ui.difference.spoken.away", difference.oldText(run));
                                case MOVED_HERE ->
                                    Messages.of(
                                            "ui.difference.spoken.here", difference.newText(run));
                            });
        }
        return said.toString();
    }
}
