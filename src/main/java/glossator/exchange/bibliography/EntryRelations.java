package glossator.exchange.bibliography;

import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Relation;
import glossator.bibliography.BibliographyEntry;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Entries that are related to each other, as links between notes on their sources. A relation has
/// no direction, and is made once.
final class EntryRelations {
    private final Library library;
    private final Map<UUID, EntryNotes> notes;
    private final Instant now;
    private final Set<Set<UUID>> there = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private int leftOut;

    /// @param notes of each source that an entry describes
    EntryRelations(Library library, Map<UUID, EntryNotes> notes, Instant now) {
        this.library = library;
        this.notes = notes;
        this.now = now;
        library.items(AnnotationLink.class).stream()
                .filter(link -> !link.from().equals(link.to()))
                .forEach(link -> there.add(Set.of(link.from(), link.to())));
    }

    void take(Map<BibliographyEntry, Source> matched) {
        Map<String, UUID> sources = new HashMap<>();
        matched.forEach((entry, source) -> {
            if (!entry.links().id().isEmpty()) {
                sources.put(entry.links().id(), source.id());
            }
        });
        matched.forEach((entry, source) -> {
            for (String other : entry.links().related()) {
                UUID to = sources.get(other);
                if (to == null) {
                    leftOut++;
                } else if (!to.equals(source.id())) {
                    link(source.id(), to);
                }
            }
        });
    }

    private void link(UUID from, UUID to) {
        String words = Messages.of("exchange.bibliography.related");
        UUID one = noteOf(from, words);
        UUID other = noteOf(to, words);
        if (there.add(Set.of(one, other))) {
            changes.add(new Change.OfItem(
                    null,
                    new AnnotationLink(
                            UUID.randomUUID(),
                            one,
                            other,
                            Relation.RELATED,
                            "",
                            library.author(),
                            now,
                            now)));
        }
    }

    private UUID noteOf(UUID source, String words) {
        return Objects.requireNonNull(notes.get(source)).findOrMake(words);
    }

    List<Change> changes() {
        return changes;
    }

    /// How many relations lead to items that are not in the library.
    int leftOut() {
        return leftOut;
    }
}
