package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Step;
import glossator.library.Drafts;
import glossator.library.KeptDraft;
import glossator.library.Library;
import glossator.library.Source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var notes = new StoredNotes(library);
        var offered = new ArrayList<OfferedDraft>();
        for (KeptDraft draft : drafts) {
            OfferedDraft one = notes.compare(draft);
            if (one.fate() == OfferedDraft.Fate.THERE && one.stored().equals(draft.text())) {
                files.remove(draft.id());
            } else {
                offered.add(one);
            }
        }
        return new Found(offered, found.unreadable());
    }

    /// The notes of the library at one moment.
    private static final class StoredNotes {
        private final Library library;
        private final Set<UUID> sources;
        private final Set<UUID> removed;
        private final Map<UUID, Annotation> trash = new HashMap<>();
        private final Map<UUID, Map<UUID, Annotation>> bySource = new HashMap<>();

        StoredNotes(Library library) {
            this.library = library;
            this.sources = ids(library.sources());
            this.removed = ids(library.removedSources());
            library.trash().forEach(a -> trash.put(a.id(), a));
        }

        private static Set<UUID> ids(List<Source> sources) {
            return sources.stream().map(Source::id).collect(Collectors.toSet());
        }

        OfferedDraft compare(KeptDraft draft) {
            UUID source = draft.annotation().source();
            if (!sources.contains(source) && !removed.contains(source)) {
                return new OfferedDraft(draft, OfferedDraft.Fate.SOURCE_UNKNOWN, "");
            }
            Optional<Annotation> stored = find(source, draft.annotation().id());
            String note = stored.map(Annotation::note).orElse("");
            if (removed.contains(source)) {
                return new OfferedDraft(draft, OfferedDraft.Fate.SOURCE_IN_TRASH, note);
            }
            if (stored.isPresent()) {
                return new OfferedDraft(draft, OfferedDraft.Fate.THERE, note);
            }
            Annotation deleted = trash.get(draft.annotation().id());
            return deleted == null
                    ? new OfferedDraft(draft, OfferedDraft.Fate.UNKNOWN, "")
                    : new OfferedDraft(draft, OfferedDraft.Fate.IN_TRASH, deleted.note());
        }

        private Optional<Annotation> find(UUID source, UUID annotation) {
            return Optional.ofNullable(bySource.computeIfAbsent(
                            source,
                            s -> library.annotations(s).stream()
                                    .collect(Collectors.toMap(Annotation::id, a -> a)))
                    .get(annotation));
        }
    }

    /// Stores the text in its note, which is restored or made again if need be, and its source too;
    /// then removes the draft. The stored text goes into the journal.
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
        Annotation known = draft.annotation();
        OfferedDraft.Fate fate = new StoredNotes(library).compare(draft).fate();
        var steps = new ArrayList<Step>();
        if (fate == OfferedDraft.Fate.SOURCE_IN_TRASH) {
            library.restoreSource(known.source());
            fate = new StoredNotes(library).compare(draft).fate();
        }
        if (fate == OfferedDraft.Fate.IN_TRASH) {
            steps.add(library.restoreAnnotation(known.id()));
        }
        steps.add(library.apply(fate == OfferedDraft.Fate.UNKNOWN ? again(draft) : changed(draft)));
        return steps;
    }

    private Change changed(KeptDraft draft) {
        Annotation stored = library.annotation(draft.annotation().id().toString());
        return Change.edit(stored, stored.withNote(draft.text()).withChanged(Session.now()));
    }

    /// Without the tags that are gone.
    private Change again(KeptDraft draft) {
        Codebook codebook = library.codebook();
        Set<UUID> tags =
                codebook.tagsInOrder().stream().map(t -> t.id()).collect(Collectors.toSet());
        Annotation known = draft.annotation();
        return Change.add(known.withNote(draft.text())
                .withTags(known.tags().stream().filter(tags::contains).toList())
                .withChanged(Session.now()));
    }

    /// Removes the draft; its text is gone.
    public void discard(KeptDraft draft) {
        session.drafts().remove(draft.id());
    }
}
