package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.wording.DetailsMerge;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What is around a form of details: the dialog, its buttons, and above them what was changed
/// elsewhere meanwhile.
final class DetailsFrame {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 620;
    private static final int MOST_CONFLICTS = 5;

    private final Overlay overlay;
    private final Label conflict = Widgets.sentence("");
    private final HBox buttons = Widgets.buttons();

    DetailsFrame(Overlay overlay) {
        this.overlay = overlay;
        conflict.setManaged(false);
    }

    void add(Button button) {
        buttons.getChildren().add(button);
    }

    void addSave(boolean readOnly, Runnable run) {
        Button save = Widgets.button("ui.details.save", run);
        save.setDefaultButton(true);
        save.setDisable(readOnly);
        add(save);
    }

    /// @param focus what gets the keyboard
    void show(String heading, VBox content, Node focus) {
        content.getStyleClass().add("details");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        VBox whole = new VBox(12, scroll, conflict, buttons);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        overlay.bindSize(whole, WIDTH, HEIGHT);
        overlay.show(heading, whole, focus);
    }

    /// Closes the dialog if all was stored. What another window has changed meanwhile is shown;
    /// saving again keeps what is here.
    void close(List<DetailsMerge.Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            overlay.hide();
            return;
        }
        String theirs = String.join(
                "; ",
                conflicts.stream()
                        .limit(MOST_CONFLICTS)
                        .map(c -> c.field() + ": " + c.theirs())
                        .toList());
        String more = conflicts.size() > MOST_CONFLICTS ? "; …" : "";
        conflict.setText(Messages.of("ui.details.conflict", theirs + more));
        conflict.setManaged(true);
    }
}
