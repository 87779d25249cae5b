package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Placements;
import glossator.library.KeptDraft;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The text of one note from the first keystroke until all of it is stored. It outlives the editor
/// in which it is typed.
final class Draft {
    private final Edits edits;
    private final OpenSource in;
    private final Events events;
    private final Subscription watching;
    private final UUID file = UUID.randomUUID();
    private Annotation last;
    private String text;
    private String base;
    private @Nullable String sent;
    private Runnable waiting = () -> {};
    private boolean dropped;

    /// The events of a draft.
    interface Events {
        /// The draft has been stored, or has unsaved text again.
        void handleChange(Draft draft);

        /// The note was changed elsewhere; `taken` if the draft had no unsaved text and adopted the
        /// change.
        void handleOtherChange(Draft draft, boolean taken);

        /// The draft cannot be stored now.
        void handleFailure(Draft draft, boolean deleted);
    }

    Draft(Edits edits, OpenSource in, Annotation annotation, Events events) {
        this.edits = edits;
        this.in = in;
        this.events = events;
        this.last = annotation;
        this.text = annotation.note();
        this.base = annotation.note();
        this.watching =
                in.placementsProperty().subscribe((_, placements) -> updateFrom(placements));
    }

    UUID id() {
        return last.id();
    }

    OpenSource in() {
        return in;
    }

    /// The id of the file that keeps the text outside the library.
    UUID file() {
        return file;
    }

    /// The text as it is kept there.
    KeptDraft kept() {
        return new KeptDraft(file, last, in.source().title(), text, Session.now());
    }

    String text() {
        return text;
    }

    boolean isUnsaved() {
        return sent != null || !text.equals(base);
    }

    void type(String typed) {
        text = typed;
        events.handleChange(this);
    }

    /// Abandons the draft: text that is not stored yet will not be.
    void drop() {
        dropped = true;
        waiting.run();
        watching.unsubscribe();
    }

    /// Stores the text once the pending writes are done.
    void store() {
        edits.runSoon(() -> {
            if (sent == null && !text.equals(base)) {
                send(text);
            }
        });
    }

    /// The same after `millis`, in place of what was to come earlier or later.
    void storeAfter(long millis) {
        waiting.run();
        waiting = edits.session().tasks().runAfter(millis, this::store);
    }

    private void send(String sending) {
        Session session = edits.session();
        Optional<Annotation> stored = session.openSources().contains(in)
                ? in.placements().findAnnotation(id())
                : Optional.of(last);
        if (stored.isEmpty()) {
            events.handleFailure(this, true);
            return;
        }
        Annotation before = stored.get();
        Annotation after = before.withNote(sending).withChanged(Session.now());
        sent = sending;
        session.annotating().apply(List.of(Change.edit(before, after)), () -> acceptStored(after));
        edits.runSoon(this::checkSent);
    }

    private void acceptStored(Annotation stored) {
        last = stored;
        base = stored.note();
        sent = null;
        events.handleChange(this);
    }

    /// Runs after the write: if the text has not been stored by then, the write has failed.
    private void checkSent() {
        if (sent != null && !dropped) {
            sent = null;
            events.handleChange(this);
            events.handleFailure(this, false);
        }
    }

    private void updateFrom(Placements placements) {
        Optional<Annotation> now = placements.findAnnotation(id());
        if (now.isEmpty()) {
            if (isUnsaved()) {
                sent = null;
            }
            events.handleFailure(this, true);
            return;
        }
        String note = now.get().note();
        last = now.get();
        if (note.equals(sent) || note.equals(base)) {
            return;
        }
        boolean untouched = text.equals(base) && sent == null;
        base = note;
        if (untouched) {
            text = note;
        }
        events.handleOtherChange(this, untouched);
        events.handleChange(this);
    }
}
