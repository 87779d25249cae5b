package glossator.ui.dialogs;

import glossator.bibliography.Identifiers;
import glossator.bibliography.csl.CslVariables;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.wording.CommonDetails;
import glossator.wording.DetailWording;
import glossator.wording.DetailsChange;

import javafx.geometry.VPos;
import javafx.scene.Node;
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
import java.util.Set;
import java.util.stream.Collectors;

/// All that is known about a source, to be edited: what its kind needs first, the rest folded away.
/// Of several sources, what they have in common, without the fields that each has of its own.
final class DetailsForm {
    private static final int NAMES = 128;

    private final CommonDetails shown;
    private final Metadata base;
    private final DifferingFields differing;
    private final VBox node = new VBox(10);
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField title = new TextField();
    private final PeopleForm people;
    private final Map<String, TextField> own = new LinkedHashMap<>();
    private final Map<DetailField, TextInputControl> fields = new EnumMap<>(DetailField.class);

    /// What is shown of each control, by the word of its field.
    private final Map<String, Node> dressed = new LinkedHashMap<>();

    private final Map<DetailField, Label> hints = new EnumMap<>(DetailField.class);
    private final List<Other> others = new ArrayList<>();
    private final GridPane first = grid();
    private final GridPane rest = grid();
    private final TitledPane more = new TitledPane(Messages.of("ui.details.more"), rest);

    private record Other(TextField name, TextField value, Node shown) {}

    DetailsForm(CommonDetails shown) {
        this.shown = shown;
        base = shown.common();
        differing = new DifferingFields(shown);
        people = new PeopleForm(base.contributors());
        makeControls();
        dress();
        more.setExpanded(isOfSeveral());
        more.setAnimated(false);
        node.getChildren().addAll(first, more);
        kind.valueProperty().subscribe(_ -> arrange());
    }

    Region node() {
        return node;
    }

    /// What gets the keyboard first.
    Node first() {
        return isOfSeveral() ? kind : title;
    }

    private boolean isOfSeveral() {
        return shown.sources() > 1;
    }

    /// The names of the fields that are left out because each source has its own.
    String leftOut() {
        return KindFields.OF_ONE.stream()
                .map(word -> Messages.of("wording.detail." + word))
                .collect(Collectors.joining(", "));
    }

    private boolean isLeftOut(String word) {
        return isOfSeveral() && KindFields.OF_ONE.contains(word);
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
        shown.differing().stream().filter(this::isOther).forEach(name -> addOther(name, ""));
    }

    private boolean isOther(String word) {
        boolean hasRow =
                own.containsKey(word) || Set.of("kind", "title", "people").contains(word);
        return !hasRow && DetailField.find(word).isEmpty();
    }

    private void dress() {
        dressed.put("kind", differing.dressKind(name("kind"), kind));
        dressed.put("people", differing.dressPeople(name("people"), people.node()));
        own.forEach((word, field) -> dressed.put(word, differing.dress(word, name(word), field)));
        fields.forEach((field, control) -> dressed.put(
                field.word(), differing.dress(field.word(), DetailWording.name(field), control)));
    }

    private static String name(String word) {
        return Messages.of("wording.detail." + word);
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
        row(first, "kind", name("kind"), kind);
        row(first, "title", name("title"), title);
        row(first, "people", name("people"), people.node());
        own.forEach((word, field) -> row(first, word, name(word), field));
        String now = kind.getValue() == null ? "" : kind.getValue();
        List<DetailField> needed = KindFields.first(now);
        needed.forEach(field -> field(first, field));
        for (DetailField field : DetailField.values()) {
            if (!needed.contains(field)) {
                field(rest, field);
            }
        }
        others.forEach(other -> rest.addRow(rest.getRowCount(), other.name(), other.shown()));
        Button add = Widgets.button("ui.details.other.add", () -> {
            addOther("", "");
            arrange();
            others.getLast().name().requestFocus();
        });
        rest.add(add, 1, rest.getRowCount());
    }

    private void field(GridPane grid, DetailField field) {
        TextInputControl control = fields.get(field);
        Label hint = hints.get(field);
        if (control != null && hint != null && !isLeftOut(field.word())) {
            row(grid, field.word(), DetailWording.name(field), control);
            grid.add(hint, 1, grid.getRowCount());
        }
    }

    private void addOther(String name, String value) {
        TextField named = otherField("ui.details.other.name", name);
        TextField valued = otherField("ui.details.other.value", value);
        others.add(new Other(named, valued, differing.dress(name, name, valued)));
    }

    private static TextField otherField(String key, String text) {
        TextField field = new TextField(text);
        field.setAccessibleText(Messages.of(key));
        field.setPromptText(Messages.of(key));
        return field;
    }

    private static GridPane grid() {
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        GridPane grid = new GridPane(12, 6);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private void row(GridPane grid, String word, String name, Node control) {
        if (isLeftOut(word)) {
            return;
        }
        String shown = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        Label label = Widgets.muted(shown);
        label.setWrapText(true);
        label.setLabelFor(control);
        control.setAccessibleText(shown);
        boolean tall = control instanceof TextArea || control instanceof VBox;
        GridPane.setValignment(label, tall ? VPos.TOP : VPos.CENTER);
        grid.addRow(grid.getRowCount(), label, dressed.getOrDefault(word, control));
    }

    /// What the person has changed, to be set in all sources.
    DetailsChange change() {
        return DetailsChange.between(base, edited(), differing.cleared());
    }

    /// What the fields hold now.
    Metadata edited() {
        Details details = base.details().withKind(kind.getValue() == null ? "" : kind.getValue());
        for (var field : fields.entrySet()) {
            details = details.with(field.getKey(), field.getValue().getText().strip());
        }
        var free = new LinkedHashMap<String, String>();
        for (Other other : others) {
            String name = other.name().getText().strip();
            String value = other.value().getText().strip();
            if (!name.isEmpty() && !value.isEmpty()) {
                free.put(name, value);
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
