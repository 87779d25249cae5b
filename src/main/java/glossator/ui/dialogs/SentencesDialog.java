package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlText;
import glossator.ui.control.Widgets;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;

/// Shows all that a check or a reading of the library found, to be read and copied.
public final class SentencesDialog {
    private final Overlay overlay;

    public SentencesDialog(Overlay overlay) {
        this.overlay = overlay;
    }

    public void show(List<String> sentences) {
        String all = String.join("\n", sentences);
        TextArea text = new TextArea(all);
        text.setEditable(false);
        text.setWrapText(!RtlText.areRisky(all));
        text.setAccessibleText(Messages.of("ui.damage.title"));
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox content = new VBox(
                12,
                Widgets.sentence(Messages.of("ui.damage.count", sentences.size())),
                text,
                Widgets.buttons(
                        Widgets.button("ui.damage.copy", () -> copy(all)),
                        Widgets.button("ui.close", overlay::hide)));
        overlay.bindSize(content, 640, 400);
        overlay.show(Messages.of("ui.damage.title"), content, text);
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
