package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Digest;
import glossator.exchange.digest.DigestFormat;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.gather.DigestPicker;
import glossator.ui.gather.DigestView;
import glossator.ui.gather.DigestsDialog;
import glossator.ui.gather.GatherActions;
import glossator.ui.gather.GatherExport;
import glossator.ui.gather.GatherView;
import glossator.ui.notes.NotesPane;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens the views of the whole library: all notes, and digests. Each leads to the sources, and
/// back.
final class Gathering {
    private final Session session;
    private final DocumentTabs tabs;
    private final Toasts toasts;
    private final GatherActions actions;
    private final GatherExport exports;
    private final DigestPicker picker;
    private final DigestsDialog digests;
    private @Nullable GatherView notes;

    Gathering(
            Session session,
            DocumentTabs tabs,
            Navigation navigation,
            Late<NotesPane> pane,
            Overlay overlay,
            Toasts toasts,
            GatherExport exports) {
        this.session = session;
        this.tabs = tabs;
        this.toasts = toasts;
        this.exports = exports;
        picker = new DigestPicker(overlay, session, toasts, this::openDigest);
        digests = new DigestsDialog(overlay, session, this::openDigest);
        actions = new GatherActions(
                note -> navigation.goTo(note.annotation(), () -> {}),
                note -> navigation.goTo(note.annotation(), () -> pane.get().edit(note.id())),
                this::showTag,
                navigation::follow,
                picker::show,
                exports::exportNotes);
    }

    /// Brings the notes of all sources to the front.
    void showNotes() {
        GatherView shown = notesView();
        tabs.show(shown);
        session.tasks().runLater(shown::focus);
    }

    private GatherView notesView() {
        GatherView known = notes;
        if (known == null) {
            known = new GatherView(session, actions);
            notes = known;
        }
        return known;
    }

    /// The same, limited to a tag and those below it.
    void showTag(UUID tag) {
        notesView().showTag(tag);
        showNotes();
    }

    void showDigests() {
        digests.show();
    }

    void openDigest(UUID id) {
        tabs.findView(DigestView.keyOf(id))
                .ifPresentOrElse(
                        tabs::show,
                        () -> tabs.show(new DigestView(
                                session,
                                id,
                                actions,
                                this::export,
                                () -> session.tasks()
                                        .runLater(() -> tabs.closeView(DigestView.keyOf(id))))));
        session.tasks().runLater(() -> tabs.frontView().ifPresent(v -> v.focus()));
    }

    private void export(Digest digest, DigestFormat format) {
        exports.exportDigest(digest, format);
    }

    /// Adds the chosen notes of what is in front to a digest.
    void addChosen() {
        if (tabs.frontView().orElse(null) instanceof GatherView shown) {
            shown.addToDigest();
            return;
        }
        Optional<Annotation> chosen = session.current().flatMap(OpenSource::chosen);
        chosen.ifPresentOrElse(
                note -> add(List.of(note)), () -> toasts.showInfo(Messages.of("ui.digest.choose")));
    }

    void add(List<Annotation> annotations) {
        if (!annotations.isEmpty()) {
            picker.show(annotations.stream().map(Annotation::id).toList());
        }
    }
}
