package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.ExportChoices;
import glossator.exchange.ExportSelection;
import glossator.exchange.Pseudonyms;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Asks which notes leave the house, and under which names; where nothing is checked, all do but
/// the private ones.
final class SelectionForm {
    private final VBox node = new VBox(10);
    private final Map<Color, CheckBox> colors = new LinkedHashMap<>();
    private final Map<UUID, CheckBox> tags = new LinkedHashMap<>();
    private final Map<String, CheckBox> authors = new LinkedHashMap<>();
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final ChoiceBox<ExportSelection.State> state = new ChoiceBox<>();
    private final DatePicker since = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final CheckBox privates = new CheckBox(Messages.of("ui.export.private"));
    private final Label locked = Widgets.muted("");
    private final Runnable changed;
    private boolean filling;

    SelectionForm(Runnable changed) {
        this.changed = changed;
        state.getItems().setAll(ExportSelection.State.values());
        state.setConverter(wording());
        state.setAccessibleText(Messages.of("ui.export.state"));
        since.setAccessibleText(Messages.of("ui.export.since"));
        until.setAccessibleText(Messages.of("ui.export.until"));
        state.valueProperty().subscribe(this::tell);
        since.valueProperty().subscribe(this::tell);
        until.valueProperty().subscribe(this::tell);
        privates.selectedProperty().subscribe(this::tell);
        node.getStyleClass().add("leaving");
    }

    /// Says beside the choice that nothing leaves because all that was chosen is private.
    ///
    /// @param count how many notes that are
    void showLocked(int count) {
        locked.setText(count == 0 ? "" : Messages.of("ui.export.private.locked", count));
        locked.setVisible(count > 0);
        locked.setManaged(count > 0);
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }

    Node node() {
        return node;
    }

    /// Offers what is in these documents, with what was chosen last.
    void offer(List<AnnotatedDocument> documents, ExportChoices last) {
        filling = true;
        List.of(colors, tags, authors, names).forEach(Map::clear);
        var told = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        var byPath = new TreeMap<String, UUID>();
        Set<Color> used = EnumSet.noneOf(Color.class);
        for (AnnotatedDocument document : documents) {
            for (Placement placement : document.annotations()) {
                Annotation annotation = placement.annotation();
                used.add(annotation.color());
                authors.put(annotation.author(), new CheckBox());
                annotation.tags().forEach(t -> byPath.put(document.codebook().path(t), t));
            }
            document.threads().all().stream().map(Reply::author).forEach(told::add);
        }
        told.addAll(authors.keySet());
        told.remove("");
        authors.remove("");
        byPath.remove("");
        used.forEach(c -> colors.put(
                c,
                box(
                        Messages.of("ui.color." + c.word()),
                        last.selection().colors().contains(c))));
        colors.forEach((color, box) -> box.setGraphic(Widgets.swatch(color.hex())));
        byPath.forEach(
                (path, tag) -> tags.put(tag, box(path, last.selection().tags().contains(tag))));
        authors.replaceAll((name, _) -> box(name, last.selection().authors().contains(name)));
        told.forEach(name -> names.put(name, field(name, last.pseudonyms())));
        state.setValue(last.selection().state());
        since.setValue(day(last.selection().since()));
        until.setValue(day(last.selection().until()));
        privates.setSelected(false);
        lay();
        filling = false;
    }

    private CheckBox box(String text, boolean selected) {
        var box = new CheckBox(Widgets.toOneLine(text));
        box.setMnemonicParsing(false);
        box.setSelected(selected);
        box.selectedProperty().subscribe(this::tell);
        return box;
    }

    private TextField field(String name, Pseudonyms last) {
        String other = last.of(name);
        var field = new TextField(other.equals(name) ? "" : other);
        field.setPromptText(Messages.of("ui.export.pseudonym.prompt"));
        field.setAccessibleText(Messages.of("ui.export.pseudonym", name));
        field.textProperty().subscribe(this::tell);
        return field;
    }

    private void lay() {
        var rows = new ArrayList<Node>();
        rows.add(Widgets.sentence(Messages.of("ui.export.leaving.help")));
        addBoxes(rows, "ui.export.colors", colors.values());
        addBoxes(rows, "ui.export.tags", tags.values());
        addBoxes(rows, "ui.export.authors", authors.values());
        rows.add(privates);
        rows.add(locked);
        rows.add(when());
        if (!names.isEmpty()) {
            rows.add(Widgets.heading(Messages.of("ui.export.pseudonyms")));
            rows.add(pseudonymGrid());
        }
        node.getChildren().setAll(rows);
    }

    private static void addBoxes(
            List<Node> rows, String heading, java.util.Collection<CheckBox> boxes) {
        if (boxes.size() > 1 || (boxes.size() == 1 && heading.equals("ui.export.tags"))) {
            var flow = new FlowPane(14, 6);
            flow.getChildren().addAll(boxes);
            rows.add(Widgets.heading(Messages.of(heading)));
            rows.add(flow);
        }
    }

    private Node when() {
        var flow = new FlowPane(
                14,
                6,
                labelled("ui.export.state", state),
                labelled("ui.export.since", since),
                labelled("ui.export.until", until));
        since.setPrefWidth(140);
        until.setPrefWidth(140);
        return flow;
    }

    private static Node labelled(String key, Node field) {
        var label = Widgets.muted(Messages.of(key));
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private GridPane pseudonymGrid() {
        var grid = new GridPane(12, 6);
        names.forEach((name, field) -> {
            var label = new Label(Widgets.toOneLine(name));
            label.setLabelFor(field);
            label.setMaxWidth(220);
            grid.addRow(grid.getRowCount(), label, field);
        });
        return grid;
    }

    ExportSelection selection() {
        return new ExportSelection(
                checked(colors),
                checked(tags),
                checked(authors),
                state.getValue() == null ? ExportSelection.State.ANY : state.getValue(),
                start(since.getValue()),
                end(until.getValue()),
                privates.isSelected());
    }

    private static <T> Set<T> checked(Map<T, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Pseudonyms pseudonyms() {
        return new Pseudonyms(names.entrySet().stream()
                .filter(e -> !e.getValue().getText().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().getText().strip())));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        Instant next = day == null ? null : start(day.plusDays(1));
        return next == null ? null : next.minusNanos(1);
    }

    private static StringConverter<ExportSelection.State> wording() {
        return new StringConverter<>() {
            @Override
            public String toString(ExportSelection.State value) {
                return switch (value) {
                    case ANY -> Messages.of("ui.export.state.any");
                    case OPEN -> Messages.of("ui.export.state.open");
                    case RESOLVED -> Messages.of("ui.export.state.resolved");
                };
            }

            @Override
            public ExportSelection.State fromString(String word) {
                return ExportSelection.State.ANY; // nobody types it
            }
        };
    }
}
