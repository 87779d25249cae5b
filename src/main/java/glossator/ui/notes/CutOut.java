package glossator.ui.notes;

import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.PictureImages;
import glossator.wording.TargetWording;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The cut-out of an area on the card of its annotation, as wide as the card allows, or the sentence
/// that says why there is none.
final class CutOut extends StackPane {
    /// In pixels.
    static final double MAX_HEIGHT = 180;

    private final ImageView view = new ImageView();
    private final Label fault = new Label();
    private @Nullable Shown shown;

    private record Shown(UUID edition, Target target) {}

    CutOut() {
        getStyleClass().add("note-cut-out");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setManaged(false);
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        fault.getStyleClass().add("note-hint");
        getChildren().addAll(view, fault);
        hide();
    }

    /// Shows the cut-out of an area, and nothing for any other target.
    void show(Placement placement, CutOuts from) {
        Target target = placement.target();
        var wanted = new Shown(placement.edition(), target);
        if (wanted.equals(shown)) {
            return;
        }
        hide();
        if (target instanceof Target.Area area) {
            shown = wanted;
            setAccessibleText(
                    area.words().isBlank()
                            ? TargetWording.name(target)
                            : Messages.of(
                                    "ui.notes.cut-out", TargetWording.name(target), area.words()));
            from.request(placement, image -> {
                if (wanted.equals(shown)) {
                    fill(image);
                }
            });
        }
    }

    private void fill(PictureImages.Decoded cutOut) {
        view.setImage(cutOut.image());
        fault.setText(cutOut.fault());
        fault.setVisible(!cutOut.fault().isEmpty());
        fault.setManaged(!cutOut.fault().isEmpty());
        setVisible(true);
        setManaged(true);
        requestLayout();
    }

    void hide() {
        shown = null;
        view.setImage(null);
        fault.setText("");
        setVisible(false);
        setManaged(false);
    }

    /// Never larger than it is in the picture.
    private double scale(double width) {
        Image image = view.getImage();
        return image == null
                ? 0
                : Math.min(1, Math.min(width / image.getWidth(), MAX_HEIGHT / image.getHeight()));
    }

    @Override
    protected double computePrefHeight(double width) {
        Image image = view.getImage();
        double room = width < 0 ? getWidth() : width;
        return image == null
                ? super.computePrefHeight(width)
                : Math.max(1, Math.round(image.getHeight() * scale(Math.max(1, room))));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Image image = view.getImage();
        if (image != null) {
            view.setFitWidth(Math.max(1, image.getWidth() * scale(getWidth())));
            view.relocate(0, 0);
        }
    }
}
