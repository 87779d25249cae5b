package glossator.ui.library;

import glossator.message.Messages;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The field in which the title of a source is edited in its row: Enter keeps it, and so does
/// leaving the field; Esc does not.
final class TitleField extends TextField {
    private final Consumer<String> keep;

    /// @param editing whether the row is being edited
    /// @param keep called with what was typed
    /// @param cancel ends the editing
    /// @param leave gives the keyboard focus back to the rows
    TitleField(BooleanSupplier editing, Consumer<String> keep, Runnable cancel, Runnable leave) {
        this.keep = keep;
        setAccessibleText(Messages.of("ui.sources.rename"));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                keep();
                leave.run();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                cancel.run();
                leave.run();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused && editing.getAsBoolean()) {
                keep();
            }
        });
    }

    private void keep() {
        keep.accept(getText().strip());
    }

    /// Shows a title, all of it selected.
    void begin(String title) {
        setText(title);
        requestFocus();
        selectAll();
    }
}
