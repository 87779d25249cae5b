package glossator.instance;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The right to be the window of a library. The system takes it back when the process ends, however
/// it ends; so of several programs that start at the same moment exactly one has it.
final class InstanceLock implements AutoCloseable {
    private static final int MOST_DIGITS = 18;
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Null if another process has it. Throws an [IOException] where it cannot be had at all.
    static @Nullable InstanceLock tryTake(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                forOwnerOnly(file));
        try {
            if (channel.tryLock() != null) {
                writeProcess(channel);
                return new InstanceLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another window of this process has it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) {
        return RuntimeFolder.isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void writeProcess(FileChannel channel) throws IOException {
        String number = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(number.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /// The number of the process that has the lock, for a person; a question mark if it cannot be
    /// told.
    static String process(Path file) {
        try {
            String number = Files.size(file) > MOST_DIGITS ? "" : Files.readString(file);
            return number.matches("[0-9]+") ? number : "?";
        } catch (IOException e) {
            return "?";
        }
    }

    /// The file stays: to delete it would give the right to two at a time.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
