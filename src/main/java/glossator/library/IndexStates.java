package glossator.library;

import glossator.search.State;
import glossator.search.Term;
import glossator.search.Terms;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What queries ask that changes too often to be in the index, or without a step of the journal.
record IndexStates(Database library, SourceRows sources) {
    private static final int SHORTEST_REFERENCE = 4;

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
                    default -> "0";
                });
    }

    private List<UUID> ids(String sql) {
        return library.list(sql, r -> UUID.fromString(r.getString(1)));
    }

    /// Those whose id begins so, or whose title has these words.
    List<UUID> sourcesNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = Terms.of(name).stream().map(Term::text).toList();
        return sources.present().stream()
                .filter(s -> (lower.length() >= SHORTEST_REFERENCE
                                && s.id().toString().startsWith(lower))
                        || (!words.isEmpty() && has(s.title(), words))
                        || s.fileName().equalsIgnoreCase(name))
                .map(Source::id)
                .toList();
    }

    private static boolean has(String title, List<String> words) {
        List<String> all = Terms.of(title).stream().map(Term::text).toList();
        for (int i = 0; i + words.size() <= all.size(); i++) {
            if (all.subList(i, i + words.size()).equals(words)) {
                return true;
            }
        }
        return false;
    }
}
