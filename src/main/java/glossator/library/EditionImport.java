package glossator.library;

import static java.util.stream.Collectors.toMap;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.EditionState;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.document.Metadata;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Adds editions to sources, and places annotations in each of them.
record EditionImport(
        Database database,
        SourceRows sources,
        EditionRows editions,
        AnnotationRows annotations,
        AnchorRows anchors,
        DecisionRows decisions,
        OriginalFiles originals,
        Journal journal) {

    /// Compares a file with a source; refuses a file that cannot be an edition of it.
    EditionCandidate compare(UUID source, ParsedFile file) {
        AnchorHistory history = database.read(() -> {
            requirePresent(source);
            requireNew(source, file.original());
            return AnchorHistory.of(source, database, editions);
        });
        return candidate(source, file, history);
    }

    /// Compares what the bytes of the newest edition were read as now with that edition.
    EditionCandidate compareReading(UUID source, ParsedFile file) {
        AnchorHistory history = database.read(() -> AnchorHistory.of(source, database, editions));
        EditionCandidate candidate = candidate(source, file, history);
        String known = editions.text(history.editions().getLast().id());
        return EncodingMap.between(known, file.imported().document().text())
                .map(candidate::withPlacesIn)
                .orElse(candidate);
    }

    private EditionCandidate candidate(UUID source, ParsedFile file, AnchorHistory history) {
        ImportedDocument imported = file.imported();
        if (imported.document().text().isBlank() && imported.pages().isEmpty()) {
            throw new Refusal("library.empty-edition", file.original().name());
        }
        UUID id = findWithdrawn(source, file).orElseGet(UUID::randomUUID);
        return new EditionCandidate(sources.get(source), id, file, history, editions);
    }

    /// The edition with the same bytes and the same text that was taken back and would be the
    /// newest again.
    private Optional<UUID> findWithdrawn(UUID source, ParsedFile file) {
        String text = file.imported().document().text();
        return editions.findWithdrawn(source, file.original().sha256())
                .map(Edition::id)
                .filter(id -> editions.text(id).equals(text));
    }

    void requirePresent(UUID source) {
        if (sources.isRemoved(source)) {
            throw new Refusal("library.removed", sources.get(source).title());
        }
    }

    void requireNew(UUID source, SourceFile original) {
        String sha256 = original.sha256();
        String name = original.name();
        List<Edition> all = editions.of(source);
        if (all.getLast().sha256().equals(sha256)) {
            throw new Refusal("library.same-edition", name, sources.get(source).title());
        }
        Optional<Edition> older =
                all.stream().filter(e -> e.sha256().equals(sha256)).findFirst();
        if (older.isPresent()) {
            throw new Refusal(
                    "library.older-edition",
                    name,
                    older.get().number(),
                    sources.get(source).title());
        }
        Optional<Source> other = sources.findByHash(sha256).filter(s -> s.removed() == null);
        if (other.isPresent()) {
            throw new Refusal(
                    "library.other-source",
                    name,
                    other.get().title(),
                    other.get().id());
        }
    }

    /// Stores the edition, unless the source has been given another one since.
    UpdateResult addEdition(EditionCandidate candidate) {
        return addEdition(candidate, List.of(), _ -> {});
    }

    /// The same with other changes in the same step.
    ///
    /// @param after to be stored together with the step
    UpdateResult addEdition(EditionCandidate candidate, List<Change> others, Consumer<Step> after) {
        // Store the file first, then the row that refers to it.
        SourceFile original = candidate.file().original();
        originals.store(original.sha256(), original.bytes());
        Step step = database.write(() -> {
            List<Change> changes = store(candidate);
            changes.addAll(others);
            Step stored = journal.apply(changes);
            after.accept(stored);
            return stored;
        });
        return result(candidate, step);
    }

    /// Stores what was read again of several sources, in one step.
    List<UpdateResult> addReadings(List<EditionCandidate> candidates) {
        Step step = database.write(() -> {
            var changes = new ArrayList<Change>();
            candidates.forEach(candidate -> changes.addAll(store(candidate)));
            return journal.apply(changes);
        });
        return candidates.stream().map(candidate -> result(candidate, step)).toList();
    }

    private UpdateResult result(EditionCandidate candidate, Step step) {
        return new UpdateResult(
                sources.get(candidate.source().id()),
                editions.get(candidate.id()),
                report(candidate.id()),
                candidate.file().imported().warnings(),
                step);
    }

    private List<Change> store(EditionCandidate candidate) {
        UUID source = candidate.source().id();
        requirePresent(source);
        List<Edition> known = candidate.known().editions();
        SourceFile original = candidate.file().original();
        if (!known.getLast().sha256().equals(original.sha256())) {
            requireNew(source, original);
        }
        if (!editions.of(source).equals(known)) {
            throw new Refusal("library.update-conflict", sources.get(source).title());
        }
        if (!editions.withdrawn().has(candidate.id())) {
            Instant moment = Timestamps.now();
            editions.add(candidate.id(), source, candidate.file(), moment);
            editions.withdrawn().add(candidate.id(), moment);
        }
        store(candidate.placed());
        return changes(candidate, known.getLast());
    }

    /// The edition begins to count, and the source is described by it.
    private List<Change> changes(EditionCandidate candidate, Edition last) {
        Source source = sources.get(candidate.source().id());
        var changes = new ArrayList<Change>();
        EditionState edition = editions.state(candidate.id());
        changes.add(new Change.OfEdition(edition, edition.withWithdrawn(false), source.title()));
        ImportedDocument imported = candidate.file().imported();
        Metadata described = MergedMetadata.of(
                source.metadata(),
                editions.document(last.id()).metadata(),
                imported.document().metadata(),
                last.format().equals(imported.format()));
        // A source that is called by its file name keeps that name, whatever the new file is
        // called.
        if (described.title().isBlank()) {
            described = described.withTitle(last.fileName());
        }
        if (!described.equals(source.metadata())) {
            SourceState state = sources.state(source.id());
            changes.add(new Change.OfSource(state, state.withMetadata(described), last.fileName()));
        }
        return changes;
    }

    /// An annotation whose passage has changed in the meantime is skipped, and placed on demand.
    private void store(List<Placement> placed) {
        for (Placement each : placed) {
            if (!each.isOwn() && each.isPassage() && annotations.isOfPassage(each.annotation())) {
                anchors.write(each.id(), each.edition(), each.anchor());
            }
        }
    }

    AnchorReport report(UUID edition) {
        Edition of = editions.get(edition);
        return AnchorReport.of(of, editions.text(edition), placements(of.source(), edition));
    }

    /// The annotations of a source, without those in the trash, placed in one of its editions.
    /// Those not placed there yet are placed first.
    Placements placements(UUID source, UUID edition) {
        var all = new ArrayList<Annotation>();
        EditionAnchors here = database.read(() -> {
            all.addAll(annotations.presentOf(source));
            return new EditionAnchors(
                    editions,
                    edition,
                    decisions.findInEdition(edition).stream()
                            .collect(toMap(Decision::annotation, d -> d)),
                    anchors.findInEdition(edition),
                    anchors.findTargetsIn(edition),
                    () -> AnchorHistory.of(source, database, editions));
        });
        List<Placement> placed = all.stream().map(here::place).toList();
        storeComputed(here.computed());
        return new Placements(placed);
    }

    Placement place(Annotation annotation, UUID edition) {
        UUID id = annotation.id();
        EditionAnchors here = database.read(() -> new EditionAnchors(
                editions,
                edition,
                asMap(id, decisions.find(id, edition)),
                asMap(id, anchors.find(id, edition)),
                asMap(id, anchors.findTarget(id, edition)),
                () -> AnchorHistory.of(annotation, database, editions)));
        Placement placement = here.place(annotation);
        storeComputed(here.computed());
        return placement;
    }

    private static <T> Map<UUID, T> asMap(UUID id, Optional<T> value) {
        return value.map(v -> Map.of(id, v)).orElse(Map.of());
    }

    private void storeComputed(List<Placement> computed) {
        if (computed.isEmpty() || database.whyReadOnly().isPresent()) {
            return;
        }
        database.write(() -> {
            store(computed);
            return true;
        });
    }
}
