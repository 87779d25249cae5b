package glossator.ui.notes;

import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.PictureImages;
import glossator.wording.TargetWording;

import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The cut-out of an area on the card of its annotation, as wide as the card allows, or the sentence
/// that says why there is none.
final class CutOut extends StackPane {
    /// In pixels.
    static final double MAX_HEIGHT = 180;

    /// For the sentence about a picture of unknown size, in pixels.
    private static final double SENTENCE_HEIGHT = 54;

    private final ImageView view = new ImageView();
    private final Label fault = new Label();
    private final Tooltip faultTip = Buttons.tip("");
    private Dimension2D size = new Dimension2D(1, 1);
    private @Nullable Shown shown;

    private record Shown(UUID edition, Target target) {}

    CutOut() {
        getStyleClass().add("note-cut-out");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setSmooth(true);
        view.setManaged(false);
        fault.setWrapText(true);
        fault.setTooltip(faultTip);
        fault.setMinHeight(0);
        fault.setVisible(false);
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
            size = CutOuts.size(area);
            setVisible(true);
            setManaged(true);
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
        faultTip.setText(cutOut.fault());
        requestLayout();
    }

    void hide() {
        shown = null;
        view.setImage(null);
        fault.setText("");
        fault.setVisible(false);
        setVisible(false);
        setManaged(false);
    }

    /// Never larger than it is in the picture.
    private double scale(double width) {
        double fit = Math.min(width / size.getWidth(), MAX_HEIGHT / size.getHeight());
        return Math.min(1, fit);
    }

    /// The room is there before the image is, so that cards do not jump.
    @Override
    protected double computePrefHeight(double width) {
        double room = Math.max(1, width < 0 ? getWidth() : width);
        boolean dot = size.getHeight() <= 1;
        return Math.max(dot ? SENTENCE_HEIGHT : 1, Math.round(size.getHeight() * scale(room)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (view.getImage() != null) {
            double scale = scale(Math.max(1, getWidth()));
            view.setFitWidth(Math.max(1, size.getWidth() * scale));
            view.setFitHeight(Math.max(1, size.getHeight() * scale));
            view.relocate(0, 0);
        }
    }
}
