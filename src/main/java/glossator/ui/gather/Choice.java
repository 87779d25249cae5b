package glossator.ui.gather;

import glossator.message.Messages;
import glossator.ui.notes.Buttons;

import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// One of the values that a filter can be set to, as it is shown; the value is null for all.
record Choice<T>(@Nullable T value, String text) {
    private static final double WIDTH = 128;

    @Override
    public String toString() {
        return text;
    }

    /// A box to choose from; `key` is the bundle key of its name.
    static <T> ComboBox<Choice<T>> box(String key, Consumer<@Nullable T> chosen) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setPrefWidth(WIDTH);
        box.setVisibleRowCount(16);
        box.getStyleClass().add("note-tags");
        box.setAccessibleText(Messages.of(key));
        box.setTooltip(Buttons.tip(Messages.of(key)));
        box.setOnAction(_ -> {
            Choice<T> row = box.getValue();
            if (row != null) {
                chosen.accept(row.value());
            }
        });
        return box;
    }

    /// Shows these choices with the one for `value` chosen, without telling anyone.
    static <T> void fill(
            ComboBox<Choice<T>> box, String all, List<Choice<T>> choices, @Nullable T value) {
        var rows = new ArrayList<Choice<T>>();
        rows.add(new Choice<>(null, Messages.of(all)));
        rows.addAll(choices);
        var handler = box.getOnAction();
        box.setOnAction(null);
        if (!box.getItems().equals(rows)) {
            box.getItems().setAll(rows);
        }
        box.setValue(rows.stream()
                .filter(row -> Objects.equals(row.value(), value))
                .findFirst()
                .orElse(rows.getFirst()));
        box.setOnAction(handler);
    }
}
