package glossator.ui.notes;

import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The text of one note or reply from the first keystroke until all of it is stored. It outlives
/// the editor in which it is typed.
final class Draft {
    private final Edits edits;
    private final OpenSource in;
    private final Events events;
    private final Subscription watching;
    private final UUID file = UUID.randomUUID();
    private DraftSubject.OfNote last;
    private String text;
    private String base;
    private @Nullable String sent;
    private Runnable waiting = () -> {};
    private boolean dropped;

    /// The events of a draft.
    interface Events {
        /// The draft has been stored, or has unsaved text again.
        void handleChange(Draft draft);

        /// The note or reply was changed elsewhere; `taken` if the draft had no unsaved text and
        /// adopted the change.
        void handleOtherChange(Draft draft, boolean taken);

        /// The draft cannot be stored now.
        void handleFailure(Draft draft, boolean deleted);
    }

    Draft(Edits edits, OpenSource in, DraftSubject.OfNote subject, Events events) {
        this.edits = edits;
        this.in = in;
        this.events = events;
        this.last = subject;
        this.text = subject.text();
        this.base = subject.text();
        this.watching = Subscription.combine(
                in.placementsProperty().subscribe((_, _) -> update()),
                in.threadsProperty().subscribe((_, _) -> update()));
    }

    /// The id of the annotation with the note, or of the reply.
    UUID id() {
        return last.id();
    }

    DraftSubject.OfNote subject() {
        return last;
    }

    /// The annotation on whose card it is written.
    UUID annotation() {
        return last.annotation().id();
    }

    boolean isReply() {
        return last instanceof DraftSubject.Answer;
    }

    /// Whether what it belongs to is there and can take the text.
    boolean isThere() {
        return Subjects.find(in, last).isPresent();
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
        return sent != null || differs();
    }

    /// A new reply without words is nothing to store.
    private boolean differs() {
        boolean none =
                last instanceof DraftSubject.Answer answer && !answer.isStored() && text.isBlank();
        return !none && !text.equals(base);
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
            if (sent == null && differs()) {
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
        Optional<DraftSubject.OfNote> stored =
                session.openSources().contains(in) ? Subjects.find(in, last) : Optional.of(last);
        if (stored.isEmpty()) {
            events.handleFailure(this, true);
            return;
        }
        DraftSubject.OfNote before = stored.get();
        DraftSubject.OfNote after = before.withText(sending, Session.now());
        sent = sending;
        session.annotating().apply(List.of(before.to(after)), () -> acceptStored(after));
        edits.runSoon(this::checkSent);
    }

    private void acceptStored(DraftSubject.OfNote stored) {
        last = stored;
        base = stored.text();
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

    private void update() {
        Optional<DraftSubject.OfNote> now = Subjects.find(in, last);
        if (now.isEmpty()) {
            if (isUnsaved()) {
                sent = null;
            }
            events.handleFailure(this, true);
            return;
        }
        String stored = now.get().text();
        last = now.get();
        if (stored.equals(sent) || stored.equals(base)) {
            return;
        }
        boolean untouched = text.equals(base) && sent == null;
        base = stored;
        if (untouched) {
            text = stored;
        }
        events.handleOtherChange(this, untouched);
        events.handleChange(this);
    }
}
