package glossator.ui.text;

import glossator.format.PictureSize;
import glossator.ui.control.PictureImages;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One picture in the text with the areas on it: as large as it is stored, or as wide as the column
/// allows. A picture that cannot be shown is a box with the reason.
final class PictureNode extends Region {
    private static final double BOX_WIDTH = 240;
    private static final double BOX_HEIGHT = 72;
    private static final double HIGHEST_BOX = 260;

    private final PicturePlace place;
    private final ImageView view = new ImageView();
    private final Label fault = new Label();
    private final Group areas = new Group();
    private double widest;
    private @Nullable PictureSize size;

    PictureNode(PicturePlace place, double widest) {
        this.place = place;
        this.widest = widest;
        getStyleClass().add("picture");
        // A right-to-left paragraph mirrors what is in it, but not its pictures.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(place.alternative());
        view.setSmooth(true);
        view.setManaged(false);
        areas.setManaged(false);
        areas.setMouseTransparent(true);
        fault.getStyleClass().add("picture-fault");
        fault.setManaged(false);
        fault.setWrapText(true);
        fault.setVisible(false);
        getChildren().addAll(view, fault, areas);
    }

    PicturePlace place() {
        return place;
    }

    boolean isLive() {
        return getScene() != null;
    }

    void show(PictureImages.Decoded decoded) {
        size = decoded.size();
        view.setImage(decoded.image());
        fault.setText(decoded.fault());
        fault.setVisible(!decoded.fault().isEmpty());
        fit(widest);
    }

    /// The sentence in place of the picture; empty if it is shown or not there yet.
    String fault() {
        return fault.getText();
    }

    /// Shows the picture no wider than this, in pixels.
    void fit(double pixels) {
        widest = Math.max(1, pixels);
        setMinSize(preferredWidth(), preferredHeight());
        setPrefSize(preferredWidth(), preferredHeight());
        setMaxSize(preferredWidth(), preferredHeight());
        autosize();
    }

    private double preferredWidth() {
        PictureSize own = size;
        if (view.getImage() == null) {
            return fault.isVisible() ? Math.min(widest, Math.max(BOX_WIDTH, ownWidth())) : 0;
        }
        return own == null ? 0 : Math.min(widest, own.width());
    }

    private double ownWidth() {
        return size == null ? 0 : size.width();
    }

    private double preferredHeight() {
        PictureSize own = size;
        double ratio = own == null ? 0 : own.height() / (double) own.width();
        double height = preferredWidth() * ratio;
        boolean shown = view.getImage() != null;
        return shown || !fault.isVisible() ? height : Math.clamp(height, BOX_HEIGHT, HIGHEST_BOX);
    }

    /// Where the pixels of the stored picture are on this node; empty before it is there. A picture
    /// of unknown size counts as one pixel.
    Optional<PictureGeometry> geometry() {
        PictureSize own = size == null && fault.isVisible() ? new PictureSize(1, 1) : size;
        return own == null || preferredWidth() <= 0
                ? Optional.empty()
                : Optional.of(new PictureGeometry(own, preferredWidth(), preferredHeight()));
    }

    /// Whether parts of it can be seen.
    boolean isShown() {
        return view.getImage() != null;
    }

    void paint(List<Node> nodes) {
        areas.getChildren().setAll(nodes);
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image != null) {
            view.setFitWidth(getWidth());
            view.setFitHeight(getHeight());
        }
        fault.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
