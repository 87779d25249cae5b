package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.library.KeptDraft;
import glossator.ui.notes.NoteEditor;
import glossator.ui.session.Session;

import javafx.scene.Node;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/// The editor of own words, below the parts of a digest.
final class WordsEditor {
    private static final NoteEditor.Words NAMES =
            new NoteEditor.Words("ui.digest.edit.prompt", "ui.digest.edit.hint");

    private final Session session;
    private final UUID digest;
    private final IntConsumer inserted;
    private final EditorBelow editor;

    /// @param back moves the keyboard focus to the list
    /// @param inserted called with the index of new words when they are first stored
    WordsEditor(Session session, UUID digest, Runnable back, IntConsumer inserted) {
        this.session = session;
        this.digest = digest;
        this.inserted = inserted;
        editor = new EditorBelow(NAMES, back);
    }

    Node node() {
        return editor;
    }

    /// Opens the words at this index.
    void edit(int at, Digest.Part.Words words) {
        editor.open(new WordsDraft(
                session, digest, at, words, words.text(), editor::showState, inserted));
    }

    /// Opens new words that are to come at this index.
    void begin(int at, String text) {
        editor.open(new WordsDraft(session, digest, at, null, text, editor::showState, inserted));
    }

    void follow(Digest now) {
        if (editor.text() instanceof WordsDraft draft) {
            draft.follow(now);
        }
    }

    /// Stores what is typed; the editor stays open.
    void store() {
        editor.store();
    }

    /// What is typed, and what could not be stored when its editor was closed.
    List<KeptDraft> unsaved() {
        return editor.unsaved();
    }

    /// Closes without storing if the words at this index are being written: they are removed.
    void leave(int at) {
        if (editor.text() instanceof WordsDraft draft && draft.at() == at && draft.base() != null) {
            editor.drop();
        }
    }
}
