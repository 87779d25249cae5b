package glossator.ui.gather;

import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.message.Messages;
import glossator.ui.notes.Buttons;
import glossator.ui.notes.CardWording;
import glossator.ui.notes.TagField;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What can be done to the chosen notes, one or many.
final class ChosenNotesBar extends VBox {
    private final Label count = new Label();
    private final Map<Color, ToggleButton> colors = new EnumMap<>(Color.class);
    private final TagField tags;

    /// Handles the buttons.
    interface Handler {
        void setColor(Color color);

        void addTag(String path);

        /// Takes off the last tag that all of them have.
        void removeLastTag();

        void addToDigest();

        void export();

        void delete();

        void chooseNone();

        /// Moves the keyboard focus to the list.
        void leave();
    }

    ChosenNotesBar(Handler use, Supplier<Codebook> codebook) {
        tags = new TagField(codebook, List::of, new Tagging(use));
        getStyleClass().addAll("note-bulk", "gather-selection");
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
                Buttons.icon(MaterialDesignT.TAG_PLUS_OUTLINE, "ui.gather.tag", this::openTags),
                Buttons.icon(
                        MaterialDesignB.BOOK_PLUS_OUTLINE, "ui.gather.digest", use::addToDigest),
                Buttons.icon(MaterialDesignE.EXPORT_VARIANT, "ui.gather.export", use::export),
                Buttons.icon(MaterialDesignT.TRASH_CAN_OUTLINE, "ui.gather.delete", use::delete),
                Buttons.icon(MaterialDesignC.CLOSE, "ui.gather.none", use::chooseNone));
        FlowPane row = new FlowPane(10, 4, count, palette, rest);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, tags);
        show(0, Map.of());
    }

    private final class Tagging implements TagField.Handler {
        private final Handler use;

        Tagging(Handler use) {
            this.use = use;
        }

        @Override
        public void add(String path) {
            use.addTag(path);
        }

        @Override
        public void removeLast() {
            use.removeLastTag();
        }

        @Override
        public void leave() {
            closeTags();
            use.leave();
        }
    }

    void show(int many, Map<Color, String> meanings) {
        setVisible(many > 0);
        setManaged(many > 0);
        count.setText(Messages.of("ui.gather.chosen", many));
        colors.forEach((color, button) -> Buttons.setName(
                button, Messages.of("ui.notes.bulk.color", CardWording.meaning(color, meanings))));
        if (many == 0) {
            closeTags();
        }
    }

    void openTags() {
        tags.setVisible(true);
        tags.setManaged(true);
        tags.open();
        tags.field().requestFocus();
    }

    private void closeTags() {
        tags.setVisible(false);
        tags.setManaged(false);
    }
}
