package glossator.instance;

import jdk.net.ExtendedSocketOptions;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A connection of two processes of one user over a Unix domain socket: the one class of the
/// program that knows sockets. Nobody waits longer than a deadline, a time of [System#nanoTime]:
/// then [TimedOut] is thrown.
final class UnixSocket implements AutoCloseable {
    private static final int BUFFER = 8 << 10;
    private static final long RETRY_MILLIS = 20;
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();

    private UnixSocket(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    static long in(long millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /// Also waits for room in the queue of a listener that accepts nobody at the moment.
    static UnixSocket connect(Path socket, long deadline) throws IOException {
        while (true) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.configureBlocking(false);
                if (channel.connect(UnixDomainSocketAddress.of(socket))) {
                    return new UnixSocket(channel);
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
            if (System.nanoTime() > deadline) {
                throw new TimedOut();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
    }

    /// What listens at a path.
    static final class Listener implements AutoCloseable {
        private static final int WAITING = 256;
        private final ServerSocketChannel channel;

        /// There must be nothing at the path.
        Listener(Path socket) throws IOException {
            channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.bind(UnixDomainSocketAddress.of(socket), WAITING);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        /// Waits for the next connection.
        UnixSocket accept() throws IOException {
            return new UnixSocket(channel.accept());
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// Whether the process at the other end is of this user. Where the system does not tell, the
    /// folder of the socket is all the protection there is.
    boolean isOfThisUser() {
        try {
            return channel.getOption(ExtendedSocketOptions.SO_PEERCRED)
                    .user()
                    .equals(RuntimeFolder.thisUser());
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void write(ByteBuffer bytes, long deadline) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, deadline);
            }
        }
    }

    /// A line of at most `most` bytes, without its end.
    String readLine(int most, long deadline) throws IOException {
        byte[] line = new byte[most];
        for (int length = 0; ; length++) {
            fill(deadline);
            byte next = in.get();
            if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8);
            }
            if (length == most) {
                throw new IOException("a line too long");
            }
            line[length] = next;
        }
    }

    byte[] read(int length, long deadline) throws IOException {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; ) {
            fill(deadline);
            int part = Math.min(in.remaining(), length - at);
            in.get(bytes, at, part);
            at += part;
        }
        return bytes;
    }

    private void fill(long deadline) throws IOException {
        while (!in.hasRemaining()) {
            in.clear();
            int read = channel.read(in);
            in.flip();
            if (read < 0) {
                throw new EOFException();
            }
            if (read == 0) {
                await(SelectionKey.OP_READ, deadline);
            }
        }
    }

    private void await(int operation, long deadline) throws IOException {
        key.interestOps(operation);
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0 || selector.select(millis) == 0) {
            throw new TimedOut();
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }

    /// The other end took too long.
    static final class TimedOut extends IOException {
        private static final long serialVersionUID = 1;
    }
}
