package glossator.ui.notes;

import atlantafx.base.theme.Styles;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The tags of one annotation, side by side.
public final class TagChips extends FlowPane {
    private final Consumer<UUID> open;

    /// @param open called with the tag whose name was clicked
    public TagChips(Consumer<UUID> open) {
        super(4, 4);
        this.open = open;
        getStyleClass().add("note-chips");
        setMinWidth(0);
    }

    /// Shows tags.
    ///
    /// @param removable whether each tag has a button that removes it
    public void show(List<UUID> tags, Codebook codebook, boolean removable, Consumer<UUID> remove) {
        getChildren().clear();
        for (UUID id : tags) {
            codebook.tag(id)
                    .ifPresent(tag ->
                            getChildren().add(chip(tag, codebook.path(id), removable, remove)));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node chip(Tag tag, String path, boolean removable, Consumer<UUID> remove) {
        Button name = new Button(tag.name(), dot(tag.color()));
        name.getStyleClass().setAll("note-chip-name");
        name.setMaxWidth(220);
        // One card at a time is in the way of Tab.
        name.setFocusTraversable(removable);
        name.setAccessibleText(Messages.of("ui.notes.tag.open", path));
        name.setOnAction(_ -> open.accept(tag.id()));
        HBox chip = new HBox(name);
        chip.getStyleClass().add("note-chip");
        Tooltip.install(chip, Buttons.tip(path));
        if (removable) {
            Button off = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
            off.getStyleClass().addAll(Styles.FLAT, "note-chip-remove");
            off.setOnAction(_ -> remove.accept(tag.id()));
            Buttons.setName(off, Messages.of("ui.notes.tag.remove", path));
            chip.getChildren().add(off);
        }
        return chip;
    }

    /// A dot in the color of a tag; hollow if it has none.
    static Circle dot(String color) {
        Circle dot = new Circle(4);
        dot.getStyleClass().add("tag-dot");
        if (color.matches("#[0-9A-Fa-f]{6}")) {
            dot.setStyle("-fx-fill: " + color + "; -fx-stroke: transparent;");
        }
        return dot;
    }
}
