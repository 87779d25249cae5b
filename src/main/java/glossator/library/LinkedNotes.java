package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The links between notes of a library. One whose other end is in the trash, or in a source there,
/// is hidden until that is restored. Immutable.
public final class LinkedNotes {
    public static final LinkedNotes NONE = new LinkedNotes(List.of(), Map.of(), Map.of());

    private final List<AnnotationLink> links;
    private final Map<UUID, Annotation> notes;
    private final Map<UUID, Source> sources;
    private final Map<UUID, List<End>> ends = new HashMap<>();

    /// A link as seen from one of its two notes.
    ///
    /// @param other the note at the other end
    /// @param source of the other note
    /// @param isOutgoing whether the link is read from here to there
    public record End(AnnotationLink link, Annotation other, Source source, boolean isOutgoing) {
        public Relation relation() {
            return link.relation();
        }
    }

    private LinkedNotes(
            List<AnnotationLink> links, Map<UUID, Annotation> notes, Map<UUID, Source> sources) {
        this.links = links.stream()
                .filter(l -> notes.containsKey(l.from()) && notes.containsKey(l.to()))
                .toList();
        this.notes = notes;
        this.sources = sources;
        for (AnnotationLink link : this.links) {
            addEnd(link, link.from(), true);
            addEnd(link, link.to(), false);
        }
    }

    private void addEnd(AnnotationLink link, UUID at, boolean isOutgoing) {
        Annotation other = notes.get(link.other(at));
        Source source = other == null ? null : sources.get(other.source());
        if (other != null && source != null) {
            ends.computeIfAbsent(at, _ -> new ArrayList<>())
                    .add(new End(link, other, source, isOutgoing));
        }
    }

    /// Reads them in one transaction of the caller.
    static LinkedNotes of(
            List<AnnotationLink> links, AnnotationRows annotations, SourceRows sources) {
        Set<UUID> wanted = new HashSet<>();
        links.forEach(l -> wanted.addAll(List.of(l.from(), l.to())));
        Map<UUID, Annotation> notes = new HashMap<>();
        wanted.forEach(id -> annotations.findPresent(id).ifPresent(a -> notes.put(id, a)));
        Map<UUID, Source> present = new HashMap<>();
        sources.present(notes.values().stream()
                        .map(Annotation::source)
                        .distinct()
                        .toList())
                .forEach(s -> present.put(s.id(), s));
        notes.values().removeIf(note -> !present.containsKey(note.source()));
        return new LinkedNotes(links, notes, present);
    }

    /// The links of a note, in the order in which they were made.
    public List<End> of(UUID annotation) {
        return List.copyOf(ends.getOrDefault(annotation, List.of()));
    }

    /// All whose two notes are there.
    public List<AnnotationLink> links() {
        return links;
    }

    public Optional<Annotation> note(UUID id) {
        return Optional.ofNullable(notes.get(id));
    }

    public Optional<Source> sourceOf(Annotation note) {
        return Optional.ofNullable(sources.get(note.source()));
    }
}
