package glossator.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.Step;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.document.Range;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.library.CopyItem.Choice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remembers annotated copies, recognizes them when they come back, and takes what others made of
/// them.
record AnnotatedCopies(
        Database database,
        EditionImport updates,
        SourceRows sources,
        EditionRows editions,
        TagRows tags,
        Journal journal) {

    void remember(
            UUID edition, CopyPlan plan, ImportedDocument copy, Map<UUID, List<String>> lines) {
        Edition of = editions.get(edition);
        List<Placement> placed = updates.placements(of.source(), edition).allWithOrphans();
        ExportedCopy exported = database.read(() -> new CopyMemory(
                        editions.text(edition),
                        placed,
                        new ReplyRows(database).threads(of.source()),
                        tags.codebook(),
                        lines)
                .of(plan, of, copy));
        database.write(() -> {
            new CopyRows(database).write(exported);
            return true;
        });
    }

    /// The source that a file is an annotated copy of, by the id of the copy or by those of the
    /// annotations in it; empty also if it is in the trash.
    Optional<UUID> findSource(ImportedDocument file) {
        return database.read(() -> Optional.ofNullable(file.copy())
                .flatMap(new CopyRows(database)::findSource)
                .or(() -> findByNotes(file.findings()))
                .filter(source -> !sources.isRemoved(source)));
    }

    private Optional<UUID> findByNotes(List<EmbeddedAnnotation> findings) {
        String ids = findings.stream()
                .map(EmbeddedAnnotation::id)
                .filter(Objects::nonNull)
                .map(id -> '"' + id.toString() + '"')
                .collect(Collectors.joining(",", "[", "]"));
        return database.first(
                "SELECT source FROM annotation WHERE id IN (SELECT value FROM json_each(?))"
                        + " GROUP BY source ORDER BY count(*) DESC, source LIMIT 1",
                r -> UUID.fromString(r.getString(1)),
                ids);
    }

    ReturnedCopy compare(UUID source, ParsedFile file) {
        return new Returning(source, file).compare();
    }

    /// Takes what was chosen, and the new edition if there is one, in one step.
    ///
    /// @param chosen what a person decided on; what is not in it is asked again another time
    ReadBackResult readBack(ReturnedCopy copy, Map<CopyItem, Choice> chosen) {
        UUID source = copy.source().id();
        Instant moment = Timestamps.now();
        List<Change> changes = new CopyMerge(copy, moment).changes(chosen);
        Optional<EditionCandidate> candidate = copy.newEdition();
        if (candidate.isPresent()) {
            UpdateResult update = updates.addEdition(
                    candidate.get(), changes, step -> note(copy, chosen, moment, step));
            return new ReadBackResult(
                    update.source(), Optional.of(update), Optional.of(update.step()));
        }
        Optional<Step> step = database.write(() -> {
            updates.requirePresent(source);
            Optional<Step> made =
                    changes.isEmpty() ? Optional.empty() : Optional.of(journal.apply(changes));
            note(copy, chosen, moment, made.orElse(null));
            return made;
        });
        return new ReadBackResult(sources.get(source), Optional.empty(), step);
    }

    private void note(
            ReturnedCopy copy, Map<CopyItem, Choice> chosen, Instant moment, @Nullable Step step) {
        if (chosen.isEmpty()) {
            return;
        }
        CopyReading reading = new CopyReadingMaker(
                        copy,
                        new AnnotationRows(database),
                        new ReplyRows(database),
                        tags.codebook())
                .of(chosen.keySet());
        new CopyRows(database)
                .addReading(copy, reading, moment, step == null ? null : step.number());
    }

    /// The comparison of one file with its source.
    private final class Returning {
        private final UUID source;
        private final ParsedFile file;
        private final ImportedDocument imported;
        private final String text;
        private final @Nullable ExportedCopy exported;

        Returning(UUID source, ParsedFile file) {
            this.source = source;
            this.file = file;
            imported = file.imported();
            text = imported.document().text();
            updates.requirePresent(source);
            exported = Optional.ofNullable(imported.copy())
                    .flatMap(new CopyRows(database)::find)
                    .filter(copy -> copy.source().equals(source))
                    .orElse(null);
        }

        ReturnedCopy compare() {
            List<Edition> all = editions.of(source);
            Optional<Edition> same = preferred(all.stream()
                    .filter(edition -> editions.text(edition.id()).equals(text))
                    .filter(edition -> hasTargets(edition.id()))
                    .toList());
            EditionCandidate candidate = same.isPresent() ? null : updates.compare(source, file);
            UUID base = same.or(() -> preferred(all)).orElseThrow().id();
            Placements placed = updates.placements(source, base);
            CopyComparison.Ours ours = ours(placed, base);
            List<FoundNote> found = identities(
                            candidate == null ? ours.present() : byId(candidate.placements()), ours)
                    .of(imported.findings());
            return new ReturnedCopy(
                    sources.get(source),
                    named(found),
                    base,
                    candidate == null
                            ? null
                            : new EditionCandidate(candidate, named(found), places(found)),
                    found,
                    new CopyComparison(ours, ancestors(), text, candidate == null, others(ours)));
        }

        /// The one that was exported, or else the newest.
        private Optional<Edition> preferred(List<Edition> some) {
            return some.stream()
                    .filter(e -> exported != null && e.id().equals(exported.edition()))
                    .findFirst()
                    .or(() -> some.isEmpty() ? Optional.empty() : Optional.of(some.getLast()));
        }

        /// Whether an edition has all pages and pictures that annotations in the file are on.
        private boolean hasTargets(UUID edition) {
            int pages = new PageRows(database).count(edition);
            return imported.findings().stream()
                    .map(EmbeddedAnnotation::target)
                    .allMatch(target ->
                            target.onPage().map(p -> p.index() < pages).orElse(true)
                                    && hasPicture(target, edition));
        }

        private boolean hasPicture(Target target, UUID edition) {
            return !(target instanceof Target.Area(Surface.Picture(String id), var _, var _))
                    || editions.hasPicture(edition, id);
        }

        private CopyComparison.Ours ours(Placements placed, UUID edition) {
            return database.read(() -> {
                List<Reply> replies = new ReplyRows(database).allOf(source);
                Threads present = new ReplyRows(database).threads(source);
                Set<UUID> deleted = new HashSet<>();
                replies.forEach(reply -> deleted.add(reply.id()));
                present.all().forEach(reply -> deleted.remove(reply.id()));
                Map<UUID, Placement> byId = byId(placed);
                Map<UUID, Annotation> trash = new AnnotationRows(database)
                        .allOf(source).stream()
                                .filter(a -> !byId.containsKey(a.id()))
                                .collect(toMap(Annotation::id, a -> a));
                return new CopyComparison.Ours(
                        byId,
                        trash,
                        present,
                        deleted,
                        editions.text(edition),
                        tags.codebook(),
                        new JournalRows(database)::findState);
            });
        }

        private CopyIdentities identities(Map<UUID, Placement> present, CopyComparison.Ours ours) {
            return database.read(() -> new CopyIdentities(
                    new EmbeddedAnnotationRows(database).knownIds(source, imported),
                    present,
                    ours.trash(),
                    new ReplyRows(database)
                            .allOf(source).stream().collect(groupingBy(Reply::annotation)),
                    text));
        }

        private CopyAncestors ancestors() {
            var rows = new CopyRows(database);
            return database.read(() -> new CopyAncestors(
                    exported,
                    rows.readings(source, imported.copy(), false),
                    rows.readings(source, imported.copy(), true)));
        }

        /// What the files of the source hold and the library does not, which it can take from them
        /// at any time.
        private Set<UUID> others(CopyComparison.Ours ours) {
            return new EmbeddedAnnotationRows(database)
                    .of(source).stream()
                            .map(EmbeddedAnnotationRows.Row::annotation)
                            .filter(id -> !ours.present().containsKey(id))
                            .collect(Collectors.toSet());
        }

        private ParsedFile named(List<FoundNote> found) {
            return new ParsedFile(
                    file.original(),
                    imported.withFindings(
                            found.stream().map(FoundNote::embedded).toList()),
                    file.origin());
        }

        private Map<UUID, Range> places(List<FoundNote> found) {
            var places = new HashMap<UUID, Range>();
            found.stream()
                    .filter(note -> note.embedded().target().isPassage())
                    .filter(note -> !note.embedded().range().isEmpty())
                    .forEach(note -> places.put(note.id(), note.embedded().range()));
            return places;
        }

        private static Map<UUID, Placement> byId(Placements placements) {
            return Stream.of(placements.allWithOrphans())
                    .flatMap(List::stream)
                    .collect(toMap(Placement::id, p -> p));
        }
    }
}
