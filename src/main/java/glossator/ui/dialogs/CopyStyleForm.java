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
    private static final Set<String> PLAIN = Set.of("markdown", "text");

    private final CheckBox untraced = new CheckBox(Messages.of("ui.export.no-traces"));
    private final CheckBox inactive = new CheckBox(Messages.of("ui.export.no-scripts"));
    private final ChoiceBox<CopyOptions.TextMarks> marks = new ChoiceBox<>();
    private final HBox marking;
    private final VBox node;

    CopyStyleForm() {
        marks.getItems().setAll(CopyOptions.TextMarks.values());
        marks.setConverter(wording());
        Label name = Widgets.muted(Messages.of("ui.export.marks"));
        name.setLabelFor(marks);
        marking = new HBox(8, name, marks);
        marking.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        untraced.setWrapText(true);
        inactive.setWrapText(true);
        node = new VBox(6, untraced, inactive, marking);
    }

    Node node() {
        return node;
    }

    void offer(CopyOptions last) {
        untraced.setSelected(!last.traces());
        inactive.setSelected(!last.active());
        marks.setValue(last.markdown());
    }

    /// Shows what this kind of export of this source can be told.
    void fit(@Nullable Exporter kind, @Nullable Source source) {
        String format = kind != null && kind.name().equals(NativeExporter.NAME) && source != null
                ? source.format()
                : "";
        show(untraced, !format.isEmpty() || (kind != null && OURS.contains(kind.name())));
        show(inactive, ACTIVE.contains(format));
        show(marking, PLAIN.contains(format));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    CopyOptions options() {
        return new CopyOptions(
                !untraced.isSelected(), !inactive.isSelected(), marks.getValue(), Map.of());
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
