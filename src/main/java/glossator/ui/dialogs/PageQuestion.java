package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.page.PageNumbers;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/// Asks for the label or the number of a page.
public final class PageQuestion {
    private final Overlay overlay;

    public PageQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// `go` is called with the index of the page in `labels`.
    ///
    /// @param current the index of the page in view
    public void ask(List<String> labels, int current, IntConsumer go) {
        TextField field = new TextField(labels.get(current));
        field.setAccessibleText(Messages.of("ui.go-to-page.page"));
        field.selectAll();
        Label help = Widgets.sentence(Messages.of(
                "ui.go-to-page.help", labels.size(), labels.getFirst(), labels.getLast()));
        help.setAccessibleRole(AccessibleRole.TEXT);
        Button button = Widgets.button("ui.go-to-page.go", () -> {
            OptionalInt page = PageNumbers.find(labels, field.getText());
            if (page.isPresent()) {
                overlay.hide();
                go.accept(page.getAsInt());
            } else {
                help.setText(Messages.of(
                        "ui.go-to-page.none", field.getText().strip(), labels.size()));
                field.selectAll();
                field.requestFocus();
            }
        });
        button.setDefaultButton(true);
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        VBox content = new VBox(10, field, help, Widgets.buttons(button, cancel));
        overlay.show(Messages.of("ui.go-to-page.title"), content, field);
    }
}
