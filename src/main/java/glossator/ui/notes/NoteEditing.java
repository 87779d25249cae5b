package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The notes, replies and tags being edited: at most one editor is open at a time, but unsaved text
/// is tracked until it is stored, even after its editor is closed.
final class NoteEditing implements Draft.Events {
    private static final long AGAIN_MILLIS = 3_000;

    private final Edits edits;
    private final CardList cards;
    private final EditorLayer inlay;
    private final Runnable refresh;
    private final UnsavedNotes kept = new UnsavedNotes(this::retry, this::drop);
    private final Map<UUID, Draft> drafts = new HashMap<>();
    private final TypingPause pause;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private @Nullable Draft editing;
    private @Nullable NoteEditor editor;
    private @Nullable TagField tagging;
    private Runnable back = () -> {};

    /// @param refresh updates the list: the annotation being edited is shown regardless of the
    /// filter
    NoteEditing(Edits edits, CardList cards, EditorLayer inlay, Runnable refresh) {
        this.edits = edits;
        this.cards = cards;
        this.inlay = inlay;
        this.refresh = refresh;
        this.pause = new TypingPause(edits.session().tasks());
        cards.showUnsaved(this::unsavedText);
        edits.session().tasks().refusedProperty().subscribe(failure -> {
            if (failure == null) {
                storeFailed();
            }
        });
    }

    UnsavedNotes kept() {
        return kept;
    }

    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    private Optional<String> unsavedText(UUID annotation) {
        return Optional.ofNullable(drafts.get(annotation))
                .filter(Draft::isUnsaved)
                .map(Draft::text);
    }

    /// Opens the note editor for `annotation`.
    ///
    /// @param then moves the keyboard focus afterwards
    void edit(OpenSource in, Annotation annotation, Runnable then) {
        write(in, new DraftSubject.Note(annotation), new Gap.AtNote(true), then);
    }

    /// Opens an editor for a new reply to `annotation`, or to `parent` if it is not null.
    void reply(OpenSource in, Annotation annotation, @Nullable Reply parent, Runnable then) {
        Reply made = edits.session().annotating().makeReply(annotation, parent);
        write(
                in,
                new DraftSubject.Answer(annotation, made, false),
                new Gap.AtReply(made.parent(), false),
                then);
    }

    /// Opens an editor for a reply that is stored.
    void editReply(OpenSource in, Annotation annotation, Reply reply, Runnable then) {
        write(
                in,
                new DraftSubject.Answer(annotation, reply, true),
                new Gap.AtReply(reply.id(), true),
                then);
    }

    private void write(OpenSource in, DraftSubject.OfNote subject, Gap.Place where, Runnable then) {
        if (editing != null && editor != null && isSame(editing.subject(), subject)) {
            editor.area().requestFocus();
            return;
        }
        finish();
        back = then;
        Draft draft =
                drafts.computeIfAbsent(subject.id(), _ -> new Draft(edits, in, subject, this));
        boolean reply = draft.isReply();
        NoteEditor field = new NoteEditor(
                reply ? NoteEditor.Words.REPLY : NoteEditor.Words.NOTE,
                text -> updateText(draft, text),
                this::close,
                reply ? () -> leaveReply(draft) : this::close);
        editing = draft;
        editor = field;
        if (reply) {
            cards.folds().reveal(subject.id());
            cards.folds().setFolded(subject.annotation(), false);
        }
        kept.release(draft);
        field.fill(draft.text());
        open(draft.annotation(), field, where);
        field.area().requestFocus();
    }

    /// A new reply is the same as another one that answers the same.
    private static boolean isSame(DraftSubject.OfNote one, DraftSubject.OfNote other) {
        return one.id().equals(other.id())
                || (one instanceof DraftSubject.Answer(var _, Reply first, boolean firstIsStored)
                        && other instanceof DraftSubject.Answer(var _, Reply second, boolean stored)
                        && !firstIsStored
                        && !stored
                        && first.annotation().equals(second.annotation())
                        && Objects.equals(first.parent(), second.parent()));
    }

    /// Only a reply without new words is dropped without a question.
    private void leaveReply(Draft draft) {
        NoteEditor field = editor;
        if (field == null || !draft.isUnsaved()) {
            close();
            return;
        }
        field.ask(
                Messages.of("ui.notes.reply.leave"),
                Buttons.text("ui.notes.reply.store", this::close),
                Buttons.text("ui.notes.reply.drop", () -> {
                    drop(draft);
                    endEditor();
                }),
                Buttons.text("ui.notes.reply.stay", field::endQuestion));
    }

    /// Opens the tag field for `annotation`.
    void tag(OpenSource in, Annotation annotation, Runnable then) {
        finish();
        back = then;
        UUID id = annotation.id();
        TagField field = new TagField(
                () -> edits.session().codebookProperty().get(),
                () -> in.placements().findAnnotation(id).map(Annotation::tags).orElse(List.of()),
                new Tagging(edits, in, id, this::close));
        tagging = field;
        field.open();
        open(id, field, new Gap.AtNote(false));
        field.field().requestFocus();
    }

    private void open(UUID id, Region field, Gap.Place where) {
        inlay.show(id, field, where);
        refresh.run();
        cards.bringIntoView(id);
    }

