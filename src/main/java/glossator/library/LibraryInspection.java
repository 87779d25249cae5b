package glossator.library;

import glossator.library.Database.ReadOnly;
import glossator.library.LibraryState.Kind;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at a folder before a library is opened in it; changes nothing and locks nothing.
public final class LibraryInspection {
    private final Path file;
    private final Path real;
    private final Path folder;
    private final Migrations migrations;

    /// @param file the database, or a link to it
    LibraryInspection(Path file, Migrations migrations) {
        this.file = file.toAbsolutePath().normalize();
        real = DatabaseFile.real(this.file);
        this.migrations = migrations;
        folder = this.file.resolveSibling("").normalize();
    }

    /// What is in `folder`. Never throws because of what it finds.
    public static LibraryState inspect(Path folder) {
        return new LibraryInspection(folder.resolve(Library.FILE), Migrations.ALL).state();
    }

    LibraryState state() {
        try {
            Kind kind = find();
            if (kind == Kind.NEW) {
                return state(kind, "");
            }
            if (!hasOwnLog()) {
                return state(Kind.REPLACED_LOG, Messages.of("library.replaced-log", file));
            }
            requireSchema();
            return DiskSpace.isUsedUp(file)
                    ? state(Kind.READ_ONLY, Messages.of("library.full", file))
                    : state(kind, "");
        } catch (Refusal refusal) {
            return state(kindOf(refusal), refusal.sentence());
        }
    }

    private LibraryState state(Kind kind, String sentence) {
        return new LibraryState(kind, sentence, folder);
    }

    private boolean hasOwnLog() {
        DatabaseOpening.ALONE.lock();
        try (DatabaseFile kept = DatabaseFile.openOrRefuse(file)) {
            return new LeftoverLog(kept).belongs();
        } finally {
            DatabaseOpening.ALONE.unlock();
        }
    }

    /// Only if nobody can be writing: otherwise SQLite has to look at the log as well, which it
    /// does when the library is opened.
    private void requireSchema() {
        if (Files.exists(DatabaseFile.beside(real, "-wal"))
                || Files.exists(DatabaseFile.beside(real, "-journal"))) {
            return;
        }
        try (Database looked = Database.openReadOnly(real, new ReadOnly(true, ""), () -> {})) {
            migrations.requireOurs(looked);
        }
    }

    private static Kind kindOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "library.read-only" -> Kind.READ_ONLY;
            case "library.vanished" -> Kind.VANISHED;
            case "library.newer" -> Kind.NEWER;
            case "library.foreign", "library.foreign-here", "library.not-a-database" ->
                Kind.FOREIGN;
            case "library.not-a-folder",
                    "library.cannot-make",
                    "library.cannot-open",
                    "library.loose-link" -> Kind.UNREACHABLE;
            case "library.full" -> Kind.READ_ONLY;
            default -> Kind.DAMAGED;
        };
    }

    /// NEW or READY; refuses everything else. Does not look at the log.
    Kind find() {
        if (!Files.exists(folder)) {
            Folders.requireMakeable(folder);
            return Kind.NEW;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("library.not-a-folder", folder);
        }
        Folders.requireNoLooseLink(file);
        try {
            if (Files.isDirectory(file)) {
                throw new Refusal("library.not-a-database", file);
            }
            return Files.exists(file) && Files.size(file) > 0 ? lookInside() : lookAround();
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-open", file);
        }
    }

    private Kind lookAround() throws IOException {
        String traces = Traces.of(folder);
        if (!traces.isEmpty()) {
            if (Files.exists(file) && Files.size(file) > 0) {
                // Another process has just made the library.
                return lookInside();
            }
            throw new Refusal("library.vanished", folder, traces);
        }
        requireWritable(folder);
        return Kind.NEW;
    }

    private Kind lookInside() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal("library.cannot-open", file);
        }
        try (DatabaseFile kept = DatabaseFile.open(file)) {
            requireGood(kept.header());
            requireWritable(file);
            requireWritable(real.resolveSibling("").normalize());
            requireWritable(folder);
            return Kind.READY;
        }
    }

    private void requireGood(DatabaseHeader header) throws IOException {
        if (!header.isDatabase()) {
            throw new Refusal(
                    Traces.of(folder).isEmpty() ? "library.not-a-database" : "library.damaged",
                    file);
        }
        if (!header.isOurs() && !DatabaseFile.hasBeside(real, "-journal")) {
            throw foreign();
        }
        if (header.version() > migrations.newest()) {
            throw new Refusal("library.newer", file);
        }
        if (header.version() < 0) {
            throw new Refusal("library.no-version", file, header.version());
        }
        if (header.isCutOff()
                && !DatabaseFile.hasBeside(real, "-wal")
                && !DatabaseFile.hasBeside(real, "-journal")) {
            throw new Refusal("library.damaged", file);
        }
    }

    /// A library may have been here before the other program's file.
    private Refusal foreign() throws IOException {
        String kept = Traces.kept(folder);
        return kept.isEmpty()
                ? new Refusal("library.foreign", file)
                : new Refusal("library.foreign-here", file, kept);
    }

    private static void requireWritable(Path place) {
        if (!Files.isWritable(place)) {
            throw new Refusal("library.read-only", place);
        }
    }
}
