package glossator.ui.dialogs;

import glossator.bibliography.Identifiers;
import glossator.bibliography.csl.CslVariables;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.wording.DetailWording;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that is known about a source, to be edited: what its kind needs first, the rest folded away.
final class DetailsForm {
    private static final int NAMES = 128;

    private final Metadata base;
    private final VBox node = new VBox(10);
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField title = new TextField();
    private final PeopleForm people;
    private final Map<String, TextField> own = new LinkedHashMap<>();
    private final Map<DetailField, TextInputControl> fields = new EnumMap<>(DetailField.class);
    private final Map<DetailField, Label> hints = new EnumMap<>(DetailField.class);
    private final List<TextField[]> others = new ArrayList<>();
    private final GridPane first = grid();
    private final GridPane rest = grid();
    private final TitledPane more = new TitledPane(Messages.of("ui.details.more"), rest);

    DetailsForm(Metadata metadata) {
        base = metadata;
        people = new PeopleForm(metadata.contributors());
        makeControls();
        more.setExpanded(false);
        more.setAnimated(false);
        node.getChildren().addAll(first, more);
        kind.valueProperty().subscribe(_ -> arrange());
    }

    Region node() {
        return node;
    }

    TextField title() {
        return title;
    }

    private void makeControls() {
        Details details = base.details();
        kind.getItems().add("");
        kind.getItems().addAll(CslVariables.KINDS);
        kind.setConverter(new KindNames());
        kind.setValue(details.kind());
        kind.setMaxWidth(Double.MAX_VALUE);
        title.setText(base.title());
        text("publisher", base.publisher());
        text("published", base.published());
        text("url", base.url());
        text("language", base.language());
        for (DetailField field : DetailField.values()) {
            TextInputControl control = field == DetailField.ABSTRACT ? area() : new TextField();
            control.setText(details.get(field));
            fields.put(field, control);
            Label hint = Widgets.sentence("");
            hint.getStyleClass().add("field-hint");
            hints.put(field, hint);
            control.textProperty().subscribe(text -> check(field, text));
        }
        details.other().forEach(this::addOther);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return area;
    }

    private void text(String word, String value) {
        own.put(word, new TextField(value));
    }

    /// A wrong check digit is said, not refused.
    private void check(DetailField field, String text) {
        Label hint = hints.get(field);
        if (hint != null) {
            String problem = Identifiers.problem(field, text).orElse("");
            hint.setText(problem);
            hint.setVisible(!problem.isEmpty());
            hint.setManaged(!problem.isEmpty());
        }
    }

    /// Puts the fields where the kind wants them.
    private void arrange() {
        first.getChildren().clear();
        rest.getChildren().clear();
        row(first, Messages.of("wording.detail.kind"), kind);
        row(first, Messages.of("wording.detail.title"), title);
        row(first, Messages.of("wording.detail.people"), people.node());
        own.forEach((word, field) -> row(first, Messages.of("wording.detail." + word), field));
        String now = kind.getValue() == null ? "" : kind.getValue();
        List<DetailField> needed = KindFields.first(now);
        needed.forEach(field -> field(first, field));
        for (DetailField field : DetailField.values()) {
            if (!needed.contains(field)) {
                field(rest, field);
            }
        }
        others.forEach(pair -> rest.addRow(rest.getRowCount(), pair[0], pair[1]));
        Button add = Widgets.button("ui.details.other.add", () -> {
            addOther("", "");
            arrange();
            others.getLast()[0].requestFocus();
        });
        rest.add(add, 1, rest.getRowCount());
    }

    private void field(GridPane grid, DetailField field) {
        TextInputControl control = fields.get(field);
        Label hint = hints.get(field);
        if (control != null && hint != null) {
            row(grid, DetailWording.name(field), control);
            grid.add(hint, 1, grid.getRowCount());
        }
    }

    private void addOther(String name, String value) {
        var pair = new TextField[] {new TextField(name), new TextField(value)};
        pair[0].setAccessibleText(Messages.of("ui.details.other.name"));
        pair[0].setPromptText(Messages.of("ui.details.other.name"));
        pair[1].setAccessibleText(Messages.of("ui.details.other.value"));
        pair[1].setPromptText(Messages.of("ui.details.other.value"));
        others.add(pair);
    }

    private static GridPane grid() {
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        GridPane grid = new GridPane(12, 6);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private static void row(GridPane grid, String name, javafx.scene.Node control) {
        String shown = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        Label label = Widgets.muted(shown);
        label.setWrapText(true);
        label.setLabelFor(control);
        control.setAccessibleText(shown);
        boolean tall = control instanceof TextArea || control instanceof VBox;
        GridPane.setValignment(label, tall ? VPos.TOP : VPos.CENTER);
        grid.addRow(grid.getRowCount(), label, control);
    }

    /// What the fields hold now.
    Metadata edited() {
        Details details = base.details().withKind(kind.getValue() == null ? "" : kind.getValue());
        for (var field : fields.entrySet()) {
            details = details.with(field.getKey(), field.getValue().getText().strip());
        }
        var free = new LinkedHashMap<String, String>();
        for (TextField[] pair : others) {
            if (!pair[0].getText().isBlank() && !pair[1].getText().isBlank()) {
                free.put(pair[0].getText().strip(), pair[1].getText().strip());
            }
        }
        return new Metadata(
                title.getText().strip(),
                people.people(),
                value("publisher"),
                value("published"),
                value("url"),
                value("language"),
                details.withOther(free));
    }

    private String value(String word) {
        TextField field = own.get(word);
        return field == null ? "" : field.getText().strip();
    }
}
