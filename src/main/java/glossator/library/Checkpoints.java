package glossator.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells what SQLite writes into the file, which it does in checkpoints only, from what others
/// write. SQLite records each checkpoint beforehand in the memory that it shares between processes
/// (`-shm`): https://sqlite.org/walformat.html, section 2.1.
final class Checkpoints implements AutoCloseable {
    /// Where the time of the last change is set by the write itself, not some time afterwards.
    private static final Set<String> EXACT = Set.of(
            "ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "apfs",
            "hfs");

    private static final int AT_SALTS = 32;
    private static final int AT_DONE = 96;
    private static final int AT_ATTEMPTED = 128;
    private static final int LENGTH = 136;

    private final DatabaseFile file;
    private final DatabaseFile shared;
    private final boolean isExact;
    private State last;

    /// @param done how many frames of the log have been written into the file
    /// @param attempted how many were to be written at least
    private record State(long modified, long size, long salts, int done, int attempted) {
        boolean isSameFile(State other) {
            return modified == other.modified && size == other.size;
        }

        boolean isSameLog(State other) {
            return salts == other.salts && done == other.done && attempted == other.attempted;
        }
    }

    /// @param file open, in write-ahead mode
    Checkpoints(DatabaseFile file) throws IOException {
        this.file = file;
        isExact = EXACT.contains(
                Files.getFileStore(file.path()).type().toLowerCase(Locale.ROOT));
        shared = DatabaseFile.open(DatabaseFile.beside(file.path(), "-shm"));
        last = state();
    }

    FileKey sharedKey() {
        return shared.key();
    }

    /// Whether the file is as it was at the last call, or SQLite has written into it since. True
    /// where that cannot be told.
    boolean explainFile() throws IOException {
        State before = last;
        last = state();
        return !isExact
                || last.isSameFile(before)
                || !last.isSameLog(before)
                || before.done < before.attempted;
    }

    /// The file first: what SQLite is about to write, it has recorded by then.
    private State state() throws IOException {
        Path path = file.path();
        long modified = Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS);
        long size = Files.size(path);
        ByteBuffer index =
                ByteBuffer.wrap(shared.read(0, LENGTH)).order(ByteOrder.nativeOrder());
        if (index.limit() < LENGTH) {
            throw new IOException("-shm is too short");
        }
        return new State(
                modified,
                size,
                index.getLong(AT_SALTS),
                index.getInt(AT_DONE),
                index.getInt(AT_ATTEMPTED));
    }

    @Override
    public void close() {
        shared.close();
    }
}
