package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The folder `backups/` of a library: copies of its database, made while it is in use and without
/// anybody waiting for it, and thinned as they grow older. All errors are thrown as a [Refusal].
public final class Backups {
    /// How old the newest one must be before another is made by itself.
    static final Duration INTERVAL = Duration.ofMinutes(15);

    /// What must be left on the drive beside a new backup, in bytes, so that it never takes the
    /// room that a note needs.
    static final long RESERVE = 16 << 20;

    private static final Duration STALE = Duration.ofMinutes(60);
    private static final Comparator<Backup> ORDER = Comparator.comparingLong(Backup::number)
            .thenComparing(Backup::made)
            .thenComparing(b -> b.file().getFileName().toString())
            .reversed();

    private final Path library;
    private final Path database;
    private final Path folder;
    private final InstantSource clock;
    private boolean failed;

    Backups(Path library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
        database = library.resolve("library.db");
        folder = library.resolve("backups");
    }

    /// The backups of the library in this folder, which need not be open or even sound; newest
    /// first.
    public static List<Backup> list(Path library) {
        Path folder = library.resolve("backups");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(f -> BackupNames.parse(f).stream())
                    .sorted(ORDER)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "library.disk", folder);
        }
    }

    public List<Backup> list() {
        return list(library);
    }

    /// Makes a backup if the newest is older than 15 minutes and something has changed since; in an
    /// ordinary case this reads a few names. A failure is thrown once; after that, this returns
    /// nothing until a backup succeeds.
    public synchronized Optional<Backup> makeIfDue() {
        try {
            Optional<Backup> made = isDue() ? Optional.of(make()) : Optional.empty();
            failed = failed && made.isEmpty();
            return made;
        } catch (Refusal refusal) {
            if (failed) {
                return Optional.empty();
            }
            failed = true;
            throw refusal;
        }
    }

    /// Makes a backup now, and deletes those that are no longer needed.
    public synchronized Backup make() {
        Backup made = make(BackupNames::regular);
        BackupThinning.surplus(list(), ZoneId.systemDefault()).forEach(Backups::delete);
        return made;
    }

    /// Makes a backup now and deletes none: one of the others is about to be restored.
    public synchronized Backup makeBeforeRestore() {
        return make(BackupNames::beforeRestore);
    }

    /// Makes the backup that a migration from this version needs.
    synchronized Backup makeBeforeMigration(int version) {
        return make((number, now) -> BackupNames.beforeMigration(number, now, version));
    }

    /// Looks into a backup without changing it or trusting what is in it.
    public static BackupContents look(Backup backup) {
        return BackupReader.read(backup.file());
    }

    /// Removes from all of them what is being erased, and every unfinished one, whoever makes it:
    /// it may contain it.
    synchronized void erase(ErasureTarget target, ErasureTally tally) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        unfinished().forEach(DatabaseCopy::delete);
        var rewriting = new BackupRewriting(target);
        for (Backup backup : list()) {
            Path file = backup.file();
            tally.run(() -> tally.add(file, rewriting.rewrite(file)));
        }
    }

    /// The sources in a backup that [#look] finds sound, last added first.
    public static List<BackupSource> sources(Backup backup) {
        return BackupReader.sources(backup.file());
    }

    private Backup make(BiFunction<Long, Instant, String> name) {
        Folders.make(folder);
        removeLeftovers();
        requireSpace();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long number = 1 + list().stream().mapToLong(Backup::number).max().orElse(0);
        Path target = folder.resolve(name.apply(number, now));
        DatabaseCopy.make(database, target);
        return BackupNames.parse(target)
                .orElseThrow(() -> new Refusal("library.no-backup", target));
    }

    private boolean isDue() {
        Optional<Backup> newest = list().stream().findFirst();
        return newest.isEmpty() || (isOld(newest.get()) && isBehind(newest.get()));
    }

    /// One that is said to be from the future is from a time when the clock was wrong.
    private boolean isOld(Backup backup) {
        Duration age = Duration.between(backup.made(), clock.instant());
        return age.isNegative() || age.compareTo(INTERVAL) > 0;
    }

    private boolean isBehind(Backup backup) {
        try (Database now = Database.connect(database);
                Database then = Database.look(backup.file())) {
            return !BackupMark.of(now).equals(markOf(then));
        }
    }

    /// Of one that is damaged or has another schema: nothing, which no library equals.
    private static List<String> markOf(Database then) {
        try {
            return BackupMark.of(then);
        } catch (Refusal e) {
            return List.of(e.key());
        }
    }

    private void requireSpace() {
        try {
            long size = Files.size(database);
            if (Files.getFileStore(folder).getUsableSpace() < size + RESERVE) {
                throw new Refusal("library.no-room-for-backup", folder);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", folder);
        }
    }

    /// Removes what killed processes have left; what is more recent may be another one's work.
    private void removeLeftovers() {
        Instant old = Instant.now().minus(STALE);
        for (Path part : unfinished()) {
            try {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
                    Files.deleteIfExists(part);
                }
            } catch (IOException e) {
                throw new Refusal(e, "library.disk", part);
            }
        }
    }

    private List<Path> unfinished() {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(DatabaseCopy.UNFINISHED))
                    .toList();
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", folder);
        }
    }

    private static void delete(Backup backup) {
        try {
            Files.deleteIfExists(backup.file());
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-delete", backup.file());
        }
    }
}
