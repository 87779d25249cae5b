package glossator.library;

import glossator.annotation.Codebook;
import glossator.search.Query;
import glossator.search.SearchedSource;
import glossator.search.State;
import glossator.search.TagNames;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What queries ask that changes too often to be in the index, or without a step of the journal;
/// and where phrases are.
record IndexStates(
        Database library, SourceRows sources, PassageWords passages, PassageBorders borders) {

    /// The annotations without a place in the newest edition of their source.
    List<UUID> orphans() {
        return ids("""
                SELECT a.id FROM annotation a JOIN edition e ON e.source = a.source
                 AND e.number = (SELECT max(number) FROM edition WHERE source = a.source
                                 AND id NOT IN (SELECT edition FROM withdrawn))
                LEFT JOIN decision d ON d.annotation = a.id AND d.edition = e.id
                LEFT JOIN anchor p ON p.annotation = a.id AND p.edition = e.id
                WHERE a.deleted_at IS NULL AND a.edition <> e.id
                 AND coalesce(d.kind, p.kind) = 'orphan'
                """);
    }

    /// As [Source#shownReading] has it.
    List<UUID> sources(State state) {
        return present(
                switch (state) {
                    case NEW -> "reading = 'new' AND opened IS NULL";
                    case READING ->
                        "(reading = 'reading' OR reading = 'new' AND opened IS NOT NULL)";
                    case READ -> "reading = 'read'";
                    case ORPHAN, RESOLVED, OPEN, NOTE, TAGGED -> "0";
                });
    }

    List<UUID> taggedSources() {
        return present("tags <> '[]'");
    }

    /// Those that have any annotation.
    List<UUID> notedSources() {
        return present("EXISTS (SELECT 1 FROM annotation a WHERE a.source = source.id"
                + " AND a.deleted_at IS NULL)");
    }

    /// The numbers of those that have a phrase, or phrases near each other. Of a phrase that is in
    /// many passages, one more across two of them tells nothing.
    Set<Long> sourcesWith(Query words) {
        Set<Long> all = new LinkedHashSet<>(passages.sourcesWith(words));
        if (!passages.isFrequent(words)) {
            borders.find(words).forEach(crossing -> all.add(crossing.source()));
        }
        return all;
    }

    /// Those that have a tag which `tag:` means.
    List<UUID> sourcesTagged(String name, Codebook codebook) {
        List<UUID> tagged = taggedSources();
        return tagged.isEmpty()
                ? tagged
                : sources.present(tagged).stream()
                        .filter(s -> s.tags().stream()
                                .anyMatch(tag -> TagNames.isWithin(tag, codebook, name)))
                        .map(Source::id)
                        .toList();
    }

    private List<UUID> present(String condition) {
        return ids("SELECT id FROM source WHERE removed_at IS NULL AND " + condition);
    }

    private List<UUID> ids(String sql) {
        return library.list(sql, r -> UUID.fromString(r.getString(1)));
    }

    /// Those that `in:` means.
    List<UUID> sourcesNamed(String name) {
        return sources.present().stream()
                .filter(s -> SearchedSource.isCalled(s.id(), s.title(), name))
                .map(Source::id)
                .toList();
    }
}
