package glossator.ui.search;

import atlantafx.base.controls.CustomTextField;

import glossator.message.Messages;
import glossator.search.ParsedQuery;
import glossator.ui.control.Widgets;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// A field for a query. What is wrong with it is underlined in it, and said in a sentence below.
final class QueryField extends VBox {
    private static final double THICK = 2;
    private static final double NARROWEST = 8;

    private final CustomTextField field = new CustomTextField();
    private final Region underline = new Region();
    private final Label sentence = Widgets.sentence("");
    private ParsedQuery.@Nullable Unsound fault;

    QueryField() {
        getStyleClass().add("query-field");
        field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        field.setPromptText(Messages.of("ui.search.prompt"));
        field.setAccessibleText(Messages.of("ui.search.prompt"));
        underline.getStyleClass().add("query-fault-line");
        underline.setManaged(false);
        Pane over = new Pane(underline);
        over.setMouseTransparent(true);
        sentence.getStyleClass().add("query-fault");
        sentence.setId("query-fault");
        getChildren().addAll(new StackPane(field, over), sentence);
        field.caretPositionProperty().subscribe(_ -> requestLayout());
        field.widthProperty().subscribe(_ -> requestLayout());
        show(null);
    }

    CustomTextField field() {
        return field;
    }

    /// Says what is wrong with the query; null if nothing is.
    void show(ParsedQuery.@Nullable Unsound other) {
        fault = other;
        boolean isWrong = other != null;
        sentence.setText(other == null ? "" : other.refusal().sentence());
        sentence.setVisible(isWrong);
        sentence.setManaged(isWrong);
        underline.setVisible(false);
        requestLayout();
    }

    /// Selects what is wrong; false if nothing is.
    boolean selectFault() {
        ParsedQuery.Unsound now = fault;
        if (now != null) {
            int length = field.getLength();
            field.selectRange(
                    Math.min(now.at(), length), Math.min(now.at() + now.length(), length));
        }
        return now != null;
    }

    /// Where its characters are is known only after the layout.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ParsedQuery.Unsound now = fault;
        int length = field.getLength();
        if (now == null || length == 0 || !(field.getSkin() instanceof TextFieldSkin skin)) {
            underline.setVisible(false);
            return;
        }
        int first = Math.min(now.at(), length - 1);
        int last = Math.clamp((long) now.at() + now.length() - 1, first, length - 1);
        place(skin.getCharacterBounds(first), skin.getCharacterBounds(last));
    }

    private void place(Rectangle2D first, Rectangle2D last) {
        Bounds inside = field.getLayoutBounds();
        double left = Math.clamp(first.getMinX(), 0, inside.getWidth());
        double right = Math.clamp(last.getMaxX(), left, inside.getWidth());
        double width = Math.max(NARROWEST, right - left);
        underline.resizeRelocate(
                Math.min(left, inside.getWidth() - width), first.getMaxY(), width, THICK);
        underline.setVisible(true);
    }
}
