package glossator.ui.dialogs;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text area as high as its text, wrapped to the width that it is given; longer texts scroll.
final class WholeText extends TextArea {
    private static final int MOST_LINES = 10;

    /// Of a scroll bar that may be there, in pixels.
    private static final double BAR = 14;

    WholeText(String text) {
        super(text);
        setPrefRowCount(1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width <= 0) {
            return super.computePrefHeight(width);
        }
        Insets inside =
                lookup(".content") instanceof Region content ? content.getPadding() : Insets.EMPTY;
        Insets around = getInsets();
        double across = width - around.getLeft() - around.getRight();
        across -= inside.getLeft() + inside.getRight() + BAR;
        double lines = Math.min(height(getText(), across), height("\n".repeat(MOST_LINES - 1), 0));
        double frame = around.getTop() + around.getBottom();
        return Math.ceil(lines + inside.getTop() + inside.getBottom() + frame);
    }

    private double height(String text, double across) {
        Text measure = new Text(text);
        measure.setFont(getFont());
        measure.setWrappingWidth(isWrapText() ? Math.max(1, across) : 0);
        return measure.getLayoutBounds().getHeight();
    }
}
