package glossator.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.instance.Instance.First;
import glossator.instance.Instance.HandedOver;
import glossator.instance.Instance.Hindered;
import glossator.instance.Instance.Start;
import glossator.instance.InstanceFixture.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Starts of the program, over real sockets.
class InstanceTest {
    @TempDir
    private Path temp = Path.of("");

    private InstanceFixture starts;

    @BeforeEach
    void prepare() throws IOException {
        starts = new InstanceFixture(temp);
    }

    @Test
    void theSecondStartHandsItsFilesToTheFirst() throws InterruptedException {
        Path file = temp.resolve("two words 🦊\nand a line.txt");
        try (Window window = starts.window("library")) {
            assertInstanceOf(HandedOver.class, starts.begin("library", file, temp));
            assertEquals(List.of(file, temp), window.next());
            assertInstanceOf(HandedOver.class, starts.begin("library"));
            assertEquals(List.of(), window.next());
        }
    }

    @Test
    void relativePathsAreMeantFromTheFolderOfTheSecondStart() throws InterruptedException {
        try (Window window = starts.window("library")) {
            starts.begin("library", Path.of("a.txt"));
            assertEquals(List.of(Path.of("a.txt").toAbsolutePath()), window.next());
        }
    }

    @Test
    void twoHundredFilesGoAtOnce() throws InterruptedException {
        Path[] files = IntStream.range(0, 200)
                .mapToObj(i -> temp.resolve("a rather long name of a file ".repeat(5) + i))
                .toArray(Path[]::new);
        try (Window window = starts.window("library")) {
            assertInstanceOf(HandedOver.class, starts.begin("library", files));
            assertEquals(List.of(files), window.next());
        }
    }

    @Test
    void ofManyStartsAtTheSameMomentOneHasTheWindow() throws Exception {
        var results = new ArrayList<Start>();
        try (var pool = Executors.newFixedThreadPool(40)) {
            var running = new ArrayList<Future<Start>>();
            for (int i = 0; i < 40; i++) {
                Path file = temp.resolve("file " + i);
                running.add(pool.submit(() -> beginAndServe(file)));
            }
            for (Future<Start> each : running) {
                results.add(each.get());
            }
        }
        assertEquals(39, results.stream().filter(HandedOver.class::isInstance).count());
        results.removeIf(HandedOver.class::isInstance);
        assertInstanceOf(First.class, results.getFirst()).instance().close();
    }

    private Start beginAndServe(Path file) {
        Start start = starts.begin("library", file);
        if (start instanceof First(Instance instance)) {
            instance.serve(new Window(instance));
        }
        return start;
    }

    @Test
    void aSecondStartWaitsForAWindowThatIsStillStarting() throws Exception {
        Instance instance = ((First) starts.begin("library")).instance();
        try (var window = new Window(instance);
                var pool = Executors.newSingleThreadExecutor()) {
            var second = pool.submit(() -> starts.begin("library", temp));
            assertFalse(second.isDone());
            instance.serve(window);
            assertEquals(List.of(temp), window.next());
            assertInstanceOf(HandedOver.class, second.get());
        }
    }

    @Test
    void aWindowBetweenTwoWindowsIsAskedAgain() throws Exception {
        try (Window window = starts.window("library");
                var pool = Executors.newSingleThreadExecutor()) {
            window.answer = new Answer.Later();
            var second = pool.submit(() -> starts.begin("library", temp));
            assertEquals(List.of(temp), window.next());
            window.answer = new Answer.Shown();
            assertInstanceOf(HandedOver.class, second.get());
        }
    }

    @Test
    void afterTheWindowAStartHasItsOwn() {
        starts.window("library").close();
        try (Window window = starts.window("library")) {
            assertEquals(0, window.count());
        }
    }

    @Test
    void aWindowThatIsEndingIsNotWaitedFor() throws Exception {
        Window ending = starts.window("library");
        ending.answer = new Answer.Ending();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var second = pool.submit(() -> starts.begin("library", temp));
            ending.next();
            ending.close();
            assertInstanceOf(First.class, second.get()).instance().close();
        }
    }

    @Test
    void aRefusalIsTheSentenceOfTheSecondStart() {
        try (Window window = starts.window("library")) {
            window.answer = new Answer.Refused("It is\ndamaged.");
            assertEquals(new Hindered("It is damaged.", true), starts.begin("library", temp));
        }
    }

    @Test
    void librariesAndDisplaysHaveWindowsOfTheirOwn() throws InterruptedException {
        try (Window one = starts.window("one");
                Window two = starts.window("two")) {
            starts.begin("two", temp);
            assertEquals(List.of(temp), two.next());
            assertEquals(0, one.count());
            var elsewhere = Map.of("XDG_RUNTIME_DIR", starts.folder.toString(), "DISPLAY", ":8");
            Start there = Instance.begin(starts.library("two"), List.of(), elsewhere);
            assertInstanceOf(First.class, there).instance().close();
        }
    }

    @Test
    void aLibraryHasOneWindowWhateverItIsCalled() throws Exception {
        Files.createDirectory(temp.resolve("library"));
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("library"));
        try (Window window = starts.window("library")) {
            assertInstanceOf(HandedOver.class, starts.begin("link"));
            assertInstanceOf(HandedOver.class, starts.begin("link/../library/."));
            assertEquals(2, window.count());
        }
    }

    @Test
    void aVeryLongPathOfALibraryIsAsGoodAsAnother() throws InterruptedException {
        String name = "a folder in a folder/".repeat(20);
        try (Window window = starts.window(name)) {
            assertInstanceOf(HandedOver.class, starts.begin(name, temp));
            assertEquals(List.of(temp), window.next());
        }
    }

    @Test
    void theWindowFollowsToAnotherLibrary() throws InterruptedException {
        try (Window window = starts.window("one")) {
            window.instance.follow(starts.library("two"));
            starts.begin("two", temp);
            assertEquals(List.of(temp), window.next());
            try (Window other = starts.window("one")) {
                // That of another process is left to it.
                window.instance.follow(starts.library("one"));
                starts.begin("one", temp);
                assertEquals(List.of(temp), other.next());
            }
        }
    }

    @Test
    void onlyItsOwnerCanUseTheSocketAndNothingIsLeftOfIt() throws IOException {
        InstanceAddress address = starts.address("library");
        try (Window window = starts.window("library")) {
            assertEquals("rw-------", permissions(address.socket()));
            assertEquals("rw-------", permissions(address.lock()));
            assertEquals("rwx------", permissions(starts.folder.resolve("glossator")));
            assertEquals(
                    Long.toString(ProcessHandle.current().pid()),
                    InstanceLock.process(address.lock()));
            assertEquals(0, window.count());
        }
        try (Stream<Path> left = Files.list(starts.folder.resolve("glossator"))) {
            assertEquals(List.of(address.lock()), left.toList());
        }
        assertTrue(Files.exists(address.lock()));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
