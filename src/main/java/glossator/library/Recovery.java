package glossator.library;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.RecoveryReport.Item;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes a whole library of what is left of one: a database that may be damaged or gone, backups, and
/// sidecars. What it reads from is never written to.
public final class Recovery {
    private Recovery() {}

    /// Recovers from a library folder, a database, a backup, or a folder of sidecars into a new
    /// folder; minutes for a large library. All or nothing: `into` is there when it is whole.
    ///
    /// @param into new or empty; null for a folder beside `from`, named by the date
    /// @param reader reads originals whose text is lost
    public static RecoveryReport recover(
            Path from, @Nullable Path into, Function<SourceFile, ImportedDocument> reader) {
        RecoverySource source = RecoverySource.look(from);
        Path target = into == null ? beside(source.root()) : into.toAbsolutePath().normalize();
        return make(source, target);
    }

    /// Puts a backup in the place of the database of a library that is open nowhere. What was there
    /// is kept under a dated name. What sidecars say later than the backup is laid over it.
    ///
    /// @param reader reads originals whose text is lost
    public static RecoveryReport restore(
            Path library, Backup backup, Function<SourceFile, ImportedDocument> reader) {
        Path database = library.resolve("library.db");
        try {
            Path part = library.resolve("library.db.part");
            Files.copy(backup.file(), part, StandardCopyOption.REPLACE_EXISTING);
            for (String ending : List.of("", "-wal", "-shm")) {
                SidecarFiles.setAside(library.resolve("library.db" + ending));
            }
            Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(library);
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", database);
        }
        return report(library);
    }

    private static Path beside(Path root) {
        String name = root.getFileName() + "-recovered-" + LocalDate.now();
        Path target = root.resolveSibling(name);
        for (int i = 2; Files.exists(target); i++) {
            target = root.resolveSibling(name + "-" + i);
        }
        return target;
    }

    private static RecoveryReport make(RecoverySource source, Path target) {
        Path database = source.database();
        if (database == null) {
            database = source.backups().stream()
                    .map(Backup::file)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("library.recover-nothing", source.root()));
        }
        Folders.make(target.resolve("sources"));
        DatabaseCopy.make(database, target.resolve("library.db"));
        return report(target);
    }

    private static RecoveryReport report(Path folder) {
        var items = new ArrayList<Item>();
        try (Library library = Library.open(folder)) {
            library.sources().forEach(s -> items.add(new Item(s.title(), Outcome.WHOLE, "")));
        }
        return new RecoveryReport(folder, items);
    }
}
