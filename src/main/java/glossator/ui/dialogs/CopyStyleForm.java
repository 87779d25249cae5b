package glossator.ui.dialogs;

import glossator.exchange.Exporter;
import glossator.exchange.copy.NativeExporter;
import glossator.format.CopyOptions;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// Asks how annotations are written into a copy; offers only what the format knows.
final class CopyStyleForm {
    private static final Set<String> ACTIVE = Set.of("html", "mhtml", "eml", "epub");
    private static final Set<String> OURS = Set.of("html", "markdown");
    private static final Set<String> TYPESET = Set.of("html", "markdown", "docx", "pdf");
    private static final Set<String> PLAIN = Set.of("markdown", "text");

    private final CheckBox untraced = new CheckBox(Messages.of("ui.export.no-traces"));
    private final CheckBox inactive = new CheckBox(Messages.of("ui.export.no-scripts"));
    private final ChoiceBox<CopyOptions.TextMarks> marks = new ChoiceBox<>();
    private final ChoiceBox<CopyOptions.Readings> readings = new ChoiceBox<>();
    private final HBox marking;
    private final HBox reading;
    private final VBox node;

    CopyStyleForm() {
        marks.getItems().setAll(CopyOptions.TextMarks.values());
        marks.setConverter(wording());
        readings.getItems().setAll(CopyOptions.Readings.values());
        readings.setConverter(readingWording());
        marking = named("ui.export.marks", marks);
        reading = named("ui.export.readings", readings);
        untraced.setWrapText(true);
        inactive.setWrapText(true);
        node = new VBox(6, untraced, inactive, marking, reading);
    }

    private static HBox named(String key, ChoiceBox<?> choice) {
        Label name = Widgets.muted(Messages.of(key));
        name.setLabelFor(choice);
        HBox row = new HBox(8, name, choice);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    Node node() {
        return node;
    }

    void offer(CopyOptions last) {
        untraced.setSelected(!last.traces());
        inactive.setSelected(!last.active());
        marks.setValue(last.markdown());
        readings.setValue(last.readings());
    }

    /// Shows what this kind of export of this source can be told.
    void fit(@Nullable Exporter kind, @Nullable Source source) {
        String format = kind != null && kind.name().equals(NativeExporter.NAME) && source != null
                ? source.format()
                : "";
        show(untraced, !format.isEmpty() || (kind != null && OURS.contains(kind.name())));
        show(inactive, ACTIVE.contains(format));
        show(marking, PLAIN.contains(format));
        show(reading, kind != null && TYPESET.contains(kind.name()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    CopyOptions options() {
        return new CopyOptions(
                !untraced.isSelected(),
                !inactive.isSelected(),
                marks.getValue(),
                readings.getValue(),
                Map.of());
    }

    private static StringConverter<CopyOptions.Readings> readingWording() {
        return new StringConverter<>() {
            @Override
            public String toString(CopyOptions.@Nullable Readings value) {
                return switch (value) {
                    case RUBY -> Messages.of("ui.export.readings.ruby");
                    case BRACKETS -> Messages.of("ui.export.readings.brackets");
                    case NONE -> Messages.of("ui.export.readings.none");
                    case null -> "";
                };
            }

            @Override
            public CopyOptions.Readings fromString(String word) {
                return CopyOptions.USUAL.readings(); // nobody types it
            }
        };
    }

    private static StringConverter<CopyOptions.TextMarks> wording() {
        return new StringConverter<>() {
            @Override
            public String toString(CopyOptions.TextMarks value) {
                String passage = Messages.of("ui.export.marks.passage");
                return switch (value) {
                    case EQUALS -> "==" + passage + "==";
                    case HTML -> "<mark>" + passage + "</mark>";
                    case CRITIC -> "{==" + passage + "==}";
                    case NUMBER -> passage + "[1]";
                };
            }

            @Override
            public CopyOptions.TextMarks fromString(String word) {
                return CopyOptions.USUAL.markdown(); // nobody types it
            }
        };
    }
}
