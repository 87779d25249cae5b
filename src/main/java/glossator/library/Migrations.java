package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The scripts that bring a library from each version to the next; script `i` leads to version `i +
/// 1`.
///
/// @param scripts SQL statements, each ending with a semicolon at the end of a line
record Migrations(List<String> scripts) {
    static final Migrations ALL = new Migrations(List.of(
            resource("schema-1.sql"),
            resource("schema-2.sql"),
            resource("schema-3.sql"),
            resource("schema-4.sql"),
            resource("schema-5.sql"),
            resource("schema-6.sql"),
            resource("schema-7.sql"),
            resource("schema-8.sql"),
            resource("schema-9.sql")));

    Migrations {
        scripts = List.copyOf(scripts);
    }

    int newest() {
        return scripts.size();
    }

    /// Migrates the library to the newest version in one transaction. A library that is not empty
    /// is first copied to `backups/`.
    void bringUp(Database database) {
        bringUp(database, database.file().resolveSibling(""));
    }

    /// @param folder the library's, which is not that of the database if its name is a link
    void bringUp(Database database, Path folder) {
        requireOurs(database);
        int version = database.version();
        if (version > 0 && version == newest()) {
            restoreIndexes(database);
            return;
        }
        if (version > 0) {
            var backups = new Backups(folder, InstantSource.system());
            backups.makeBeforeMigration(version);
        }
        // A script that rebuilds a table must not have its rows deleted through foreign keys.
        database.run("PRAGMA foreign_keys = OFF");
        database.write(() -> migrate(database));
        database.run("PRAGMA foreign_keys = ON");
    }

    /// Refuses a database that is not a library of this version or an older one, whole and without
    /// anything that does not belong there.
    void requireOurs(Database database) {
        boolean isEmpty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
        boolean isOurs = database.number("PRAGMA application_id") == DatabaseHeader.APPLICATION;
        if (!isEmpty && !isOurs) {
            throw new Refusal("library.foreign", database.file());
        }
        int version = database.version();
        if (version > newest()) {
            throw new Refusal("library.newer", database.file());
        }
        if (version < 0 || (version == 0 && !isEmpty)) {
            throw new Refusal("library.no-version", database.file(), version);
        }
        if (version > 0) {
            Schema.require(database, new Migrations(scripts.subList(0, version)));
        }
    }

    /// An index is derived from its table, so one that is missing is made again.
    private void restoreIndexes(Database database) {
        for (Schema.Part index : Schema.of(database).missingIndexes(Schema.expected(this))) {
            try {
                database.write(() -> {
                    database.run(index.sql());
                    return true;
                });
            } catch (Refusal e) {
                throw new Refusal(e, "library.missing-index", database.file(), index.name());
            }
        }
    }

    private boolean migrate(Database database) {
        runScripts(database);
        if (!database.list("PRAGMA foreign_key_check", r -> r.getString(1)).isEmpty()) {
            throw new Refusal("library.damaged", database.file());
        }
        return true;
    }

    /// Migrates a database whose rows may refer to what is lost, without a backup of it.
    void bringUpUnchecked(Database database) {
        database.run("PRAGMA foreign_keys = OFF");
        database.write(() -> {
            runScripts(database);
            return true;
        });
    }

    private void runScripts(Database database) {
        // Read the version again inside the write: another process may have been faster.
        for (int version = database.version(); version < newest(); version++) {
            for (String statement : scripts.get(version).split(";\\s*(\\R|$)", -1)) {
                if (!statement.isBlank()) {
                    database.run(statement);
                }
            }
        }
        database.run("PRAGMA application_id = " + DatabaseHeader.APPLICATION);
        database.run("PRAGMA user_version = " + newest());
    }

    private static String resource(String name) {
        try (InputStream stream =
                Migrations.class.getResourceAsStream("/glossator/library/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
