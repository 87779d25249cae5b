package glossator.library;

import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a database of the newest version from the best one that there is: a copy of a sound one,
/// or what can be read of a damaged one with its gaps filled from the newest sound backup, or an
/// empty one. Foreign keys are off in it.
///
/// @param scratch a folder for copies, which is removed afterwards
record RecoveredDatabase(RecoverySource source, Path scratch, RecoveryLog log) {

    /// @param file where it is made
    Database make(Path file) {
        try {
            Path best = source.database();
            if (best != null && tryUse(best, file)) {
                return open(file);
            }
            Optional<Path> backup = soundBackup();
            if (backup.isPresent()) {
                useSound(backup.get(), file);
                log.add(name(backup.get()), Outcome.WHOLE, "library.recovered-backup");
                return open(file);
            }
            Folders.createFile(file);
            return open(file);
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", file);
        }
    }

    /// Nobody relies on the file before it has its name, so only then is it forced to disk.
    private static Database open(Path file) {
        Database database = Database.connect(file);
        try {
            database.run("PRAGMA synchronous = OFF");
            Migrations.ALL.bringUpUnchecked(database);
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// Refuses one that only a newer program can read. Returns false if nothing of it can be used.
    private boolean tryUse(Path database, Path file) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "damaged");
        Path copy = SalvageCopy.make(database, folder);
        if (SalvageCopy.faults(copy) == 0 && isKnown(copy)) {
            useSound(copy, file);
            return true;
        }
        try {
            salvage(copy, file);
            return true;
        } catch (Refusal e) {
            Files.deleteIfExists(file);
            String key = e.key().equals("library.recover-foreign")
                    ? e.key()
                    : "library.recover-database";
            log.add(name(database), Outcome.LOST, key, name(database));
            return false;
        }
    }

    private static boolean isKnown(Path copy) {
        try (Database database = Database.connect(copy)) {
            BackupReader.requireKnown(database);
            return true;
        } catch (Refusal e) {
            if (e.key().equals("library.newer")) {
                throw e;
            }
            return false;
        }
    }

    /// Brings the log into the file, so that it can be moved alone.
    private static void useSound(Path copy, Path file) throws IOException {
        try (Database database = Database.connect(copy)) {
            database.list("PRAGMA journal_mode = DELETE", r -> r.getString(1));
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void salvage(Path copy, Path file) throws IOException {
        Folders.createFile(file);
        SchemaMending.mend(copy);
        Set<String> lossy;
        try (Database from = Database.salvage(copy);
                Database to = Database.connect(file)) {
            to.run("PRAGMA synchronous = OFF");
            prepare(to, versionOf(from));
            lossy = new Salvage(from, to).copy();
        }
        if (lossy.isEmpty()) {
            log.add(name(source.database()), Outcome.WHOLE, "library.salvaged");
            return;
        }
        boolean filled = fill(file, lossy);
        String key = filled ? "library.salvaged-filled" : "library.salvaged-partly";
        String tables = String.join(", ", lossy.stream().sorted().toList());
        log.add(name(source.database()), Outcome.PARTLY, key, tables);
        if (replay(file, lossy)) {
            String history = Messages.of("library.recovered-journal");
            log.add(history, Outcome.WHOLE, "library.salvaged-journal");
        } else {
            log.lose(lossy);
        }
    }

    private static boolean replay(Path file, Set<String> lossy) {
        try (Database to = open(file)) {
            return new JournalReplay(to).fill(lossy);
        }
    }

    /// The schema of that version, without the rows that its scripts make.
    private static void prepare(Database to, int version) {
        new Migrations(Migrations.ALL.scripts().subList(0, version)).bringUpUnchecked(to);
        for (String table : List.of("identity", "sidecar_due")) {
            to.write(() -> to.number("SELECT count(*) FROM sqlite_schema WHERE name = ?", table) > 0
                    ? to.update("DELETE FROM " + table)
                    : 0);
        }
    }

    /// A version that makes no sense is damage as well.
    private static int versionOf(Database database) {
        int newest = Migrations.ALL.newest();
        try {
            int version = database.version();
            return version < 1 || version > newest ? newest : version;
        } catch (Refusal e) {
            return newest;
        }
    }

    private boolean fill(Path file, Set<String> lossy) throws IOException {
        Optional<Path> backup = soundBackup();
        if (backup.isEmpty()) {
            return false;
        }
        try (Database from = open(backup.get());
                Database to = open(file)) {
            new Salvage(from, to).fill(lossy);
            return true;
        }
    }

    /// A copy of the newest backup that is sound.
    private Optional<Path> soundBackup() throws IOException {
        for (Backup backup : source.backups()) {
            if (Backups.look(backup) instanceof BackupContents.Sound) {
                Path copy =
                        Files.createTempDirectory(scratch, "backup").resolve(name(backup.file()));
                Files.copy(backup.file(), copy);
                return Optional.of(copy);
            }
            log.add(name(backup.file()), Outcome.LOST, "library.recover-backup");
        }
        return Optional.empty();
    }

    private static String name(@Nullable Path file) {
        return file == null || file.getFileName() == null
                ? Messages.of("library.recovered-file")
                : file.getFileName().toString();
    }
}
