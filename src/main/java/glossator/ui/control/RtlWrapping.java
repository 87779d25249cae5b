package glossator.ui.control;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Lets controls wrap any text: JavaFX 26 fails in its layout when it must wrap right-to-left text,
/// so such text is given line breaks here, or none.
public final class RtlWrapping {
    /// Pixels that a check box and the gap beside it may take.
    private static final double BOX = 32;

    private final Labeled label;

    /// The text as it was set, without the line breaks inserted here.
    private String whole = "";

    private boolean breaking;

    private RtlWrapping(Labeled label) {
        this.label = label;
        label.textProperty().subscribe(text -> {
            if (!breaking) {
                whole = text == null ? "" : text;
                wrap();
            }
        });
        label.widthProperty().subscribe(_ -> wrap());
        label.fontProperty().subscribe(_ -> wrap());
    }

    /// Wraps the label into as many lines as it needs. Its text must not be bound.
    public static void of(Labeled label) {
        var _ = new RtlWrapping(label);
    }

    /// Wraps the label if that is safe; otherwise it shows one line, truncated to its width.
    public static void orOneLine(Labeled label) {
        label.textProperty().subscribe(text -> label.setWrapText(isSafe(text)));
    }

    /// Wraps the area if that is safe; otherwise it shows the text's own lines.
    public static void orNone(TextArea area) {
        area.textProperty().subscribe(text -> area.setWrapText(isSafe(text)));
    }

    /// Wraps the tooltip at `width` if that is safe; otherwise it shows one line of any length.
    public static void orOneLine(Tooltip tip, double width) {
        tip.textProperty().subscribe(text -> {
            tip.setWrapText(isSafe(text));
            tip.setMaxWidth(isSafe(text) ? width : Double.MAX_VALUE);
        });
    }

    private static boolean isSafe(String text) {
        return text == null || !RtlText.areRisky(text);
    }

    private void wrap() {
        boolean safe = isSafe(whole);
        label.setWrapText(safe);
        double room = room();
        if (!safe && room <= 0) {
            return; // it has no width yet
        }
        breaking = true;
        label.setText(safe ? whole : broken(whole, label.getFont(), room));
        breaking = false;
    }

    private double room() {
        Node graphic = label.getGraphic();
        boolean beside = graphic != null && label.getContentDisplay() == ContentDisplay.LEFT;
        double taken = beside
                ? graphic.getLayoutBounds().getWidth() + label.getGraphicTextGap()
                : label instanceof CheckBox ? BOX : 0;
        return label.getWidth() - label.snappedLeftInset() - label.snappedRightInset() - taken;
    }

    private static String broken(String text, Font font, double room) {
        var probe = new Text();
        probe.setFont(font);
        var lines = new StringBuilder();
        var line = new StringBuilder();
        for (String word : text.split("(?<=\\s)")) {
            probe.setText((line + word).stripTrailing());
            if (!line.isEmpty() && probe.getLayoutBounds().getWidth() > room) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
            }
            line.append(word);
            if (word.endsWith("\n")) {
                lines.append(line);
                line.setLength(0);
            }
        }
        return lines.append(line).toString();
    }
}
