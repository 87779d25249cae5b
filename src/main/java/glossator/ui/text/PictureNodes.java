package glossator.ui.text;

import glossator.document.Picture;
import glossator.ui.session.Tasks;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The pictures of a document as nodes, decoded off the FX thread when they scroll into view.
final class PictureNodes {
    /// Larger pictures are scaled down to this many pixels per side, to bound their memory.
    private static final int LARGEST = 2400;

    private final Tasks tasks;
    private final Function<String, Optional<Picture>> load;
    private final DoubleProperty widest = new SimpleDoubleProperty(600);
    private final Map<String, Image> decoded = new HashMap<>();

    PictureNodes(Tasks tasks, Function<String, Optional<Picture>> load) {
        this.tasks = tasks;
        this.load = load;
    }

    void setWidest(double pixels) {
        widest.set(pixels);
    }

    Node node(String id) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.getStyleClass().add("picture");
        Image known = decoded.get(id);
        if (known != null) {
            show(view, known);
        } else {
            tasks.read(() -> decode(id), found -> found.ifPresent(image -> keep(id, view, image)));
        }
        return view;
    }

    private Optional<Image> decode(String id) {
        return load.apply(id)
                .map(p -> new Image(new ByteArrayInputStream(p.bytes()), LARGEST, 0, true, true))
                .filter(image -> !image.isError() && image.getWidth() > 0);
    }

    private void keep(String id, ImageView view, Image image) {
        decoded.put(id, image);
        show(view, image);
    }

    private void show(ImageView view, Image image) {
        view.setImage(image);
        view.fitWidthProperty().bind(widest.map(w -> Math.min(w.doubleValue(), image.getWidth())));
    }
}
