package glossator.library;

import java.util.Optional;

/// The table `meta` of the [DerivedIndex]: what is remembered of each group of tables, under keys
/// that begin with its name.
final class IndexMeta {
    private IndexMeta() {}

    static Optional<String> get(DatabaseConnection index, String key) {
        return index.first("SELECT value FROM meta WHERE key = ?", r -> r.getString(1), key);
    }

    static void set(DatabaseConnection index, String key, String value) {
        index.update(
                "INSERT INTO meta (key, value) VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value);
    }
}