    private void updateText(Draft draft, String text) {
        draft.type(text);
        // A reply is one step of the journal, however long it is thought about.
        if (!draft.isReply()) {
            pause.type(draft::store);
        }
        cards.bringIntoView(draft.annotation());
    }

    /// Closes the editor and moves the keyboard focus back.
    private void close() {
        Runnable then = back;
        finish();
        then.run();
    }

    /// Closes the editor, if one is open, and stores its text.
    void finish() {
        Draft draft = editing;
        boolean open = draft != null || tagging != null;
        editing = null;
        editor = null;
        tagging = null;
        if (!open) {
            return;
        }
        if (draft != null) {
            pause.end();
            draft.store();
            handleChange(draft);
        }
        inlay.hide();
        refresh.run();
    }

    /// Stores all text without closing the editor, and adds the tag being typed: the window is
    /// about to close.
    void store() {
        pause.end();
        List.copyOf(drafts.values()).forEach(Draft::store);
        if (tagging != null) {
            tagging.addTyped();
        }
    }

    /// The texts that are not stored, those of deleted notes among them.
    List<KeptDraft> unsaved() {
        return Stream.concat(
                        drafts.values().stream().filter(Draft::isUnsaved), kept.drafts().stream())
                .distinct()
                .map(Draft::kept)
                .toList();
    }

    /// Tries again to store what could not be stored in a note that is still there.
    void storeKept() {
        kept.drafts().stream().filter(Draft::isThere).forEach(this::storeAgain);
    }

    /// Something was stored again, or the window was told to: what failed before may succeed now.
    private void storeFailed() {
        kept.drafts().stream().filter(drafts::containsValue).forEach(Draft::store);
    }

    /// Called when annotations have changed: those of kept texts may have been deleted or restored.
    void refreshKept() {
        kept.drafts().forEach(d -> kept.keep(d, !d.isThere()));
    }

    /// Called when the tags or the codebook have changed.
    void refreshSuggestions() {
        if (tagging != null) {
            tagging.suggest();
        }
    }

    // Draft events

    @Override
    public void handleChange(Draft draft) {
        keepOutside(draft);
        if (!draft.isUnsaved()) {
            showStored(draft);
        }
        if (draft != editing) {
            cards.refresh(draft.annotation());
        }
        updateUnsaved();
    }

    private void showStored(Draft draft) {
        kept.release(draft);
        NoteEditor field = editor;
        if (draft != editing) {
            drafts.remove(draft.id(), draft);
            draft.drop();
        } else if (field != null) {
            field.showNormalHint();
        }
    }

    /// A text that is not in the library is in a file beside it.
    private void keepOutside(Draft draft) {
        if (draft.isUnsaved()) {
            edits.session().drafts().keep(draft.kept());
        } else {
            edits.session().drafts().remove(draft.file());
        }
    }

    private void updateUnsaved() {
        unsaved.set(!kept.getChildren().isEmpty()
                || drafts.values().stream().anyMatch(Draft::isUnsaved));
    }

    @Override
    public void handleOtherChange(Draft draft, boolean taken) {
        NoteEditor field = editor;
        if (draft != editing || field == null) {
            return;
        }
        if (taken) {
            field.replace(draft.text());
        } else {
            String key = draft.isReply()
                    ? "ui.notes.reply.changed-elsewhere"
                    : "ui.notes.edit.changed-elsewhere";
            field.showHint(Messages.of(key), true);
        }
    }

    @Override
    public void handleFailure(Draft draft, boolean deleted) {
        if (deleted) {
            endDeleted(draft);
        } else {
            showFailure(draft);
        }
        updateUnsaved();
    }

    private void showFailure(Draft draft) {
        NoteEditor field = editor;
        if (draft == editing && field != null) {
            field.showHint(Messages.of("ui.notes.edit.failed"), true);
        } else {
            kept.keep(draft, false);
        }
        draft.storeAfter(AGAIN_MILLIS);
    }

    private void endDeleted(Draft draft) {
        drafts.remove(draft.id(), draft);
        if (draft.isUnsaved()) {
            kept.keep(draft, true);
        }
        draft.drop();
        if (draft == editing) {
            endEditor();
        }
    }

    /// Closes the editor without storing its text.
    private void endEditor() {
        Runnable then = back;
        editing = null;
        editor = null;
        pause.end();
        inlay.hide();
        then.run();
    }

    private void retry(Draft draft) {
        Session session = edits.session();
        if (draft.isThere()) {
            storeAgain(draft);
            return;
        }
        if (draft.in().placements().findAnnotation(draft.annotation()).isEmpty()) {
            edits.runSoon(() -> session.annotating().restore(draft.annotation()));
        }
        edits.runSoon(() -> storeAgain(draft));
    }

    private void storeAgain(Draft draft) {
        if (drafts.containsValue(draft)) {
            draft.store();
            return;
        }
        Subjects.findOrRevive(draft.in(), draft.subject()).ifPresent(stored -> {
            Draft next = new Draft(edits, draft.in(), stored, this);
            drafts.put(next.id(), next);
            next.type(draft.text());
            next.store();
            drop(draft);
        });
    }

    private void drop(Draft draft) {
        drafts.remove(draft.id(), draft);
        draft.drop();
        edits.session().drafts().remove(draft.file());
        kept.release(draft);
        cards.refresh(draft.annotation());
        updateUnsaved();
    }
}
