package glossator.ui.reader;

import glossator.annotation.Color;
import glossator.message.Messages;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.Map;
import java.util.function.BiConsumer;

/// The small bar at a selection: colors, underline, strikeout, note, tag, copy,
/// this passage elsewhere. It never takes the
/// keyboard focus, so that keys keep working on the text.
final class SelectionBar extends HBox {
    private static final Map<SelectionAction, Ikon> ICONS = Map.of(
            SelectionAction.UNDERLINE, MaterialDesignF.FORMAT_UNDERLINE,
            SelectionAction.STRIKE_OUT, MaterialDesignF.FORMAT_STRIKETHROUGH_VARIANT,
            SelectionAction.NOTE, MaterialDesignN.NOTE_PLUS_OUTLINE,
            SelectionAction.TAG, MaterialDesignT.TAG_PLUS_OUTLINE,
            SelectionAction.COPY, MaterialDesignC.CONTENT_COPY,
            SelectionAction.ELSEWHERE, MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE);

    private static final double GAP = 8;

    private final DocumentActions actions;
    private final BiConsumer<Color, Tooltip> name;

    /// `name` sets the tooltip text of a color.
    SelectionBar(DocumentActions actions, BiConsumer<Color, Tooltip> name) {
        this.actions = actions;
        this.name = name;
        getStyleClass().add("selection-bar");
        setAlignment(Pos.CENTER);
        setSpacing(2);
        setManaged(false);
        setVisible(false);
    }

    private void lay() {
        for (Color one : Color.values()) {
            Circle dot = new Circle(8, javafx.scene.paint.Color.web(one.hex()));
            Tooltip tip = new Tooltip();
            name.accept(one, tip);
            Button button = button(dot, tip, () -> actions.highlight().accept(one));
            button.setId("bar-" + one.word());
            getChildren().add(button);
        }
        for (SelectionAction one : SelectionAction.values()) {
            String text = Messages.of("ui.bar." + one.name().toLowerCase(java.util.Locale.ROOT));
            Button button = button(
                    new FontIcon(ICONS.get(one)),
                    new Tooltip(text),
                    () -> actions.act().accept(one));
            button.setId("bar-" + one.name().toLowerCase(java.util.Locale.ROOT));
            getChildren().add(button);
        }
    }

    private static Button button(Node graphic, Tooltip tip, Runnable action) {
        Button button = new Button("", graphic);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setFocusTraversable(false);
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(tip.textProperty());
        button.setOnAction(e -> action.run());
        return button;
    }

    /// Shows the bar above `selection` (bounds on screen), or below it if there is no room.
    void showAt(Bounds selection, Region within) {
        Bounds local = within.screenToLocal(selection);
        if (local == null) {
            return;
        }
        if (getChildren().isEmpty()) {
            lay();
        }
        applyCss();
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        double x = Math.clamp(local.getMinX(), GAP, Math.max(GAP, within.getWidth() - width - GAP));
        double above = local.getMinY() - height - GAP;
        resizeRelocate(x, above >= 0 ? above : local.getMaxY() + GAP, width, height);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
