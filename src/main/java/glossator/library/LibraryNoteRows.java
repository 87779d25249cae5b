package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.Threads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The annotations of all sources at once. What was made in the newest edition of its source needs
/// no other query; what was made in an older one is placed as when that source is opened.
record LibraryNoteRows(Database database, EditionImport places) {

    /// Those that are not in the trash: source by source, the last added first, each in the order
    /// of its text.
    List<LibraryNote> all() {
        Read read = database.read(() -> new Read(
                new SourceRows(database).newestEditions(),
                new AnnotationRows(database).ofPresentSources(),
                new Threads(new ReplyRows(database).all())));
        var notes = new ArrayList<LibraryNote>();
        for (var source : bySource(read.annotations(), read.newest()).entrySet()) {
            UUID edition = Objects.requireNonNull(read.newest().get(source.getKey()));
            place(source.getKey(), edition, source.getValue()).stream()
                    .map(p -> new LibraryNote(p, read.threads().of(p.id()), true))
                    .forEach(notes::add);
        }
        return List.copyOf(notes);
    }

    private record Read(Map<UUID, UUID> newest, List<Annotation> annotations, Threads threads) {}

    /// In the order of the sources in `newest`.
    private static Map<UUID, List<Annotation>> bySource(
            List<Annotation> annotations, Map<UUID, UUID> newest) {
        Map<UUID, List<Annotation>> found = new LinkedHashMap<>();
        newest.keySet().forEach(id -> found.put(id, new ArrayList<>()));
        for (Annotation one : annotations) {
            List<Annotation> of = found.get(one.source());
            if (of != null) {
                of.add(one);
            }
        }
        return found;
    }

    private List<Placement> place(UUID source, UUID edition, List<Annotation> annotations) {
        if (annotations.stream().allMatch(a -> a.edition().equals(edition))) {
            return annotations.stream()
                    .sorted(Placements::compare)
                    .map(Placement::inOwnEdition)
                    .toList();
        }
        Set<UUID> known = annotations.stream().map(Annotation::id).collect(Collectors.toSet());
        return places.placements(source, edition).allWithOrphans().stream()
                .filter(p -> known.contains(p.id()))
                .toList();
    }

    /// Those with these ids, also in the trash, by id; those that were erased are left out.
    Map<UUID, LibraryNote> find(Collection<UUID> ids) {
        Found found = database.read(() -> new Found(
                new SourceRows(database).newestEditionsWithTrash(),
                new AnnotationRows(database).findAll(ids),
                new AnnotationRows(database).removed(ids),
                new ReplyRows(database).to(ids)));
        var threads = new Threads(found.replies());
        var notes = new HashMap<UUID, LibraryNote>();
        for (Annotation one : found.annotations()) {
            UUID newest = found.newest().getOrDefault(one.source(), one.edition());
            boolean removed = found.removed().contains(one.id());
            Placement placed = removed || one.edition().equals(newest)
                    ? Placement.inOwnEdition(one)
                    : places.place(one, newest);
            notes.put(one.id(), new LibraryNote(placed, threads.of(one.id()), !removed));
        }
        return notes;
    }

    private record Found(
            Map<UUID, UUID> newest,
            List<Annotation> annotations,
            Set<UUID> removed,
            List<Reply> replies) {}
}
