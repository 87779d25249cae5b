package glossator.library;

import glossator.message.Refusal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// What a database consists of: tables, indexes, triggers and views by name.
record Schema(Map<String, Part> parts) {
    /// @param sql the statement that made it
    record Part(String type, String name, String sql) {}

    private static final Map<Migrations, Schema> EXPECTED = new ConcurrentHashMap<>();

    static Schema of(Database database) {
        var parts = new LinkedHashMap<String, Part>();
        database.list(
                "SELECT name, type, coalesce(sql, '') FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                r -> parts.put(
                        r.getString(1), new Part(r.getString(2), r.getString(1), r.getString(3))));
        return new Schema(parts);
    }

    /// What these scripts make.
    static Schema expected(Migrations migrations) {
        return EXPECTED.computeIfAbsent(migrations, scripts -> {
            try (Database fresh = Database.inMemory(scripts)) {
                return of(fresh);
            }
        });
    }

    /// Refuses a database that lacks a table or column that these scripts make, or that has what
    /// would act, or be read, in place of one. What is merely different is left to the check.
    static void require(Database database, Migrations migrations) {
        Schema there = of(database);
        there.requireNothingPlanted(database.file());
        for (Part part : expected(migrations).parts.values()) {
            if (part.type().equals("table") && !part.equals(there.parts.get(part.name()))) {
                if (!there.has("table", part.name())) {
                    throw new Refusal("library.missing-table", database.file(), part.name());
                }
                requireColumns(database, migrations, part.name());
            }
        }
    }

    private void requireNothingPlanted(Path file) {
        for (Part part : parts.values()) {
            switch (part.type()) {
                case "trigger" -> throw new Refusal("library.planted-trigger", file, part.name());
                case "view" -> throw new Refusal("library.planted-view", file, part.name());
                default -> {}
            }
        }
    }

    private static void requireColumns(Database database, Migrations migrations, String table) {
        List<String> there = columns(database, table);
        try (Database fresh = Database.inMemory(migrations)) {
            for (String column : columns(fresh, table)) {
                if (!there.contains(column)) {
                    throw new Refusal("library.missing-column", database.file(), table, column);
                }
            }
        }
    }

    private static List<String> columns(Database database, String table) {
        return database.list("SELECT name FROM pragma_table_info(?)", r -> r.getString(1), table);
    }

    private boolean has(String type, String name) {
        Part part = parts.get(name);
        return part != null && part.type().equals(type);
    }

    /// The indexes of `expected` that are missing here; they can be made again.
    List<Part> missingIndexes(Schema expected) {
        return expected.parts.values().stream()
                .filter(p -> p.type().equals("index") && !has("index", p.name()))
                .toList();
    }

    /// The kinds and names of all that is not the same in both, in order.
    Set<String> differences(Schema other) {
        var differing = new TreeSet<String>();
        parts.values().stream()
                .filter(p -> !p.equals(other.parts.get(p.name())))
                .forEach(p -> differing.add(p.type() + " " + p.name()));
        other.parts.values().stream()
                .filter(p -> !p.equals(parts.get(p.name())))
                .forEach(p -> differing.add(p.type() + " " + p.name()));
        return differing;
    }
}
