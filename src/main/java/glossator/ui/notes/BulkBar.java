package glossator.ui.notes;

import glossator.annotation.Color;
import glossator.message.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.EnumMap;
import java.util.Map;

/// The actions on several chosen annotations at once.
final class BulkBar extends VBox {
    private final Label count = new Label();
    private final Map<Color, ToggleButton> colors = new EnumMap<>(Color.class);
    private final TagField tags;

    /// Handles the buttons.
    interface Handler {
        void setColor(Color color);

        /// Settles the threads, or opens them again if all are settled.
        void resolve();

        void delete();

        void chooseNone();
    }

    BulkBar(Handler use, TagField tags) {
        this.tags = tags;
        getStyleClass().add("note-bulk");
        count.getStyleClass().add("note-count");
        HBox palette = new HBox();
        palette.getStyleClass().add("note-palette");
        for (Color color : Color.values()) {
            ToggleButton button = Buttons.swatch(color, () -> {
                use.setColor(color);
                colors.values().forEach(b -> b.setSelected(false));
            });
            colors.put(color, button);
            palette.getChildren().add(button);
        }
        HBox rest = new HBox(
                Buttons.icon(MaterialDesignT.TAG_PLUS_OUTLINE, "ui.notes.bulk.tag", this::openTags),
                Buttons.icon(
                        MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                        "ui.notes.bulk.resolve",
                        use::resolve),
                Buttons.icon(
                        MaterialDesignT.TRASH_CAN_OUTLINE, "ui.notes.bulk.delete", use::delete),
                Buttons.icon(MaterialDesignC.CLOSE, "ui.notes.bulk.none", use::chooseNone));
        FlowPane row = new FlowPane(10, 4, count, palette, rest);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, tags);
        show(0, Map.of());
    }

    void show(int many, Map<Color, String> meanings) {
        setVisible(many > 1);
        setManaged(many > 1);
        count.setText(Messages.of("ui.notes.bulk.count", many));
        colors.forEach((color, button) -> Buttons.setName(
                button, Messages.of("ui.notes.bulk.color", CardWording.meaning(color, meanings))));
        if (many < 2) {
            closeTags();
        }
    }

    void openTags() {
        tags.setVisible(true);
        tags.setManaged(true);
        tags.open();
        tags.field().requestFocus();
    }

    /// Adds the tag being typed, if the field is open.
    void addTypedTag() {
        if (tags.isVisible()) {
            tags.addTyped();
        }
    }

    void closeTags() {
        tags.setVisible(false);
        tags.setManaged(false);
    }
}
