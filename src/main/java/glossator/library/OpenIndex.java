package glossator.library;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The connections to an index that is open.
///
/// @param reader the same as `writer` if nobody else can see the file
/// @param kept null in the same case
record OpenIndex(
        DatabaseConnection writer,
        DatabaseConnection reader,
        @Nullable DatabaseFile kept) {

    /// Refuses a file that is no database or shorter than it says.
    static OpenIndex of(Path file, int patience) {
        try {
            if (!Files.exists(file)) {
                Folders.createFile(file);
            }
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-open", file);
        }
        DatabaseFile kept = DatabaseFile.openOrRefuse(file);
        try {
            requireWhole(kept);
            return connect(kept, patience);
        } catch (RuntimeException | Error e) {
            kept.close();
            throw e;
        }
    }

    private static void requireWhole(DatabaseFile kept) {
        try {
            DatabaseHeader header = kept.header();
            boolean hasLog = DatabaseFile.hasBeside(kept.path(), "-wal");
            if (!header.isEmpty() && (!header.isDatabase() || (header.isCutOff() && !hasLog))) {
                throw SqliteErrors.damaged(new IOException("cut off"), kept.path());
            }
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-open", kept.path());
        }
    }

    private static OpenIndex connect(DatabaseFile kept, int patience) {
        Path file = kept.path();
        var writer = DatabaseConnection.forWriting(file, Database.address(file), new DamagedRows());
        try {
            writer.run("PRAGMA busy_timeout = " + patience);
            // Before the first table: what merging leaves free is to be given back.
            writer.run("PRAGMA auto_vacuum = INCREMENTAL");
            writer.list("PRAGMA journal_mode = WAL", r -> r.getString(1));
            // After a power failure the last slices may be missing, but nothing is torn.
            writer.run("PRAGMA synchronous = NORMAL");
            cache(writer);
            var reader =
                    DatabaseConnection.forReading(file, Database.address(file), new DamagedRows());
            cache(reader);
            return new OpenIndex(writer, reader, kept);
        } catch (RuntimeException | Error e) {
            writer.close();
            throw e;
        }
    }

    /// In a file that SQLite deletes as soon as it has opened it.
    static OpenIndex inPrivate() {
        var only = DatabaseConnection.forWriting(Path.of(DerivedIndex.FILE), "", new DamagedRows());
        cache(only);
        return new OpenIndex(only, only, null);
    }

    private static void cache(DatabaseConnection connection) {
        connection.run("PRAGMA cache_size = -32000");
    }

    /// Whether the file is still the one at its path.
    boolean isHere() {
        if (kept == null) {
            return true;
        }
        try {
            return FileKey.find(kept.path()).equals(Optional.of(kept.key()));
        } catch (IOException e) {
            return false;
        }
    }

    void close() {
        try {
            try (writer) {
                reader.close();
            }
        } finally {
            if (kept != null) {
                kept.close();
            }
        }
    }
}
