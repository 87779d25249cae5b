package glossator.ui.control;

import glossator.annotation.Annotation;
import glossator.message.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Small building blocks of panes and dialogs.
public final class Widgets {
    private static final int LONGEST_LINE = 400;

    private Widgets() {}

    /// Secondary text on one line.
    public static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    /// Secondary text on as many lines as it needs.
    public static Label sentence(String text) {
        Label label = muted(text);
        RtlWrapping.of(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    /// A text button; `key` is the bundle key of its text.
    public static Button button(String key, Runnable run) {
        Button button = new Button(Messages.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> run.run());
        return button;
    }

    /// An icon button; `key` is the bundle key of its name.
    public static Button iconButton(Ikon icon, String key, Runnable run) {
        Button button = new Button();
        dressAsIcon(button, icon, key);
        button.setOnAction(e -> run.run());
        return button;
    }

    /// Makes a button show only an icon and gives it an accessible name.
    public static void dressAsIcon(javafx.scene.control.ButtonBase button, Ikon icon, String key) {
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(Messages.of(key));
        LateTooltip.set(button, Messages.of(key));
    }

    /// A small square in the color `#rrggbb`, or nothing for an empty string.
    public static Region swatch(String hex) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        tint(swatch, hex);
        return swatch;
    }

    /// Changes the color of the swatch; without one it is invisible but keeps its space.
    public static void tint(Region swatch, String hex) {
        boolean colored = hex.matches("#[0-9a-fA-F]{6}");
        swatch.setStyle(colored ? "-fx-background-color: " + hex : "");
        swatch.getStyleClass().remove("none");
        if (!colored) {
            swatch.getStyleClass().add("none");
        }
    }

    /// The swatch of an annotation, with an accessible name.
    public static Region swatch(Annotation annotation) {
        Region swatch = swatch(annotation.color().hex());
        swatch.setAccessibleText(Messages.of("ui.color." + annotation.color().word()));
        return swatch;
    }

    /// Shown where there is nothing to show: an icon, a title, and what to do.
    public static VBox emptyState(Ikon icon, String title, String sentence) {
        Label first = new Label(title);
        first.getStyleClass().add("empty-title");
        RtlWrapping.of(first);
        first.setTextAlignment(TextAlignment.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        VBox box = new VBox(8, picture, first);
        if (!sentence.isEmpty()) {
            Label second = sentence(sentence);
            second.setTextAlignment(TextAlignment.CENTER);
            box.getChildren().add(second);
        }
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty");
        box.setMinHeight(0);
        return box;
    }

    /// Joins two buttons of which exactly one is always selected; a click does not deselect it.
    public static void joinAsChoice(ToggleButton left, ToggleButton right) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(left, right);
        left.getStyleClass().addAll("left-pill", "small");
        right.getStyleClass().addAll("right-pill", "small");
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
    }

    /// A spacer that takes the remaining space in a row.
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// Right-aligned buttons, in the given order from the left.
    public static HBox buttons(Node... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /// Keeps `child`, which is in `row`, from being wider than the row.
    public static void keepWithin(FlowPane row, Region child) {
        child.maxWidthProperty()
                .bind(row.widthProperty()
                        .map(width ->
                                width.doubleValue() > 0 ? width.doubleValue() : Double.MAX_VALUE));
    }

    /// The name of an action as the title of its dialog: without the dots that say that there is
    /// one.
    public static String toTitle(String name) {
        return name.endsWith("…") ? name.substring(0, name.length() - 1).strip() : name;
    }

    /// `text` with all white space made single spaces, cut to the most that a line on screen can
    /// hold.
    public static String toOneLine(String text) {
        int most = Math.min(text.length(), LONGEST_LINE);
        if (most < text.length() && Character.isHighSurrogate(text.charAt(most - 1))) {
            most--;
        }
        String line = text.substring(0, most).strip().replaceAll("\\s+", " ");
        return most < text.length() ? line + "…" : line;
    }

    /// The name of the menu `group` without its mnemonic marker.
    public static String menuName(String group) {
        return Messages.of("ui.menu." + group).replaceFirst("_", "");
    }

    /// The moment in the user's time zone and format.
    public static String formatMoment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }
}
