package glossator.ui.page;

import glossator.document.PrintedPage;
import glossator.message.Messages;

import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One thumbnail: the picture of a page above its label.
final class ThumbnailCell extends ListCell<Integer> {
    private final List<PrintedPage> pages;
    private final PageImages drawings;
    private final Runnable shown;
    private final ImageView picture = new ImageView();
    private final StackPane paper = new StackPane(picture);

    /// `shown` is called when this cell shows another page.
    ThumbnailCell(List<PrintedPage> pages, PageImages drawings, Runnable shown) {
        this.pages = pages;
        this.drawings = drawings;
        this.shown = shown;
        picture.setSmooth(true);
        picture.setPreserveRatio(true);
        paper.setPrefHeight(PageThumbnails.BOX);
        paper.setMinHeight(PageThumbnails.BOX);
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.CENTER);
    }

    /// The side of the square that the picture fits in, in pixels.
    void bindSide(ObservableNumberValue side) {
        picture.fitWidthProperty().bind(side);
        picture.fitHeightProperty().bind(side);
        paper.prefWidthProperty().bind(side);
        paper.minWidthProperty().bind(side);
    }

    @Override
    protected void updateItem(@Nullable Integer page, boolean empty) {
        super.updateItem(page, empty);
        if (empty || page == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        String label = pages.get(page).label();
        setText(label);
        setAccessibleText(
                Messages.of("ui.page.thumbnail", label, page + 1, pages.size()));
        setGraphic(paper);
        showImage();
        shown.run();
    }

    void showImage() {
        Integer page = getItem();
        picture.setImage(page == null ? null : drawings.picture(page));
    }

    void setRotation(int degrees) {
        picture.setRotate(degrees);
    }

    boolean isPage(int page) {
        return getItem() != null && getItem() == page;
    }

    boolean isDrawn() {
        return picture.getImage() != null;
    }

    /// Whether all of this is between the top of the list and `height`.
    boolean isWithin(double height) {
        Bounds on = getBoundsInParent();
        double top = getParent() == null || getParent().getParent() == null
                ? on.getMinY()
                : getParent().localToParent(on).getMinY();
        return isVisible() && top >= 0 && top + getHeight() <= height;
    }
}
