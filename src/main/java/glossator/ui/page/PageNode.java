package glossator.ui.page;

import glossator.ui.control.RtlWrapping;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page in view: the paper, its image, and the overlay; or, if the page cannot be drawn, a
/// message that says why.
final class PageNode extends Region {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark-paper");

    private final int page;
    private final ImageView picture = new ImageView();
    private final Label sentence = new Label();
    private final Group over = new Group();
    private @Nullable PageTransform transform;

    PageNode(int page) {
        this.page = page;
        getStyleClass().add("leaf");
        setManaged(false);
        setMouseTransparent(true);
        picture.setSmooth(true);
        sentence.getStyleClass().add("leaf-sentence");
        RtlWrapping.of(sentence);
        sentence.setAlignment(Pos.CENTER);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setVisible(false);
        over.setManaged(false);
        getChildren().addAll(picture, sentence, over);
    }

    int page() {
        return page;
    }

    void show(@Nullable Image image, @Nullable String fault) {
        picture.setImage(image);
        picture.setVisible(image != null);
        sentence.setText(fault == null ? "" : fault);
        sentence.setVisible(image == null && fault != null);
    }

    /// Places the picture and makes the node as large as its paper.
    void place(double x, double y, PageTransform transform) {
        this.transform = transform;
        picture.setFitWidth(transform.pictureWidth());
        picture.setFitHeight(transform.pictureHeight());
        picture.getTransforms().setAll(transform.ofPicture());
        resizeRelocate(x, y, transform.nodeWidth(), transform.nodeHeight());
    }

    /// Where the page lies on this node; null before it was placed.
    @Nullable
    PageTransform transform() {
        return transform;
    }

    void setDark(boolean dark) {
        pseudoClassStateChanged(DARK, dark);
    }

    boolean isDrawn() {
        return picture.isVisible();
    }

    void setOverlay(List<Node> nodes) {
        over.getChildren().setAll(nodes);
    }

    @Override
    protected void layoutChildren() {
        double room = Math.min(getWidth() * 0.8, 420);
        double height = sentence.prefHeight(room);
        sentence.resizeRelocate((getWidth() - room) / 2, (getHeight() - height) / 3, room, height);
    }
}
