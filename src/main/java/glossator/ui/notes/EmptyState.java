package glossator.ui.notes;

import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// Shown in place of an empty list: why it is empty, and what to do.
final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label more = new Label();
    private final Button clear;
    private final Button memo;

    EmptyState(Runnable clearFilter, Runnable writeMemo) {
        getStyleClass().add("note-empty");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        title.getStyleClass().add("note-empty-title");
        more.getStyleClass().add("note-empty-more");
        for (Label label : new Label[] {title, more}) {
            RtlWrapping.of(label);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setMinHeight(USE_PREF_SIZE);
        }
        clear = Buttons.text("ui.notes.filter.clear", clearFilter);
        memo = Buttons.text("ui.notes.memo.write", writeMemo);
        getChildren().addAll(icon, title, more, clear, memo);
    }

    void showNoSource() {
        show(MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE, "no-source", 0, false);
    }

    void showNoNotes() {
        show(MaterialDesignN.NOTE_TEXT_OUTLINE, "no-notes", 0, false);
    }

    /// Nor can any be made.
    void showReadOnly() {
        show(MaterialDesignN.NOTE_TEXT_OUTLINE, "read-only", 0, false);
    }

    void showNoMatch(int all) {
        show(MaterialDesignF.FILTER_REMOVE_OUTLINE, "no-match", all, true);
    }

    private void show(Ikon picture, String key, int all, boolean clearable) {
        icon.setIconCode(picture);
        title.setText(Messages.of("ui.notes.empty." + key));
        more.setText(Messages.of("ui.notes.empty." + key + "-more", all));
        clear.setVisible(clearable);
        clear.setManaged(clearable);
        boolean writable = key.equals("no-notes");
        memo.setVisible(writable);
        memo.setManaged(writable);
    }
}
