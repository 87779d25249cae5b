package glossator.library;

import java.util.List;
import java.util.Optional;

/// Which tables an index has, and whose. Called inside a write.
record DerivedSchema(DatabaseConnection index, String library) {
    private static final String LIBRARY = "library";

    /// Makes the groups anew that are missing or of another version; all of them if the index is of
    /// another library.
    boolean bringUp(List<DerivedTables> groups) {
        index.update("CREATE TABLE IF NOT EXISTS meta"
                + " (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT");
        boolean isOurs = IndexMeta.get(index, LIBRARY).equals(Optional.of(library));
        for (DerivedTables group : groups) {
            String version = Integer.toString(group.version());
            if (!isOurs || !IndexMeta.get(index, group.name()).equals(Optional.of(version))) {
                make(group);
                IndexMeta.set(index, group.name(), version);
            }
        }
        IndexMeta.set(index, LIBRARY, library);
        return true;
    }

    /// Empties a group, with what is remembered of it under `name.…`.
    void make(DerivedTables group) {
        group.tables().stream()
                .flatMap(name -> named(name).stream())
                .forEach(table -> index.update("DROP TABLE IF EXISTS " + table));
        index.update("DELETE FROM meta WHERE substr(key, 1, length(?1)) = ?1", group.name() + ".");
        group.statements().forEach(index::update);
    }

    private List<String> named(String name) {
        return name.endsWith("*")
                ? index.all(
                        "SELECT name FROM sqlite_schema WHERE name GLOB ?"
                                + " AND sql LIKE 'CREATE VIRTUAL TABLE%'",
                        r -> r.getString(1), name)
                : List.of(name);
    }
}
