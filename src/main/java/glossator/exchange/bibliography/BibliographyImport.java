package glossator.exchange.bibliography;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.MissingCollections;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.bibliography.AttachedFile;
import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.document.Metadata;
import glossator.library.Library;
import glossator.library.NamedTags;
import glossator.library.Source;
import glossator.message.Messages;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads a bibliography into the library: details, tags, notes and annotations of the entries that
/// are in it, in one step.
public final class BibliographyImport {
    private final Library library;
    private final Bibliography bibliography;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Map<BibliographyEntry, Source> matched = new LinkedHashMap<>();
    private final List<BibliographyEntry> unmatched = new ArrayList<>();
    private final List<BibliographyEntry> ambiguous = new ArrayList<>();
    private final Map<Source, List<MetadataMerge.Difference>> differences = new LinkedHashMap<>();
    private final List<Path> toAdd = new ArrayList<>();
    private final List<String> problems;
    private final List<Change> changes = new ArrayList<>();
    private int changed;
    private int tags;
    private int notes;
    private int annotations;
    private int collections;
    private int pages;
    private int links;

    private BibliographyImport(Library library, Bibliography bibliography) {
        this.library = library;
        this.bibliography = bibliography;
        this.problems = new ArrayList<>(bibliography.problems());
    }

    /// Compares a bibliography with the library; nothing is stored.
    ///
    /// @param folder of the bibliography, in which the relative paths of its files begin
    public static BibliographyImport plan(Library library, Bibliography bibliography, Path folder) {
        var plan = new BibliographyImport(library, bibliography);
        plan.match(new EntryMatcher(library, folder));
        plan.collect(library.codebook());
        return plan;
    }

    /// Stores what was planned; empty if there is nothing to store.
    public Optional<Step> apply() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(library.apply(changes));
    }

    public BibliographyReport report() {
        int files =
                bibliography.entries().stream().mapToInt(e -> e.files().size()).sum();
        return new BibliographyReport(
                bibliography.entries().size(),
                matched,
                unmatched,
                ambiguous,
                differences,
                changed,
                files,
                toAdd,
                tags,
                notes,
                annotations,
                collections,
                pages,
                links,
                problems);
    }

    private void match(EntryMatcher matcher) {
        Map<UUID, Source> sources = new HashMap<>();
        library.sources().forEach(source -> sources.put(source.id(), source));
        for (BibliographyEntry entry : bibliography.entries()) {
            Set<UUID> found = matcher.find(entry);
            if (found.size() == 1) {
                matched.put(entry, sources.get(found.iterator().next()));
            } else if (found.isEmpty()) {
                unmatched.add(entry);
                files(entry, matcher);
            } else {
                ambiguous.add(entry);
            }
        }
    }

    private void files(BibliographyEntry entry, EntryMatcher matcher) {
        for (AttachedFile file : entry.files()) {
            matcher.resolve(file)
                    .ifPresentOrElse(
                            toAdd::add,
                            () -> problems.add(Messages.of(
                                    "exchange.bibliography.no-file", file.path(), entry.name())));
        }
    }

    private void collect(Codebook codebook) {
        var named = new NamedTags(codebook);
        var missing = new MissingCollections(library.items(SourceCollection.class));
        Map<UUID, SourceState> states = new LinkedHashMap<>();
        Map<UUID, EntryNotes> noted = new LinkedHashMap<>();
        matched.forEach((entry, source) -> {
            SourceState before = states.getOrDefault(source.id(), source.state());
            SourceState described = describe(entry, source, before, named);
            states.put(source.id(), collect(entry, described, missing));
            noted.computeIfAbsent(source.id(), _ -> new EntryNotes(library, source, named, now))
                    .take(entry);
        });
        Map<UUID, Source> byId = new HashMap<>();
        matched.values().forEach(source -> byId.put(source.id(), source));
        states.forEach((id, after) -> {
            Source source = byId.get(id);
            if (source != null && !source.state().equals(after)) {
                changed++;
                changes.add(new Change.OfSource(source.state(), after, source.fileName()));
            }
        });
        var relations = new EntryRelations(library, noted, now);
        relations.take(matched);
        noted.values().forEach(some -> {
            changes.addAll(some.changes());
            notes += some.notes();
            annotations += some.placed();
            pages += some.pages();
        });
        changes.addAll(0, named.missing());
        changes.addAll(0, missing.changes());
        changes.addAll(relations.changes());
        links = relations.changes().size();
        if (relations.leftOut() > 0) {
            problems.add(
                    Messages.of("exchange.bibliography.related-elsewhere", relations.leftOut()));
        }
    }

    /// Into the collections that the entry is in; those that a search fills take nothing by hand.
    private SourceState collect(
            BibliographyEntry entry, SourceState state, MissingCollections missing) {
        SourceState into = state;
        for (String path : entry.links().collections()) {
            SourceCollection collection = missing.make(path, "");
            if (collection.isSmart()) {
                problems.add(Messages.of("exchange.bibliography.smart", path, entry.name()));
            } else if (!into.collections().contains(collection.id())) {
                collections++;
                into = into.inCollection(collection.id());
            }
        }
        return into;
    }

    private SourceState describe(
            BibliographyEntry entry, Source source, SourceState before, NamedTags named) {
        Metadata file = library.document(source.edition()).metadata();
        var merge = new MetadataMerge(before.metadata(), file, entry.metadata());
        if (!merge.differences().isEmpty()) {
            differences.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(merge.differences());
        }
        var all = new ArrayList<>(before.tags());
        named.ids(entry.tags()).stream().filter(tag -> !all.contains(tag)).forEach(tag -> {
            tags++;
            all.add(tag);
        });
        return before.withMetadata(merge.merged()).withTags(all);
    }
}
