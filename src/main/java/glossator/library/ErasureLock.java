package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps two programs from erasing at once; the system frees it when its program ends, in whatever
/// way.
final class ErasureLock implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private ErasureLock(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static ErasureLock take(Path file) {
        try {
            Folders.createFile(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            return new ErasureLock(channel, tryLock(channel));
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", file);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this program.
            return null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    boolean isTaken() {
        return lock != null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", channel);
        }
    }
}
