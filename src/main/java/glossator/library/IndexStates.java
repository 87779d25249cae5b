package glossator.library;

import glossator.annotation.Codebook;
import glossator.search.Query;
import glossator.search.SearchedSource;
import glossator.search.State;
import glossator.search.TagNames;

import java.util.List;
import java.util.UUID;

/// What queries ask that changes too often to be in the index, or without a step of the journal;
/// and how frequent words are.
record IndexStates(
        Database library, DatabaseConnection index, SourceRows sources, PassageBorders borders) {
    private static final int FEW = 5_000;

    /// Whether few passages have these words.
    boolean areFew(String words) {
        return index.first(
                                "SELECT count(*) FROM (SELECT 1 FROM passage_words"
                                        + " WHERE passage_words MATCH ? LIMIT " + (FEW + 1) + ")",
                                r -> r.getInt(1),
                                words)
                        .orElse(0)
                <= FEW;
    }

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

    /// The numbers of those in which the words are only a phrase across two passages.
    List<Long> sourcesAcross(Query words) {
        return borders.find(words).stream()
                .map(PassageBorders.Crossing::source)
                .distinct()
                .toList();
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
