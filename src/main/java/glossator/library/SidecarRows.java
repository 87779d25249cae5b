package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.Decision;
import glossator.annotation.Reply;
import glossator.annotation.Tag;
import glossator.library.SourceSidecar.Arrangement;
import glossator.library.SourceSidecar.InCollection;
import glossator.library.SourceSidecar.Note;
import glossator.library.SourceSidecar.Version;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of all tables that sidecars are written from. Call inside [Database#read], so that a
/// sidecar is of one moment.
///
/// @param encrypted whether the original of an edition may need a password
record SidecarRows(Database database, Predicate<Edition> encrypted) {

    /// Empty for a source that does not exist, or that has no edition.
    Optional<SourceSidecar> ofSource(UUID source) {
        List<Edition> editions = new EditionRows(database).allOf(source);
        return editions.isEmpty()
                ? Optional.empty()
                : Optional.of(sidecar(new SourceRows(database).get(source), editions));
    }

    private SourceSidecar sidecar(Source source, List<Edition> editions) {
        var annotations = new AnnotationRows(database);
        Map<UUID, Instant> deleted = annotations.deletedOf(source.id());
        Map<UUID, Instant> withdrawn = withdrawn();
        Map<UUID, List<Reply>> replies = new ReplyRows(database)
                .of(source.id()).stream().collect(Collectors.groupingBy(Reply::annotation));
        List<Note> notes = annotations.allOf(source.id()).stream()
                .sorted(Comparator.comparing(Annotation::created).thenComparing(Annotation::id))
                .map(a -> new Note(a, deleted.get(a.id()), replies.getOrDefault(a.id(), List.of())))
                .toList();
        return new SourceSidecar(
                library(),
                step(),
                at(),
                source.id(),
                source.metadata(),
                source.added(),
                source.removed(),
                arrangement(source),
                editions.stream()
                        .map(e -> new Version(e, encrypted.test(e), withdrawn.get(e.id())))
                        .toList(),
                paths(source, notes),
                notes,
                decisions(source.id()));
    }

    private List<Decision> decisions(UUID source) {
        return new DecisionRows(database)
                .findOfSource(source).stream()
                        .sorted(Comparator.comparing(Decision::annotation)
                                .thenComparing(Decision::edition))
                        .toList();
    }

    private Arrangement arrangement(Source source) {
        List<InCollection> collections = List.of();
        if (!source.collections().isEmpty()) {
            CollectionTree tree = CollectionTree.of(new ItemRows(database).all());
            collections = source.collections().stream()
                    .map(id -> new InCollection(id, tree.path(id)))
                    .toList();
        }
        return new Arrangement(source.tags(), collections, source.reading(), source.rating());
    }

    private Map<UUID, String> paths(Source source, List<Note> notes) {
        Codebook codebook = new TagRows(database).codebook();
        var paths = new LinkedHashMap<UUID, String>();
        Stream.concat(
                        source.tags().stream(),
                        notes.stream().flatMap(note -> note.annotation().tags().stream()))
                .distinct()
                .sorted(Comparator.comparing(codebook::path))
                .forEach(tag -> paths.put(tag, codebook.path(tag)));
        return paths;
    }

    private Map<UUID, Instant> withdrawn() {
        var withdrawn = new HashMap<UUID, Instant>();
        database.list(
                "SELECT edition, at FROM withdrawn",
                r -> withdrawn.put(
                        UUID.fromString(r.getString(1)), Timestamps.parse(r.getString(2))));
        return withdrawn;
    }

    LibrarySidecar ofLibrary() {
        var settings = new SettingRows(database);
        List<Tag> tags = new TagRows(database).codebook().tagsInOrder();
        return new LibrarySidecar(
                library(),
                step(),
                at(),
                settings.get(SettingRows.AUTHOR).orElse(""),
                settings.meanings(),
                settings.authorColors(),
                tags,
                new ItemRows(database).all());
    }

    UUID library() {
        return database.first("SELECT id FROM identity", r -> UUID.fromString(r.getString(1)))
                .orElseThrow();
    }

    long step() {
        return database.number("SELECT coalesce(max(number), 0) FROM journal");
    }

    /// When the last step was made; empty if there is none.
    private String at() {
        return database.first(
                        "SELECT at FROM journal ORDER BY number DESC LIMIT 1", r -> r.getString(1))
                .orElse("");
    }

    /// Whether the journal has the step of which a sidecar says that it was the last.
    boolean hasStep(SidecarHeader header) {
        return header.step() == 0
                || database.number(
                                "SELECT count(*) FROM journal WHERE number = ? AND at = ?",
                                header.step(),
                                header.at())
                        > 0;
    }

    /// Whether a sidecar of this library is of a state that its journal does not lead to, as after
    /// an older copy of the database was put in its place.
    boolean isLater(SidecarHeader header) {
        return header.library().equals(library()) && !hasStep(header);
    }

    /// Whether an earlier source has the same first edition, whose hash names the sidecar.
    boolean isTwin(SourceSidecar sidecar) {
        return database.number(
                        """
                        SELECT count(*) FROM edition e JOIN source s ON s.id = e.source
                        WHERE e.sha256 = ?1 AND s.id <> ?2 AND (s.added, s.id) < (?3, ?2)
                            AND e.number = (SELECT min(number) FROM edition WHERE source = s.id)
                        """,
                        sidecar.editions().getFirst().edition().sha256(),
                        sidecar.id(),
                        sidecar.added())
                > 0;
    }
}
