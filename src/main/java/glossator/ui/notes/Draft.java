package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Marks;
import glossator.ui.OpenSource;
import glossator.ui.Session;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The text of one note from the first letter typed until all of it is stored. It outlives the
/// field in which it is typed.
final class Draft {
    private final Edits edits;
    private final OpenSource in;
    private final Events events;
    private final Subscription watching;
    private Annotation last;
    private String text;
    private String base;
    private @Nullable String sent;

    /// What may happen to a draft.
    interface Events {
        /// It is stored, or no longer so.
        void changed(Draft draft);

        /// Somebody else changed the note; if nothing had been typed the draft has taken that over.
        void elsewhere(Draft draft, boolean taken);

        /// It cannot be stored now.
        void failed(Draft draft, boolean deleted);
    }

    Draft(Edits edits, OpenSource in, Annotation annotation, Events events) {
        this.edits = edits;
        this.in = in;
        this.events = events;
        this.last = annotation;
        this.text = annotation.note();
        this.base = annotation.note();
        this.watching = in.marksProperty().subscribe((_, marks) -> look(marks));
    }

    UUID id() {
        return last.id();
    }

    OpenSource in() {
        return in;
    }

    String text() {
        return text;
    }

    boolean isUnsaved() {
        return sent != null || !text.equals(base);
    }

    void type(String typed) {
        text = typed;
        events.changed(this);
    }

    /// Lets go of it: what is not stored now will not be.
    void drop() {
        watching.unsubscribe();
    }

    /// Stores what is typed, after what is being written already.
    void store() {
        edits.soon(
                () -> {
                    if (sent == null && !text.equals(base)) {
                        send(text);
                    }
                });
    }

    private void send(String sending) {
        Session session = edits.session();
        Optional<Annotation> stored =
                session.open().contains(in) ? in.marks().find(id()) : Optional.of(last);
        if (stored.isEmpty()) {
            events.failed(this, true);
            return;
        }
        Annotation before = stored.get();
        Annotation after = before.withNote(sending).withChanged(Session.now());
        sent = sending;
        session.annotating().apply(List.of(Change.edit(before, after)), () -> arrived(after));
        edits.soon(this::judge);
    }

    private void arrived(Annotation stored) {
        last = stored;
        base = stored.note();
        sent = null;
        events.changed(this);
    }

    /// Runs when the write is over: if it has not arrived by now, it has failed.
    private void judge() {
        if (sent != null) {
            sent = null;
            events.changed(this);
            events.failed(this, false);
        }
    }

    private void look(Marks marks) {
        Optional<Annotation> now = marks.find(id());
        if (now.isEmpty()) {
            if (isUnsaved()) {
                sent = null;
            }
            events.failed(this, true);
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
        events.elsewhere(this, untouched);
        events.changed(this);
    }
}
