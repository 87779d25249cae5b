package glossator.library;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.RecoveryReport.Item;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Makes a whole library of what is left of one: a database that may be damaged or gone, backups,
/// and sidecars. What it reads from is never written to.
public final class Recovery {
    private Recovery() {}

    /// Recovers from a library folder, a database, a backup, or a folder of sidecars into a new
    /// folder; minutes for a large library. All or nothing: `into` is there when it is whole.
    ///
    /// @param into new or empty, and not inside what it is recovered from; null for a folder beside
    ///     it, named by the date
    /// @param reader reads originals whose text is lost
    public static RecoveryReport recover(
            Path from, @Nullable Path into, Function<SourceFile, ImportedDocument> reader) {
        RecoverySource source = RecoverySource.look(from);
        Path target = into == null ? beside(source.root()) : UnfinishedFolder.target(into);
        requireFree(target, source);
        Path part = UnfinishedFolder.beginIn(target.resolveSibling(""));
        try {
            Folders.make(part.resolve("sources"));
            var originals = new OriginalFiles(part.resolve("sources"));
            var items = new ArrayList<>(new RecoveryWork(source, part, originals, reader).run());
            sync(part.resolve(Library.FILE));
            items.addAll(finish(part, false));
            sync(part);
            // Only deletes an empty folder.
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(target.resolve("..").normalize());
            return new RecoveryReport(target, items);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", target);
        } catch (Refusal e) {
            throw DiskSpace.onDriveOf(target, e);
        } finally {
            delete(part);
        }
    }

    /// Puts a backup in the place of the database of a library that is open nowhere. What was there
    /// is kept under a dated name. What sidecars say later than the backup is laid over it.
    ///
    /// @param reader reads originals whose text is lost
    public static RecoveryReport restore(
            Path library, Backup backup, Function<SourceFile, ImportedDocument> reader) {
        Path whole = library.toAbsolutePath().normalize();
        Path sources = whole.resolve("sources");
        return restore(new RecoverySource(whole, backup.file(), List.of(), sources), reader);
    }

    /// The same for going back from a sound library: it becomes what it was when the backup was
    /// made. What was made since then is in the file that is set aside.
    public static RecoveryReport goBack(
            Path library, Backup backup, Function<SourceFile, ImportedDocument> reader) {
        Path whole = library.toAbsolutePath().normalize();
        return restore(new RecoverySource(whole, backup.file(), List.of(), null), reader);
    }

    private static RecoveryReport restore(
            RecoverySource source, Function<SourceFile, ImportedDocument> reader) {
        Path whole = source.root();
        Path sources = whole.resolve("sources");
        Folders.make(sources);
        Path part = UnfinishedFolder.beginIn(whole);
        try {
            Folders.make(part);
            List<Item> items =
                    new RecoveryWork(source, part, new OriginalFiles(sources), reader).run();
            Path made = part.resolve(Library.FILE);
            sync(made);
            setAside(whole);
            Files.move(made, whole.resolve(Library.FILE), StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(whole);
            var all = new ArrayList<>(items);
            all.addAll(finish(whole, source.sources() == null));
            return new RecoveryReport(whole, all);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", whole);
        } catch (Refusal e) {
            throw DiskSpace.onDriveOf(whole, e);
        } finally {
            delete(part);
        }
    }

    /// After what was derived from it the database first: without it nobody mistakes what is left
    /// for an older state.
    private static void setAside(Path library) throws IOException {
        DerivedIndex.delete(library);
        String moment = Timestamps.forFileName(Timestamps.now());
        String name = "library-" + moment + ".db";
        for (int i = 2; Files.exists(library.resolve(name)); i++) {
            name = "library-" + moment + "-" + i + ".db";
        }
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Path file = library.resolve(Library.FILE + ending);
            if (Files.exists(file)) {
                Files.move(file, library.resolve(name + ending), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Folders.sync(library);
    }

    /// Opens the library as any program would, writes its sidecars and checks it.
    ///
    /// @param back whether it is meant to lack what sidecars say later, which are set aside
    private static List<Item> finish(Path folder, boolean back) {
        try (Library library = Library.open(folder)) {
            library.writeSidecars();
            return library.check().stream()
                    // Said of each source already.
                    .filter(found -> !found.kind().equals(Check.LOST_TARGET))
                    .filter(found -> !back || !SidecarCheck.isOfAside(found))
                    .map(found -> new Item(
                            Messages.of("library.recovered-check"),
                            Outcome.PARTLY,
                            found.sentence()))
                    .toList();
        }
    }

    private static void sync(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            Folders.sync(place);
        } else {
            try (FileChannel channel = FileChannel.open(place, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private static Path beside(Path root) {
        String name = root.getFileName() + "-recovered-" + LocalDate.now(ZoneId.systemDefault());
        Path target = root.resolveSibling(name);
        for (int i = 2; Files.exists(target); i++) {
            target = root.resolveSibling(name + "-" + i);
        }
        return target;
    }

    private static void requireFree(Path target, RecoverySource source) {
        Path parent = target.getParent();
        if (parent == null || (Files.exists(target) && !isEmpty(target))) {
            throw new Refusal("library.recover-not-empty", target);
        }
        Folders.make(parent);
        try {
            if (parent.toRealPath().startsWith(source.root().toRealPath())) {
                throw new Refusal("library.recover-inside", target);
            }
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", target);
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", folder);
        }
    }

    /// The name of a document of quotes from a file.
    static String quotesName(String fileName) {
        return fileName + ".quotes.txt";
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "library.cannot-delete", folder);
        }
    }
}
