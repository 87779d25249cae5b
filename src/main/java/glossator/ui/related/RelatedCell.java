package glossator.ui.related;

import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.ui.editions.WordingFlow;
import glossator.wording.ReuseWording;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;

/// A source, or a place in it with its words, in which what differs is marked.
final class RelatedCell extends WrappingCell<RelatedRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final Label title = new Label();
    private final Label below = Widgets.muted("");
    private final WordingFlow words = new WordingFlow();

    RelatedCell() {
        getStyleClass().add("related-cell");
        title.getStyleClass().add("related-title");
        title.setWrapText(true);
        below.setWrapText(true);
        VBox box = new VBox(2, title, below, words);
        box.setMinWidth(0);
        box.setFillWidth(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        makeRow(0, box);
    }

    @Override
    protected void updateItem(RelatedRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        showRow(shown);
        pseudoClassStateChanged(GROUP, shown && row instanceof RelatedRow.Group);
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case RelatedRow.Group group -> show(group);
            case RelatedRow.Place place -> show(place);
        }
    }

    private void show(RelatedRow.Group group) {
        title.setText(Widgets.toOneLine(group.in().source().title()));
        String age = ReuseWording.age(group.in());
        String count = Messages.of("ui.related.passages", group.in().passages().size());
        showBelow(age.isEmpty() ? count : age + " · " + count);
        setShown(false);
        setAccessibleText(title.getText() + ", " + below.getText());
    }

    private void show(RelatedRow.Place place) {
        var parts = new ArrayList<String>();
        if (!place.locator().isEmpty()) {
            parts.add(Messages.of("ui.related.page", place.locator()));
        }
        title.setText(ReuseWording.likeness(place.reuse()));
        showBelow(String.join(" · ", parts));
        words.show(place.wording().shortened(), WordingFlow.Side.AFTER);
        setShown(true);
        setAccessibleText(String.join(
                ", ", title.getText(), below.getText(), Widgets.toOneLine(place.there())));
    }

    private void showBelow(String text) {
        below.setText(text);
        below.setVisible(!text.isEmpty());
        below.setManaged(!text.isEmpty());
    }

    private void setShown(boolean quoted) {
        words.setVisible(quoted);
        words.setManaged(quoted);
    }
}
