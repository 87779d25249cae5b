package glossator.ui.notes;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/// Places an editor over the gap that a card leaves for it. The editor is never part of a card: the
/// list reuses its cells for other annotations when it scrolls or changes, and an editor that moved
/// with them would lose the keyboard focus.
final class EditorLayer extends Pane {
    private static final double FAR = -100_000;

    private final CardList cards;
    private final Runnable place = this::placeField;
    private @Nullable UUID at;
    private @Nullable Region content;
    private double height;

    EditorLayer(CardList cards) {
        this.cards = cards;
        setPickOnBounds(false);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        cards.onGapMoved(this::requestLayout);
        sceneProperty().subscribe((before, now) -> followPulses(before, now));
    }

    private void followPulses(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(place);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(place);
        }
    }

    /// Shows an editor on the card of `id`.
    void show(UUID id, Region field, Gap.Place where) {
        hide();
        at = id;
        content = field;
        height = 0;
        field.setManaged(false);
        field.relocate(0, FAR);
        getChildren().setAll(field);
        // Creates the skins now: a key pressed before the next pulse must find the editor ready.
        field.applyCss();
        cards.openGap(id, where);
    }

    void hide() {
        at = null;
        content = null;
        getChildren().clear();
        cards.closeGap();
    }

    /// The annotation whose card the editor is on.
    Optional<UUID> annotation() {
        return Optional.ofNullable(at);
    }

    /// Moves the editor to its gap, or far away while the gap is out of view.
    private void placeField() {
        Region field = content;
        UUID id = at;
        if (field == null || id == null) {
            return;
        }
        Optional<Card> card = cards.findShown(id);
        if (card.isEmpty()) {
            field.relocate(0, FAR);
            return;
        }
        Region gap = card.get().gap();
        Bounds bounds = sceneToLocal(gap.localToScene(gap.getLayoutBounds()));
        double needed = Math.ceil(field.prefHeight(bounds.getWidth()));
        field.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), needed);
        field.layout();
        if (needed != height && bounds.getWidth() > 0) {
            height = needed;
            cards.resizeGap(needed);
        }
    }
}
