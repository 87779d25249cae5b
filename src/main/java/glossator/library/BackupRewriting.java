package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// Writes backups, and databases that were set aside, again without what is being erased: a new
/// file beside the old one, which it then replaces.
record BackupRewriting(ErasureTarget target) {
    /// What does not mean that the backup itself is damaged.
    private static final Set<String> OF_THE_DRIVE = Set.of(
            "library.full",
            "library.disk",
            "library.read-only",
            "library.cannot-open",
            "library.cannot-rewrite",
            "library.busy");

    private static final List<String> TABLES =
            List.of("source", "edition", "annotation", "journal", "journal_change", "setting");

    /// What became of one file.
    enum Outcome {
        WITHOUT_IT,
        REWRITTEN,
        DELETED
    }

    /// Throws a [Refusal] if the drive does not allow it. A file that is damaged cannot be searched
    /// for what is in it, and is deleted, with its log.
    Outcome rewrite(Path file) {
        try {
            if (DatabaseFile.hasBeside(file, "-wal")) {
                settleLog(file);
            }
            if (!holdsTarget(file)) {
                return Outcome.WITHOUT_IT;
            }
            copyWithout(file);
            return Outcome.REWRITTEN;
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", file);
        } catch (Refusal refusal) {
            if (OF_THE_DRIVE.contains(refusal.key())) {
                throw refusal;
            }
            return delete(file);
        }
    }

    /// Writes the log into the file, as closing the last connection does.
    private static void settleLog(Path file) {
        try (Database database = Database.connect(file)) {
            requirePlain(database);
        }
    }

    private static Outcome delete(Path file) {
        try {
            for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
            return Outcome.DELETED;
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-delete", file);
        }
    }

    private boolean holdsTarget(Path file) {
        try (Database database = Database.look(file)) {
            requirePlain(database);
            return database.read(() -> new ErasedRows(database).has(target));
        }
    }

    /// The schema may be of a version that is not known here, but nothing in it may act by itself.
    private static void requirePlain(Database database) {
        List<String> plain = database.list(
                "SELECT name FROM sqlite_schema WHERE type = 'table'", r -> r.getString(1));
        boolean acts = database.number(
                        "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
                                + " OR sql LIKE 'CREATE VIRTUAL%'")
                > 0;
        boolean damaged = !database.list("PRAGMA integrity_check(1)", r -> r.getString(1))
                .equals(List.of("ok"));
        if (acts || damaged || !plain.containsAll(TABLES)) {
            throw new Refusal("library.backup-damaged", database.file());
        }
    }

    private void copyWithout(Path file) {
        Path part = DatabaseCopy.unfinished(file);
        try {
            Folders.createFile(part);
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            empty(part);
            DatabaseCopy.requireGood(part);
            DatabaseCopy.finish(part, file);
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-rewrite", file.getFileName());
        } finally {
            DatabaseCopy.delete(part);
        }
    }

    /// Without a rollback journal, which would be one more file that holds it.
    private void empty(Path part) {
        try (Database database = Database.connect(part)) {
            database.run("PRAGMA journal_mode = OFF");
            database.run("PRAGMA secure_delete = ON");
            database.write(() -> {
                new ErasedRows(database).delete(target);
                return true;
            });
            database.run("VACUUM");
        }
    }
}
