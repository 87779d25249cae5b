package glossator.ui.gather;

import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.notes.NoteEditor;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The editor of a text below a list: never inside a row, which the list may use for another one
/// while one is typing.
final class EditorBelow extends VBox {
    private final NoteEditor.Words names;
    private final Runnable back;
    private final Label title = new Label();
    private final Label state = new Label();
    private final StackPane place = new StackPane();
    private final List<TypedText> left = new ArrayList<>();
    private @Nullable TypedText text;

    /// @param back moves the keyboard focus to the list
    EditorBelow(NoteEditor.Words names, Runnable back) {
        this.names = names;
        this.back = back;
        getStyleClass().add("digest-editor");
        title.getStyleClass().add("note-hint");
        state.getStyleClass().add("note-hint");
        HBox foot = new HBox(
                8, state, Widgets.space(), Widgets.button("ui.digest.edit.done", this::close));
        getChildren().addAll(title, place, foot);
        setVisible(false);
        setManaged(false);
        showTitle("");
    }

    /// Says what is being edited.
    void showTitle(String said) {
        title.setText(said);
        title.setVisible(!said.isEmpty());
        title.setManaged(!said.isEmpty());
    }

    void open(TypedText fresh) {
        finish();
        text = fresh;
        var field = new NoteEditor(names, fresh::type, this::close, this::close);
        field.fill(fresh.text());
        place.getChildren().setAll(field);
        setVisible(true);
        setManaged(true);
        showState();
        field.applyCss();
        field.area().requestFocus();
        field.area().positionCaret(fresh.text().length());
    }

    /// What is being edited; null if nothing is.
    @Nullable
    TypedText text() {
        return text;
    }

    void showState() {
        TypedText open = text;
        boolean unsaved = open != null && open.isUnsaved();
        state.setText(Messages.of(unsaved ? "ui.saving.typing" : "ui.digest.edit.saved"));
    }

    /// Stores what is typed; the editor stays open.
    void store() {
        left.forEach(TypedText::store);
        TypedText open = text;
        if (open != null) {
            open.store();
        }
    }

    /// What is typed, and what could not be stored when its editor was closed.
    List<KeptDraft> unsaved() {
        return Stream.concat(Stream.ofNullable(text), left.stream())
                .flatMap(one -> one.kept().stream())
                .toList();
    }

    /// What cannot be stored now is tried again with the next.
    private void finish() {
        left.removeIf(one -> !one.isUnsaved());
        left.forEach(TypedText::store);
        TypedText open = text;
        if (open != null) {
            open.finish();
            left.add(open);
            text = null;
        }
    }

    private void close() {
        finish();
        hide();
        back.run();
    }

    /// Closes without storing.
    void drop() {
        text = null;
        hide();
    }

    private void hide() {
        place.getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
