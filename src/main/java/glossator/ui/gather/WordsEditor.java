package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.notes.NoteEditor;
import glossator.ui.session.Session;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// The editor of own words, below the parts of a digest: never inside a row, which the list may use
/// for another part while one is typing.
final class WordsEditor extends VBox {
    private static final NoteEditor.Words NAMES =
            new NoteEditor.Words("ui.digest.edit.prompt", "ui.digest.edit.hint");

    private final Session session;
    private final UUID digest;
    private final Runnable back;
    private final IntConsumer inserted;
    private final Label state = new Label();
    private final StackPane place = new StackPane();
    private final List<WordsDraft> left = new ArrayList<>();
    private @Nullable WordsDraft draft;

    /// @param back moves the keyboard focus to the list
    /// @param inserted called with the index of new words when they are first stored
    WordsEditor(Session session, UUID digest, Runnable back, IntConsumer inserted) {
        this.session = session;
        this.digest = digest;
        this.back = back;
        this.inserted = inserted;
        getStyleClass().add("digest-editor");
        state.getStyleClass().add("note-hint");
        HBox foot = new HBox(
                8, state, Widgets.space(), Widgets.button("ui.digest.edit.done", this::close));
        getChildren().addAll(place, foot);
        setVisible(false);
        setManaged(false);
    }

    /// Opens the words at this index.
    void edit(int at, Digest.Part.Words words) {
        open(new WordsDraft(session, digest, at, words, words.text(), this::showState, inserted));
    }

    /// Opens new words that are to come at this index.
    void begin(int at, String text) {
        open(new WordsDraft(session, digest, at, null, text, this::showState, inserted));
    }

    private void open(WordsDraft fresh) {
        finish();
        draft = fresh;
        var field = new NoteEditor(NAMES, fresh::type, this::close, this::close);
        field.fill(fresh.text());
        place.getChildren().setAll(field);
        setVisible(true);
        setManaged(true);
        showState();
        field.applyCss();
        field.area().requestFocus();
        field.area().positionCaret(fresh.text().length());
    }

    private void showState() {
        boolean unsaved = draft != null && draft.isUnsaved();
        state.setText(Messages.of(unsaved ? "ui.saving.typing" : "ui.digest.edit.saved"));
    }

    void follow(Digest now) {
        if (draft != null) {
            draft.follow(now);
        }
    }

    /// Stores what is typed; the editor stays open.
    void store() {
        left.forEach(WordsDraft::store);
        if (draft != null) {
            draft.store();
        }
    }

    /// What is typed, and what could not be stored when its editor was closed.
    List<KeptDraft> unsaved() {
        return Stream.concat(Stream.ofNullable(draft), left.stream())
                .flatMap(one -> one.kept().stream())
                .toList();
    }

    /// Words that cannot be stored now are tried again with the next.
    private void finish() {
        left.removeIf(one -> !one.isUnsaved());
        left.forEach(WordsDraft::store);
        if (draft != null) {
            draft.finish();
            left.add(draft);
            draft = null;
        }
    }

    private void close() {
        finish();
        hide();
        back.run();
    }

    /// Closes without storing if the words at this index are being written: they are removed.
    void leave(int at) {
        if (draft != null && draft.at() == at && draft.base() != null) {
            draft = null;
            hide();
        }
    }

    private void hide() {
        place.getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
