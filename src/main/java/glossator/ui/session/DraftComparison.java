package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Digest;
import glossator.annotation.Reply;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.library.Library;
import glossator.library.Source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Compares drafts with the notes and replies of the library at one moment.
final class DraftComparison {
    private final Library library;
    private final Set<UUID> sources;
    private final Set<UUID> removed;
    private final Map<UUID, Annotation> trash = new HashMap<>();
    private final Map<UUID, Map<UUID, Annotation>> bySource = new HashMap<>();

    DraftComparison(Library library) {
        this.library = library;
        this.sources = ids(library.sources());
        this.removed = ids(library.removedSources());
        library.trash().forEach(a -> trash.put(a.id(), a));
    }

    private static Set<UUID> ids(List<Source> sources) {
        return sources.stream().map(Source::id).collect(Collectors.toSet());
    }

    OfferedDraft compare(KeptDraft draft) {
        return switch (draft.subject()) {
            case DraftSubject.OfNote note -> compare(draft, note);
            case DraftSubject.Words words -> compare(draft, words);
        };
    }

    /// A digest that was deleted has to be made again.
    private OfferedDraft compare(KeptDraft draft, DraftSubject.Words words) {
        Optional<Digest> there = library.items(Digest.class).stream()
                .filter(d -> d.id().equals(words.id()))
                .findFirst();
        boolean stored = there.filter(d -> d.parts().contains(new Digest.Part.Words(draft.text())))
                .isPresent();
        return new OfferedDraft(
                draft,
                there.isPresent() ? OfferedDraft.Fate.THERE : OfferedDraft.Fate.UNKNOWN,
                stored ? draft.text() : words.text());
    }

    private OfferedDraft compare(KeptDraft draft, DraftSubject.OfNote subject) {
        UUID source = subject.annotation().source();
        if (!sources.contains(source) && !removed.contains(source)) {
            return new OfferedDraft(draft, OfferedDraft.Fate.SOURCE_UNKNOWN, "");
        }
        Optional<Annotation> there = find(source, subject.annotation().id());
        DraftSubject now = stored(subject, there);
        if (removed.contains(source)) {
            return new OfferedDraft(draft, OfferedDraft.Fate.SOURCE_IN_TRASH, now.text());
        }
        if (there.isPresent()) {
            return new OfferedDraft(draft, fate(subject, now), now.text());
        }
        Annotation deleted = trash.get(subject.annotation().id());
        return deleted == null
                ? new OfferedDraft(draft, OfferedDraft.Fate.UNKNOWN, "")
                : new OfferedDraft(draft, OfferedDraft.Fate.IN_TRASH, textInTrash(now, deleted));
    }

    /// A reply that was stored and is deleted now has to be made again.
    private static OfferedDraft.Fate fate(DraftSubject known, DraftSubject now) {
        boolean gone = known instanceof DraftSubject.Answer before
                && before.isStored()
                && now instanceof DraftSubject.Answer after
                && !after.isStored();
        return gone ? OfferedDraft.Fate.UNKNOWN : OfferedDraft.Fate.THERE;
    }

    private static String textInTrash(DraftSubject now, Annotation deleted) {
        return now instanceof DraftSubject.Note ? deleted.note() : now.text();
    }

    private DraftSubject stored(DraftSubject.OfNote known, Optional<Annotation> there) {
        return switch (known) {
            case DraftSubject.Note _ ->
                new DraftSubject.Note(there.orElseGet(() -> known.annotation().withNote("")));
            case DraftSubject.Answer answer -> stored(library, answer);
        };
    }

    /// The reply as the library has it now.
    static DraftSubject.Answer stored(Library library, DraftSubject.Answer known) {
        Optional<Reply> found = library.threads(known.reply().source()).find(known.reply());
        return new DraftSubject.Answer(
                known.annotation(), found.orElse(known.reply()), found.isPresent());
    }

    private Optional<Annotation> find(UUID source, UUID annotation) {
        return Optional.ofNullable(bySource.computeIfAbsent(
                        source,
                        s -> library.annotations(s).stream()
                                .collect(Collectors.toMap(Annotation::id, a -> a)))
                .get(annotation));
    }
}
