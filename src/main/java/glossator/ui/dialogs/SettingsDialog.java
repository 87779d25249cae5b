package glossator.ui.dialogs;

import glossator.annotation.Color;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The author's name, the meanings of the colors, and sections from other parts.
public final class SettingsDialog {
    private final Overlay overlay;
    private final Session session;
    private final List<Node> sections;

    /// `sections` are placed between the author's name and the colors.
    public SettingsDialog(Overlay overlay, Session session, List<Node> sections) {
        this.overlay = overlay;
        this.session = session;
        this.sections = List.copyOf(sections);
    }

    public void show() {
        TextField author = field(session.settings().author(), session.settings()::setAuthor);
        author.setAccessibleText(Messages.of("ui.settings.author"));
        VBox content = new VBox(20);
        content.getStyleClass().add("settings");
        content.getChildren()
                .add(new VBox(
                        6,
                        Widgets.heading(Messages.of("ui.settings.author")),
                        author,
                        Widgets.sentence(Messages.of("ui.settings.author.help"))));
        content.getChildren().addAll(sections);
        content.getChildren()
                .add(new VBox(
                        6,
                        Widgets.heading(Messages.of("ui.settings.colors")),
                        Widgets.sentence(Messages.of("ui.settings.colors.help")),
                        colors()));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        overlay.show(Messages.of("ui.settings.title"), scroll, author);
    }

    private GridPane colors() {
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        for (Color color : Color.values()) {
            String name = Messages.of("ui.color." + color.word());
            HBox label = new HBox(8, Widgets.swatch(color.hex()), new Label(name));
            label.setAlignment(Pos.CENTER_LEFT);
            String meaning = session.settings().meaningsProperty().get().getOrDefault(color, "");
            TextField field = field(meaning, text -> session.settings().setMeaning(color, text));
            field.setPromptText(Messages.of("ui.settings.color.prompt"));
            field.setAccessibleText(Messages.of("ui.settings.color", name));
            grid.addRow(grid.getRowCount(), label, field);
        }
        return grid;
    }

    /// A field whose text is stored when it loses the keyboard focus, including when the dialog is
    /// closed.
    private static TextField field(String text, Consumer<String> keep) {
        TextField field = new TextField(text);
        String[] kept = {text};
        Runnable store = () -> {
            if (!field.getText().strip().equals(kept[0])) {
                kept[0] = field.getText().strip();
                keep.accept(kept[0]);
            }
        };
        field.setOnAction(e -> store.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                store.run();
            }
        });
        return field;
    }
}
