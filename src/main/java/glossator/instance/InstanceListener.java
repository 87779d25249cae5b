package glossator.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// Listens to second starts at the socket of a library. Made by the process that has the lock, and
/// by no other.
final class InstanceListener implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("glossator.instance");

    /// Beyond this, second starts wait to be accepted.
    private static final int AT_ONCE = 32;

    private final InstanceAddress address;
    private final UnixSocket.Listener connections;
    private final CompletableFuture<Receiver> window;
    private final Semaphore free = new Semaphore(AT_ONCE);

    private InstanceListener(
            InstanceAddress address,
            UnixSocket.Listener connections,
            CompletableFuture<Receiver> window) {
        this.address = address;
        this.connections = connections;
        this.window = window;
    }

    /// Clears what a window that is gone has left, and listens from now on.
    static InstanceListener begin(InstanceAddress address, CompletableFuture<Receiver> window)
            throws IOException {
        Path socket = address.socket();
        clear(socket);
        var connections = new UnixSocket.Listener(socket);
        try {
            if (RuntimeFolder.isPosix(socket)) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException | RuntimeException e) {
            connections.close();
            throw e;
        }
        var listener = new InstanceListener(address, connections, window);
        daemon(listener::listen);
        return listener;
    }

    private static void daemon(Runnable work) {
        var _ = Thread.ofPlatform().daemon().name("glossator-instance-", 1).start(work);
    }

    /// A file that is no socket and no link is not ours, and stays; then there is no listening.
    private static void clear(Path socket) throws IOException {
        if (Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
            var there = Files.readAttributes(
                    socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!there.isOther() && !there.isSymbolicLink()) {
                throw new IOException("not a socket");
            }
            Files.delete(socket);
        }
    }

    private void listen() {
        try {
            while (true) {
                UnixSocket caller = connections.accept();
                free.acquireUninterruptibly();
                daemon(() -> {
                    converse(caller);
                    free.release();
                });
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "listens no longer", e);
        }
    }

    private void converse(UnixSocket caller) {
        try (caller) {
            if (caller.isOfThisUser()) {
                new Conversation(address.library(), window).hold(caller);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "a second start went away", e);
        }
    }

    @Override
    public void close() throws IOException {
        connections.close();
        Files.deleteIfExists(address.socket());
    }
}
