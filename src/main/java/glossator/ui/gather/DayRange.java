package glossator.ui.gather;

import glossator.message.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The first and the last day of a range, either of which may be left open.
final class DayRange extends HBox {
    private static final double WIDTH = 128;
    private final DatePicker from;
    private final DatePicker to;

    /// @param changed runs when a day was chosen or typed
    DayRange(Runnable changed) {
        super(6);
        from = picker("ui.gather.from", changed);
        to = picker("ui.gather.to", changed);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(from, new Label("–"), to);
    }

    private static DatePicker picker(String key, Runnable changed) {
        DatePicker picker = new DatePicker();
        picker.setPrefWidth(WIDTH);
        picker.setPromptText(Messages.of(key));
        picker.getEditor().setAccessibleText(Messages.of(key));
        picker.setAccessibleText(Messages.of(key));
        picker.valueProperty().subscribe((_, _) -> changed.run());
        return picker;
    }

    void focus() {
        from.requestFocus();
    }

    void clear() {
        from.setValue(null);
        to.setValue(null);
    }

    boolean isOpen() {
        return from.getValue() == null && to.getValue() == null;
    }

    /// The midnight with which it begins; null if it has no first day.
    @Nullable
    Instant begin() {
        LocalDate day = from.getValue();
        return day == null ? null : midnight(day);
    }

    /// The midnight after its last day; null if it has none.
    @Nullable
    Instant end() {
        LocalDate day = to.getValue();
        return day == null ? null : midnight(day.plusDays(1));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
