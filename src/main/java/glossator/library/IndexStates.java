package glossator.library;

import glossator.search.SearchedSource;
import glossator.search.State;

import java.util.List;
import java.util.UUID;

/// What queries ask that changes too often to be in the index, or without a step of the journal;
/// and how frequent words are.
record IndexStates(Database library, DatabaseConnection index, SourceRows sources) {
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

    List<UUID> sources(State state) {
        return ids("SELECT id FROM source WHERE removed_at IS NULL AND "
                + switch (state) {
                    case NEW -> "opened IS NULL";
                    case READING -> "opened IS NOT NULL";
                    // Nobody can say yet that a source is read.
                    default -> "0";
                });
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
