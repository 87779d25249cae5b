package glossator.library;

import glossator.message.Refusal;

import java.nio.file.Path;
import java.util.List;

/// Puts the schema of a damaged copy right: SQLite opens no table at all when it cannot understand
/// the description of one, or of an index. Each table is described as its version has it, and all
/// else is removed. The pages of the tables themselves are not touched.
record SchemaMending(Database copy) {
    private record Table(String name, String sql) {}

    /// Does what can be done; the schema is read anew by the next connection.
    static void mend(Path file) {
        try (Database copy = Database.salvage(file)) {
            new SchemaMending(copy).mend();
        } catch (Refusal e) {
            // What cannot be opened is said by whoever reads it.
            return;
        }
    }

    private void mend() {
        attempt("SELECT count(*) FROM sqlite_schema");
        attempt("DELETE FROM sqlite_schema WHERE type <> 'table' OR name LIKE 'sqlite_%'");
        for (Table table : tables()) {
            try {
                copy.update(
                        "UPDATE sqlite_schema SET type = 'table', tbl_name = name, sql = ?"
                                + " WHERE name = ? AND sql <> ?",
                        table.sql(),
                        table.name(),
                        table.sql());
            } catch (Refusal e) {
                // This table is then salvaged as far as it can be without.
            }
        }
        String known = String.join(
                ", ", tables().stream().map(t -> "'" + t.name() + "'").toList());
        attempt("DELETE FROM sqlite_schema WHERE name NOT IN (" + known + ")");
    }

    private void attempt(String sql) {
        try {
            copy.run(sql);
        } catch (Refusal e) {
            // The next statement may work all the same.
            return;
        }
    }

    /// Without their keys, so that SQLite does not ask for the indexes that were removed.
    private List<Table> tables() {
        int newest = Migrations.ALL.newest();
        int version = Math.clamp(copy.version(), 1, newest);
        var scripts = new Migrations(Migrations.ALL.scripts().subList(0, version));
        try (Database fresh = Database.inMemory(scripts)) {
            return fresh.list(
                    "SELECT name, (SELECT 'CREATE TABLE \"' || s.name || '\" (' || group_concat("
                            + "'\"' || c.name || '\"' || CASE WHEN c.type = 'INTEGER'"
                            + " AND s.name = 'journal' AND c.name = 'number'"
                            + " THEN ' INTEGER PRIMARY KEY' ELSE ' ' || c.type END, ', ') || ')'"
                            + " FROM pragma_table_info(s.name) c)"
                            + " FROM sqlite_schema s WHERE type = 'table'",
                    r -> new Table(r.getString(1), r.getString(2)));
        }
    }
}
