package glossator.ui.editions;

import glossator.annotation.Annotation;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands above a document while the user says where an annotation belongs in it: what to do, and
/// which annotation it is. In a narrow window the buttons stand below, and there is no picture.
final class PickingBanner extends Pane {
    private static final double NARROW = 480;
    private static final double GAP = 10;

    private final Label ask = new Label();
    private final HBox icons;
    private final VBox words;
    private final Node picture;
    private final HBox buttons;

    /// @param what the annotation, in a few words
    PickingBanner(Ikon icon, Annotation annotation, String what, Node picture, Button... buttons) {
        RtlWrapping.of(ask);
        ask.setMinHeight(USE_PREF_SIZE);
        icons = new HBox(GAP, new FontIcon(icon), Widgets.swatch(annotation));
        icons.setAlignment(Pos.CENTER_LEFT);
        words = new VBox(2, ask, Widgets.muted(what));
        words.setAlignment(Pos.CENTER_LEFT);
        this.picture = picture;
        this.buttons = new HBox(GAP, buttons);
        this.buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(icons, words, picture, this.buttons);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().addAll("reader-banner", "picking");
    }

    /// Says what to do now.
    void say(String sentence) {
        ask.setText(sentence);
        setAccessibleText(sentence);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double room = (width < 0 ? NARROW : width) - around.getLeft() - around.getRight();
        double text = words.prefHeight(room - left() - right(room));
        double rest = buttons.prefHeight(-1);
        double inside = isNarrow(room)
                ? text + GAP + rest
                : Math.max(Math.max(text, rest), picture.prefHeight(-1));
        return snapSizeY(around.getTop() + inside + around.getBottom());
    }

    private static boolean isNarrow(double room) {
        return room < NARROW;
    }

    private double left() {
        return icons.prefWidth(-1) + GAP;
    }

    /// How much of a row of this width is right of the words.
    private double right(double room) {
        return isNarrow(room) ? 0 : GAP + picture.prefWidth(-1) + GAP + buttons.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double x = around.getLeft();
        double y = around.getTop();
        double room = getWidth() - x - around.getRight();
        double tall = getHeight() - y - around.getBottom();
        double below = isNarrow(room) ? buttons.prefHeight(-1) : 0;
        double row = isNarrow(room) ? tall - GAP - below : tall;
        icons.resizeRelocate(x, y, icons.prefWidth(-1), row);
        double wide = room - left() - right(room);
        words.resizeRelocate(x + left(), y, wide, row);
        picture.setVisible(!isNarrow(room));
        double beside = x + left() + wide + GAP;
        double high = picture.prefHeight(-1);
        picture.resizeRelocate(beside, y + (row - high) / 2, picture.prefWidth(-1), high);
        double start = isNarrow(room) ? x + left() : beside + picture.prefWidth(-1) + GAP;
        double top = isNarrow(room) ? y + row + GAP : y;
        buttons.resizeRelocate(start, top, buttons.prefWidth(-1), isNarrow(room) ? below : row);
    }
}
