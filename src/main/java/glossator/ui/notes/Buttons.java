package glossator.ui.notes;

import atlantafx.base.theme.Styles;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The small buttons of the pane, each with an accessible name.
public final class Buttons {
    static final double SWATCH = 22;

    private Buttons() {}

    public static Button icon(Ikon icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "note-tool");
        button.setOnAction(_ -> action.run());
        setName(button, Messages.of(key));
        return button;
    }

    public static Button text(String key, Runnable action) {
        Button button = new Button(Messages.of(key));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "note-text-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static ToggleButton swatch(Color color, Runnable action) {
        ToggleButton button = new ToggleButton(null, new Circle(7));
        button.getStyleClass().setAll("note-swatch");
        button.setMinSize(SWATCH, SWATCH);
        button.setMaxSize(SWATCH, SWATCH);
        button.setStyle(styleOf(color));
        button.setOnAction(_ -> action.run());
        return button;
    }

    static ToggleButton style(Style style, Runnable action) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon(style)));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "note-tool");
        button.setOnAction(_ -> action.run());
        setName(button, Messages.of("ui.notes.tool." + style.word()));
        return button;
    }

    public static Ikon icon(Style style) {
        return switch (style) {
            case HIGHLIGHT -> MaterialDesignF.FORMAT_COLOR_HIGHLIGHT;
            case UNDERLINE -> MaterialDesignF.FORMAT_UNDERLINE;
            case STRIKEOUT -> MaterialDesignF.FORMAT_STRIKETHROUGH;
        };
    }

    /// The colors of a highlight for the style sheet: pure, and as tints for light and dark paper.
    public static String styleOf(Color color) {
        return "-n-mark: %1$s; -n-tint: %1$s59; -n-tint-dark: %1$s2a;".formatted(color.hex());
    }

    /// Sets the tooltip and accessible name of a button.
    public static void setName(ButtonBase button, String name) {
        button.setAccessibleText(name);
        Tooltip tip = button.getTooltip();
        if (tip == null) {
            tip = tip(name);
            button.setTooltip(tip);
        }
        tip.setText(name);
    }

    public static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(500));
        RtlWrapping.orOneLine(tip, 420);
        return tip;
    }
}
