package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Preferences;
import glossator.ui.control.Theme;
import glossator.ui.session.Typography;
import glossator.ui.text.FontFamilies;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The settings section on the look of the text; every choice takes effect at once.
final class Appearance {
    private final Preferences preferences;
    private final GridPane grid = new GridPane(12, 8);

    Appearance(Preferences preferences) {
        this.preferences = preferences;
        addRow("theme", themeButtons());
        addRow("face", familyBox());
        Typography now = preferences.typography();
        addRow(
                "size",
                slider(
                        Typography.SMALLEST,
                        32,
                        now.size(),
                        v -> setTypography(typography().withSize(v))));
        addRow(
                "spacing",
                slider(1.0, 2.5, now.spacing(), v -> setTypography(typography().withSpacing(v))));
        addRow(
                "measure",
                slider(
                        40,
                        120,
                        now.measure(),
                        v -> setTypography(typography().withMeasure(v.intValue()))));
        addRow("lines", justifiedBox());
    }

    Node node() {
        return grid;
    }

    private Typography typography() {
        return preferences.typography();
    }

    private void setTypography(Typography typography) {
        preferences.typographyProperty().set(typography);
    }

    private void addRow(String key, Node control) {
        Label label = new Label(Messages.of("ui.appearance." + key));
        label.setMinWidth(110);
        label.setLabelFor(control);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private Node themeButtons() {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            ToggleButton button = new ToggleButton(Messages.of("ui.theme." + theme.word()));
            button.setToggleGroup(group);
            button.setSelected(preferences.theme() == theme);
            button.setOnAction(e -> {
                button.setSelected(true);
                preferences.themeProperty().set(theme);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private Node familyBox() {
        List<String> families = new ArrayList<>(FontFamilies.all());
        families.addFirst("");
        ComboBox<String> box = new ComboBox<>(FXCollections.observableList(families));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String family) {
                return family == null || family.isEmpty()
                        ? Messages.of("ui.appearance.face.standard")
                        : family;
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        box.setValue(typography().family());
        box.setPrefWidth(240);
        box.valueProperty()
                .subscribe(f -> setTypography(typography().withFamily(f == null ? "" : f)));
        return box;
    }

    private Node justifiedBox() {
        var box = new CheckBox(Messages.of("ui.appearance.justified"));
        box.setSelected(typography().justified());
        box.selectedProperty().subscribe(on -> setTypography(typography().withJustified(on)));
        return box;
    }

    private static Node slider(double from, double to, double now, Consumer<Double> set) {
        Slider slider = new Slider(from, to, now);
        slider.setPrefWidth(240);
        slider.valueProperty().addListener((o, before, value) -> set.accept(value.doubleValue()));
        return slider;
    }
}
