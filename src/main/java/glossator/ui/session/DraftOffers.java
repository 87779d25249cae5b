package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Digest;
import glossator.annotation.Step;
import glossator.library.DraftSubject;
import glossator.library.Drafts;
import glossator.library.KeptDraft;
import glossator.library.Library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The drafts that an earlier window has left and that the library does not have. Used on the FX
/// thread.
public final class DraftOffers {
    private final Session session;
    private final Library library;

    DraftOffers(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// What was found.
    ///
    /// @param unreadable files that hold no draft that can be read
    public record Found(List<OfferedDraft> drafts, List<Path> unreadable) {
        public boolean isEmpty() {
            return drafts.isEmpty() && unreadable.isEmpty();
        }
    }

    /// Looks for drafts except for those in `live`, which are being typed in this window. Drafts
    /// that the library has are removed.
    public void find(Collection<UUID> live, Consumer<Found> then) {
        session.state()
                .ifPresentOrElse(
                        state -> session.tasks()
                                .read(() -> compare(state.drafts(), Set.copyOf(live)), then),
                        () -> then.accept(new Found(List.of(), List.of())));
    }

    private Found compare(Drafts files, Set<UUID> live) {
        Drafts.Found found = files.find();
        List<KeptDraft> drafts =
                found.drafts().stream().filter(d -> !live.contains(d.id())).toList();
        if (drafts.isEmpty()) {
            return new Found(List.of(), found.unreadable());
        }
        var stored = new DraftComparison(library);
        var offered = new ArrayList<OfferedDraft>();
        for (KeptDraft draft : drafts) {
            OfferedDraft one = stored.compare(draft);
            if (one.fate() == OfferedDraft.Fate.THERE && one.stored().equals(draft.text())) {
                files.remove(draft.id());
            } else {
                offered.add(one);
            }
        }
        return new Found(offered, found.unreadable());
    }

    /// Stores the text in its note or reply, which is restored or made again if need be, and its
    /// source too; then removes the draft. The stored text goes into the journal.
    public void take(OfferedDraft offered, Runnable then) {
        KeptDraft draft = offered.draft();
        session.write(() -> store(draft), steps -> {
            session.refreshSources();
            steps.forEach(session::showStep);
            discard(draft);
            then.run();
        });
    }

    private List<Step> store(KeptDraft draft) {
        return switch (draft.subject()) {
            case DraftSubject.OfNote note -> store(draft, note);
            case DraftSubject.Words words -> List.of(store(draft, words));
        };
    }

    /// In their place, or beside what another window has written there.
    private Step store(KeptDraft draft, DraftSubject.Words known) {
        Optional<Digest> there = library.items(Digest.class).stream()
                .filter(d -> d.id().equals(known.id()))
                .findFirst();
        var now = new DraftSubject.Words(there.orElse(known.digest()), known.at(), known.before());
        Digest after = now.withText(draft.text(), Session.now()).digest();
        return library.apply(new Change.OfItem(there.orElse(null), after));
    }

    private List<Step> store(KeptDraft draft, DraftSubject.OfNote subject) {
        Annotation known = subject.annotation();
        OfferedDraft.Fate fate = new DraftComparison(library).compare(draft).fate();
        var steps = new ArrayList<Step>();
        if (fate == OfferedDraft.Fate.SOURCE_IN_TRASH) {
            library.restoreSource(known.source());
            fate = new DraftComparison(library).compare(draft).fate();
        }
        if (fate == OfferedDraft.Fate.IN_TRASH) {
            steps.add(library.restoreAnnotation(known.id()));
        }
        steps.add(library.apply(changes(draft, subject, fate == OfferedDraft.Fate.UNKNOWN)));
        return steps;
    }

    /// @param again whether the note, or what the reply is to, may have to be made again
    private List<Change> changes(KeptDraft draft, DraftSubject.OfNote subject, boolean again) {
        Optional<Annotation> there = library.annotations(subject.annotation().source()).stream()
                .filter(a -> a.id().equals(subject.annotation().id()))
                .findFirst()
                .filter(_ -> !again || subject instanceof DraftSubject.Answer);
        Annotation annotation = there.orElseGet(() -> withoutLostTags(subject.annotation()));
        var changes = new ArrayList<Change>();
        switch (subject) {
            case DraftSubject.Note _ -> {
                Annotation after = annotation.withNote(draft.text()).withChanged(Session.now());
                changes.add(new Change.OfAnnotation(there.orElse(null), after));
            }
            case DraftSubject.Answer answer -> {
                if (there.isEmpty()) {
                    changes.add(Change.add(annotation));
                }
                DraftSubject before = DraftComparison.stored(library, answer);
                changes.add(before.to(before.withText(draft.text(), Session.now())));
            }
        }
        return changes;
    }

    private Annotation withoutLostTags(Annotation known) {
        Codebook codebook = library.codebook();
        Set<UUID> tags =
                codebook.tagsInOrder().stream().map(t -> t.id()).collect(Collectors.toSet());
        return known.withTags(known.tags().stream().filter(tags::contains).toList());
    }

    /// Removes the draft; its text is gone.
    public void discard(KeptDraft draft) {
        session.drafts().remove(draft.id());
    }
}
