package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.EnumMap;
import java.util.Map;

/// The actions on the chosen annotation, as a row of small buttons.
final class CardTools extends FlowPane {
    private final Map<Color, ToggleButton> colors = new EnumMap<>(Color.class);
    private final Map<Style, ToggleButton> styles = new EnumMap<>(Style.class);

    private final Button resolve;

    /// Handles the buttons.
    interface Handler {
        void setColor(Color color);

        void setStyle(Style style);

        void edit();

        void tag();

        /// Opens an editor for a reply.
        void reply();

        /// Settles the thread, or opens it again.
        void resolve();

        void copy();

        void delete();
    }

    CardTools(Handler use) {
        super(10, 4);
        getStyleClass().add("note-tools");
        setMinWidth(0);
        FlowPane palette = new FlowPane();
        palette.setPrefWrapLength(Color.values().length * Buttons.SWATCH);
        Widgets.keepWithin(this, palette);
        palette.getStyleClass().add("note-palette");
        for (Color color : Color.values()) {
            ToggleButton button = Buttons.swatch(color, () -> use.setColor(color));
            colors.put(color, button);
            palette.getChildren().add(button);
        }
        HBox kinds = new HBox();
        for (Style style : Style.values()) {
            ToggleButton button = Buttons.style(style, () -> use.setStyle(style));
            styles.put(style, button);
            kinds.getChildren().add(button);
        }
        resolve = Buttons.icon(
                MaterialDesignC.CHECK_CIRCLE_OUTLINE, "ui.notes.tool.resolve", use::resolve);
        HBox rest = new HBox(
                Buttons.icon(MaterialDesignP.PENCIL_OUTLINE, "ui.notes.tool.edit", use::edit),
                Buttons.icon(MaterialDesignT.TAG_PLUS_OUTLINE, "ui.notes.tool.tag", use::tag),
                Buttons.icon(MaterialDesignR.REPLY_OUTLINE, "ui.notes.tool.reply", use::reply),
                resolve,
                Buttons.icon(MaterialDesignC.CONTENT_COPY, "ui.notes.tool.copy", use::copy),
                Buttons.icon(
                        MaterialDesignT.TRASH_CAN_OUTLINE, "ui.notes.tool.delete", use::delete));
        getChildren().addAll(palette, kinds, rest);
    }

    void show(Annotation annotation, Map<Color, String> meanings) {
        int key = 0;
        for (Map.Entry<Color, ToggleButton> each : colors.entrySet()) {
            String meaning = CardWording.meaning(each.getKey(), meanings);
            each.getValue().setSelected(each.getKey() == annotation.color());
            Buttons.setName(each.getValue(), Messages.of("ui.notes.tool.color", meaning, ++key));
        }
        boolean resolved = annotation.resolved();
        Buttons.setName(
                resolve, Messages.of(resolved ? "ui.notes.tool.reopen" : "ui.notes.tool.resolve"));
        resolve.setGraphic(new FontIcon(
                resolved ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        boolean bare = annotation.isPassage()
                ? annotation.selector().range().isEmpty()
                : !(annotation.target() instanceof Target.Area);
        styles.forEach((style, button) -> {
            button.setSelected(style == annotation.style() && !bare);
            button.setDisable(bare);
        });
    }
}
