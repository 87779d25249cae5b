package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.reader.Destination;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks where to go in a document: to a page, a share of the whole or a paragraph.
public final class PlaceQuestion {
    private final Overlay overlay;

    public PlaceQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Asks until a place is named or the question is closed.
    ///
    /// @param labels those of the pages; empty if there are none
    /// @param now what the field holds at first
    /// @param parse understands what is typed; empty if there is no such place
    /// @param go called with the place, once the question is closed
    public void ask(
            List<String> labels,
            String now,
            Function<String, Optional<Destination>> parse,
            Consumer<Destination> go) {
        TextField field = new TextField(now);
        field.setAccessibleText(Messages.of("ui.go-to-place.field"));
        field.selectAll();
        Label help = Widgets.sentence(help(labels));
        help.setAccessibleRole(AccessibleRole.TEXT);
        Button button = Widgets.button("ui.go-to-place.go", () -> {
            Optional<Destination> place = parse.apply(field.getText());
            place.ifPresentOrElse(
                    to -> {
                        overlay.hide();
                        go.accept(to);
                    },
                    () -> {
                        help.setText(none(labels, field.getText().strip()));
                        field.selectAll();
                        field.requestFocus();
                    });
        });
        button.setDefaultButton(true);
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        VBox content = new VBox(10, field, help, Widgets.buttons(button, cancel));
        overlay.show(Messages.of("ui.go-to-place.title"), content, field);
    }

    private static String help(List<String> labels) {
        return labels.isEmpty()
                ? Messages.of("ui.go-to-place.help", 0, "", "")
                : Messages.of(
                        "ui.go-to-place.help", labels.size(), labels.getFirst(), labels.getLast());
    }

    private static String none(List<String> labels, String typed) {
        return labels.isEmpty()
                ? Messages.of("ui.go-to-place.none", typed)
                : Messages.of("ui.go-to-place.no-page", typed, labels.size());
    }
}
