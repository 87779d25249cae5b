package glossator.ui.editions;

import glossator.annotation.Difference.Kind;
import glossator.annotation.Difference.Run;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.sheets.Parts;
import glossator.ui.sheets.WrappingCell;

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

/// A row of the view of differences: a paragraph in one column or two, or a stretch folded away.
final class DifferenceCell extends WrappingCell<Row> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double PLACE = 76;

    private final Compared compared;
    private final BooleanSupplier sideBySide;
    private final Label place = Parts.muted("");
    private final RunFlow left;
    private final RunFlow right;
    private final Columns columns;
    private final Label folded = Parts.muted("");

    /// @param unfold gets a stretch that was clicked
    DifferenceCell(Compared compared, BooleanSupplier sideBySide, Consumer<Row.Folded> unfold) {
        this.compared = compared;
        left = new RunFlow(compared);
        right = new RunFlow(compared);
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
        row(8, place, box).setAlignment(Pos.TOP_LEFT);
        setOnMouseClicked(
                e -> {
                    if (getItem() instanceof Row.Folded stretch) {
                        unfold.accept(stretch);
                    }
                });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        showRow(shown);
        pseudoClassStateChanged(CHANGED, shown && row instanceof Row.Shown s && s.isChanged());
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Row.Shown paragraph -> show(paragraph);
            case Row.Folded stretch -> show(stretch);
        }
    }

    private void show(Row.Folded stretch) {
        place.setText("");
        put(folded, true);
        put(columns, false);
        folded.setText(Messages.of("ui.difference.folded", stretch.count()));
        setAccessibleText(folded.getText());
    }

    private void show(Row.Shown row) {
        put(folded, false);
        put(columns, true);
        boolean two = sideBySide.getAsBoolean();
        put(right, two);
        if (two) {
            left.show(row.paragraph(), RunFlow.View.OLD);
            right.show(row.paragraph(), RunFlow.View.NOW);
        } else {
            left.show(row.paragraph(), RunFlow.View.BOTH);
        }
        place.setText(row.isChanged() ? place(row) : "");
        setAccessibleText(spoken(row));
    }

    /// Where the paragraph is in the new edition, or was in the old one.
    private String place(Row.Shown row) {
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

    private static void put(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String spoken(Row.Shown row) {
        var difference = compared.difference();
        var said = new StringBuilder(place.getText());
        for (Run run : row.paragraph().runs()) {
            said.append(' ')
                    .append(
                            switch (run.kind()) {
                                case SAME, RESPELLED -> difference.is(run);
                                case CHANGED ->
                                        Messages.of(
                                                "ui.difference.spoken.changed",
                                                difference.was(run),
                                                difference.is(run));
                                case REMOVED ->
                                        Messages.of(
                                                "ui.difference.spoken.removed",
                                                difference.was(run));
                                case INSERTED ->
                                        Messages.of(
                                                "ui.difference.spoken.added", difference.is(run));
                                case MOVED_AWAY ->
                                        Messages.of(
                                                "ui.difference.spoken.away", difference.was(run));
                                case MOVED_HERE ->
                                        Messages.of(
                                                "ui.difference.spoken.here", difference.is(run));
                            });
        }
        return said.toString();
    }
}
