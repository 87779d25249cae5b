package glossator.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.instance.Instance.First;
import glossator.instance.Instance.HandedOver;
import glossator.instance.Instance.Hindered;
import glossator.instance.InstanceClient.Answered;
import glossator.instance.InstanceClient.Nobody;
import glossator.instance.InstanceClient.Reply;
import glossator.instance.InstanceClient.Silent;
import glossator.instance.InstanceFixture.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// What may be where the socket of a window should be, and who may be at its other end.
class BadSocketTest {
    @TempDir
    private Path temp = Path.of("");

    private InstanceFixture starts;
    private InstanceAddress address;

    @BeforeEach
    void prepare() throws IOException {
        starts = new InstanceFixture(temp);
        address = starts.address("library");
    }

    /// What lies there.
    enum There {
        STALE_SOCKET(true),
        LINK_TO_A_SOCKET(true),
        LINK_TO_NOTHING(true),
        LINK_TO_A_FILE(true),
        FILE(false),
        EMPTY_FILE(false),
        FOLDER(false);

        /// Whether it is cleared away, and the window can be asked.
        final boolean cleared;

        There(boolean cleared) {
            this.cleared = cleared;
        }

        void make(Path at, Path elsewhere) throws IOException {
            switch (this) {
                case STALE_SOCKET -> listen(at).close();
                case LINK_TO_A_SOCKET -> {
                    listen(elsewhere).close();
                    Files.createSymbolicLink(at, elsewhere);
                }
                case LINK_TO_NOTHING -> Files.createSymbolicLink(at, elsewhere);
                case LINK_TO_A_FILE ->
                    Files.createSymbolicLink(at, Files.writeString(elsewhere, "of somebody"));
                case FILE -> Files.writeString(at, "of somebody");
                case EMPTY_FILE -> Files.createFile(at);
                case FOLDER -> Files.createDirectory(at);
            }
        }
    }

