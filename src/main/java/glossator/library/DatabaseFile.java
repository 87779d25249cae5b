package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A file that SQLite is about to open or has open, over a channel of its own. To close any
/// descriptor of a file drops all POSIX locks that this process has on it, SQLite's included
/// (https://sqlite.org/howtocorrupt.html, section 2.2); so all who look at the same file share one
/// channel, which is opened before SQLite opens the file and closed after SQLite has closed it.
final class DatabaseFile implements AutoCloseable {
    // Every connection to a database with a log holds a lock on these bytes while it is open:
    // https://sqlite.org/src/file/src/os.h, SHARED_FIRST and SHARED_SIZE.
    private static final long SHARED_FIRST = 0x40000002L;
    private static final int SHARED_SIZE = 510;

    private static final Map<FileKey, DatabaseFile> OPEN = new HashMap<>();

    private final Path path;
    private final FileKey key;
    private final FileChannel channel;
    private final boolean writable;
    private int users;

    private DatabaseFile(Path path, FileKey key, FileChannel channel, boolean writable) {
        this.path = path;
        this.key = key;
        this.channel = channel;
        this.writable = writable;
    }

    /// Opens the file, or shares it with those in this process who have it open.
    static DatabaseFile open(Path file) throws IOException {
        synchronized (OPEN) {
            DatabaseFile there = OPEN.get(FileKey.of(file));
            if (there == null) {
                there = make(file);
                OPEN.put(there.key, there);
            }
            there.users++;
            return there;
        }
    }

    static DatabaseFile openOrRefuse(Path file) {
        try {
            return open(file);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-open", file);
        }
    }

    /// Whether a file is the database of a library, or a copy of one.
    static boolean isOfLibrary(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try (DatabaseFile kept = open(file)) {
            return kept.header().isDatabase() && kept.header().isOurs();
        }
    }

    /// Where the file itself is if its name is a link: SQLite keeps what belongs to a database
    /// beside that. The same if there is nothing, which is then made under this name.
    static Path real(Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            return file;
        }
    }

    private static DatabaseFile make(Path named) throws IOException {
        Path file = real(named);
        boolean writable = Files.isWritable(file);
        FileChannel channel = writable ? openToWrite(file) : openToRead(file);
        return new DatabaseFile(file, FileKey.of(file), channel, writable);
    }

    private static FileChannel openToWrite(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            return openToRead(file);
        }
    }

    private static FileChannel openToRead(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    Path path() {
        return path;
    }

    FileKey key() {
        return key;
    }

    DatabaseHeader header() throws IOException {
        return DatabaseHeader.of(read(0, DatabaseHeader.LENGTH), channel.size());
    }

    /// At most `length` bytes from `position` on, fewer at the end of the file.
    byte[] read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    void copyTo(FileChannel target) throws IOException {
        long size = channel.size();
        for (long done = 0; done < size; ) {
            long now = channel.transferTo(done, size - done, target);
            if (now == 0) {
                return;
            }
            done += now;
        }
    }

    boolean isShared() {
        synchronized (OPEN) {
            return users > 1;
        }
    }

    /// Keeps other processes from opening the database until the lock is closed; empty if one has
    /// it open already, or if this process has.
    Optional<FileLock> lockOut() throws IOException {
        synchronized (OPEN) {
            return users == 1 && writable
                    ? Optional.ofNullable(channel.tryLock(SHARED_FIRST, SHARED_SIZE, false))
                    : Optional.empty();
        }
    }

    /// Where SQLite keeps what belongs to the database: `-wal`, `-shm`, `-journal`.
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /// Whether there is such a file and it is not empty.
    static boolean hasBeside(Path file, String ending) throws IOException {
        Path other = beside(file, ending);
        return Files.exists(other) && Files.size(other) > 0;
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(key);
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new Refusal(e, "library.disk", path);
                }
            }
        }
    }
}
