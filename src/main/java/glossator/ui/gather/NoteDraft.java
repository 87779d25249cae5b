package glossator.ui.gather;

import glossator.annotation.Annotation;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.library.LibraryNote;
import glossator.ui.notes.TypingPause;
import glossator.ui.session.NotesAtOnce;
import glossator.ui.session.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The text of a note of any source, open or not, from the first keystroke until all of it is
/// stored.
final class NoteDraft implements TypedText {
    private final Session session;
    private final String title;
    private final TypingPause pause;
    private final Runnable changed;
    private final UUID file = UUID.randomUUID();
    private Annotation stored;
    private String text;
    private boolean sending;

    /// @param title of its source
    /// @param changed called when something was stored or could not be
    NoteDraft(Session session, LibraryNote note, String title, Runnable changed) {
        this.session = session;
        this.title = title;
        this.changed = changed;
        stored = note.annotation();
        text = stored.note();
        pause = new TypingPause(session.tasks());
    }

    UUID id() {
        return stored.id();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public void type(String typed) {
        text = typed;
        keep();
        changed.run();
        pause.type(this::store);
    }

    /// Outside the library, until it is stored.
    private void keep() {
        kept().ifPresentOrElse(session.drafts()::keep, () -> session.drafts().remove(file));
    }

    @Override
    public Optional<KeptDraft> kept() {
        return isUnsaved()
                ? Optional.of(new KeptDraft(
                        file, new DraftSubject.Note(stored), title, text, Session.now()))
                : Optional.empty();
    }

    @Override
    public boolean isUnsaved() {
        return sending || !text.equals(stored.note());
    }

    /// It starts from what is stored when its turn comes: only the text is replaced.
    @Override
    public void store() {
        pause.end();
        if (sending || text.equals(stored.note())) {
            return;
        }
        sending = true;
        String sent = text;
        long failures = session.tasks().failedWrites();
        new NotesAtOnce(session).edit(List.of(stored.id()), a -> a.withNote(sent));
        session.tasks().runWhenStored(() -> accept(sent, failures));
    }

    private void accept(String sent, long failures) {
        sending = false;
        if (session.tasks().failedWrites() == failures) {
            stored = stored.withNote(sent);
            keep();
            if (!text.equals(sent)) {
                pause.type(this::store);
            }
        }
        changed.run();
    }

    @Override
    public void finish() {
        store();
    }
}