    private static ServerSocketChannel listen(Path at) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(at));
    }

    @ParameterizedTest
    @EnumSource
    void aStartHasItsWindowWhateverIsThere(There there) throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        there.make(address.socket(), elsewhere);
        boolean was = Files.exists(elsewhere, LinkOption.NOFOLLOW_LINKS);
        assertInstanceOf(Nobody.class, ask(200), there.name());
        try (Window window = starts.window("library")) {
            assertEquals(there.cleared, ask(60_000).equals(new Answered(new Answer.Shown())));
            assertEquals(there.cleared ? 1 : 0, window.count());
        }
        assertEquals(was, Files.exists(elsewhere, LinkOption.NOFOLLOW_LINKS));
        assertEquals(there.cleared, !Files.exists(address.socket(), LinkOption.NOFOLLOW_LINKS));
    }

    private Reply ask(long millis) {
        return InstanceClient.ask(address.socket(), address.request(List.of(temp)), millis);
    }

    @Test
    void aLockThatIsALinkIsNotFollowed() throws IOException {
        Path file = Files.writeString(temp.resolve("of somebody"), "something");
        Files.createSymbolicLink(address.lock(), file);
        try (Window window = starts.window("library")) {
            assertEquals(0, window.count());
        }
        assertEquals("something", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-xr-x", "rwxrwx---", "r-x------"})
    void aFolderThatOthersCanUseIsNotTrusted(String permissions) throws IOException {
        Path folder = address.socket().getParent();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        assertTrue(RuntimeFolder.make(List.of(folder)).isEmpty());
        assertTrue(RuntimeFolder.find(List.of(folder)).isEmpty());
    }

    @Test
    void aFolderThatIsALinkOrAFileIsNotTrusted() throws IOException {
        Path folder = address.socket().getParent();
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        Path file = Files.createFile(temp.resolve("file"));
        Path good = temp.resolve("good");
        assertEquals(good, RuntimeFolder.make(List.of(link, file, good)).orElseThrow());
        assertTrue(RuntimeFolder.find(List.of(link, file)).isEmpty());
    }

    @Test
    void aFolderWhosePathIsTooLongForASocketIsPassedOver() {
        Path folder = temp.resolve("long".repeat(30));
        assertTrue(RuntimeFolder.make(List.of(folder)).isEmpty());
        var environment = Map.of("XDG_RUNTIME_DIR", folder.toString());
        assertTrue(RuntimeFolder.candidates("Linux", environment).stream()
                .allMatch(f -> f.startsWith("/tmp")));
    }

    @Test
    void theFolderOfAnotherUserIsNoCandidate() {
        var environment = Map.of("XDG_RUNTIME_DIR", "/proc/1/fd/none");
        assertTrue(RuntimeFolder.candidates("Linux", environment).stream()
                .noneMatch(f -> f.startsWith("/proc")));
        assertTrue(RuntimeFolder.candidates("Linux", Map.of("XDG_RUNTIME_DIR", "run")).stream()
                .allMatch(Path::isAbsolute));
    }

    /// What a program that is not ours answers.
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 400 Bad Request\n", "SHOWN", "\n", "SHOW\n"})
    void aStrangerIsNotBelieved(String answer) throws Exception {
        try (var stranger = listen(address.socket());
                var pool = Executors.newSingleThreadExecutor()) {
            var _ = pool.submit(() -> {
                try (SocketChannel caller = stranger.accept()) {
                    caller.read(ByteBuffer.allocate(10_000));
                    caller.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
                }
                return true;
            });
            Reply reply = ask(60_000);
            boolean ended = !answer.endsWith("\n");
            assertEquals(ended ? new Nobody() : new Silent(), reply);
        }
    }

    @Test
    void oneWhoSaysNothingIsNotWaitedForLongerThanTheLimit() throws IOException {
        try (var _ = listen(address.socket())) {
            assertInstanceOf(Silent.class, ask(100));
        }
    }

    @Test
    void oneWithAFullQueueIsNotWaitedForEither() throws IOException {
        try (var _ = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(address.socket()), 1);
                var _ = SocketChannel.open(UnixDomainSocketAddress.of(address.socket()));
                var _ = SocketChannel.open(UnixDomainSocketAddress.of(address.socket()))) {
            assertInstanceOf(Silent.class, ask(100));
        }
    }

    /// The lock is held, so there is a window, and it hangs.
    @Test
    void aWindowThatHangsIsNamedInASentence() throws Exception {
        Instance instance = ((First) starts.begin("library")).instance();
        try (instance) {
            instance.serve(files -> CompletableFuture.failedFuture(new Error("of a test")));
            Hindered why = (Hindered) starts.begin("library", temp);
            assertTrue(
                    why.sentence()
                            .contains("(process " + ProcessHandle.current().pid() + ")"),
                    why.sentence());
            assertTrue(why.sentence().contains("does not answer"), why.sentence());
        }
    }

    @Test
    void aWindowOfAnotherVersionIsNamedInASentence() throws Exception {
        try (var lock = InstanceLock.tryTake(address.lock());
                var other = listen(address.socket());
                var pool = Executors.newSingleThreadExecutor()) {
            assertTrue(lock != null);
            var _ = pool.submit(() -> {
                try (SocketChannel caller = other.accept()) {
                    caller.write(ByteBuffer.wrap("VERSION 7\n".getBytes(StandardCharsets.UTF_8)));
                    return caller.read(ByteBuffer.allocate(10_000));
                }
            });
            Hindered why = (Hindered) starts.begin("library", temp);
            assertTrue(why.sentence().contains("another version"), why.sentence());
        }
    }

    /// Requests that are none, and what the window answers before it hangs up.
    enum Wrong {
        NOTHING("", ""),
        OTHER_PROGRAM("GET / HTTP/1.1\n\n", ""),
        OTHER_VERSION("GLOSSATOR 2 5\nabcd\0", "VERSION 1\n"),
        LONG_FIRST_LINE("GLOSSATOR ".repeat(1_000), ""),
        TOO_LONG("GLOSSATOR 1 999999999\n", ""),
        NEGATIVE("GLOSSATOR 1 -1\n", ""),
        NO_LIBRARY("GLOSSATOR 1 0\n", ""),
        OTHER_LIBRARY("GLOSSATOR 1 10\n/tmp\0/tmp\0", ""),
        NO_END("GLOSSATOR 1 4\n/tmp", "");

        final String request;
        final String answer;

        Wrong(String request, String answer) {
            this.request = request;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongRequestChangesNothing(Wrong wrong) throws Exception {
        try (Window window = starts.window("library")) {
            try (var caller = SocketChannel.open(UnixDomainSocketAddress.of(address.socket()))) {
                caller.write(ByteBuffer.wrap(wrong.request.getBytes(StandardCharsets.UTF_8)));
                caller.shutdownOutput();
                assertEquals(wrong.answer, readAll(caller));
            }
            assertInstanceOf(HandedOver.class, starts.begin("library", temp));
            assertEquals(List.of(temp), window.next());
            assertEquals(0, window.count());
        }
    }

    private static String readAll(SocketChannel caller) {
        var all = ByteBuffer.allocate(1_000);
        try {
            while (caller.read(all) > 0) {
                // until the other end hangs up
            }
        } catch (IOException e) {
            // It hung up before it had read everything.
        }
        return new String(all.array(), 0, all.position(), StandardCharsets.UTF_8);
    }

    @Test
    void whoConnectsAndIsSilentHoldsUpNobody() throws Exception {
        try (Window window = starts.window("library");
                var _ = SocketChannel.open(UnixDomainSocketAddress.of(address.socket()));
                var _ = SocketChannel.open(UnixDomainSocketAddress.of(address.socket()))) {
            assertInstanceOf(HandedOver.class, starts.begin("library", temp));
            assertEquals(List.of(temp), window.next());
        }
    }

    @Test
    void moreThanARequestMayHaveIsRefusedInASentence() {
        Path[] files = new Path[3_000];
        java.util.Arrays.fill(files, Path.of("/" + "x".repeat(3_000)));
        try (Window window = starts.window("library")) {
            Hindered why = (Hindered) starts.begin("library", files);
            assertTrue(why.sentence().contains("too many files"), why.sentence());
            assertThrows(
                    StartRequest.TooLong.class,
                    () -> address.request(List.of(files)).bytes());
            assertEquals(0, window.count());
        }
    }
}
