package glossator.instance;

import glossator.instance.Instance.First;
import glossator.instance.Instance.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Libraries and sockets in a folder of the test, and windows that only note what they are asked.
final class InstanceFixture {
    final Path folder;
    final Map<String, String> environment;

    InstanceFixture(Path temp) throws IOException {
        folder = Files.createDirectories(
                temp.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        environment = Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":7");
    }

    Path library(String name) {
        return folder.resolveSibling(name);
    }

    InstanceAddress address(String library) {
        return InstanceAddress.make(library(library), environment).orElseThrow();
    }

    Start begin(String library, Path... files) {
        return Instance.begin(library(library), List.of(files), environment);
    }

    /// A window that has started.
    Window window(String library) {
        var window = new Window(((First) begin(library)).instance());
        window.instance.serve(window);
        return window;
    }

    /// Notes what it is asked, and answers `answer`.
    static final class Window implements Receiver, AutoCloseable {
        final Instance instance;
        private final LinkedBlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();
        volatile Answer answer = new Answer.Shown();

        Window(Instance instance) {
            this.instance = instance;
        }

        @Override
        public CompletableFuture<Answer> receive(List<Path> files) {
            asked.add(files);
            return CompletableFuture.completedFuture(answer);
        }

        List<Path> next() throws InterruptedException {
            List<Path> files = asked.poll(60, TimeUnit.SECONDS);
            if (files == null) {
                throw new AssertionError("nobody asked");
            }
            return files;
        }

        int count() {
            return asked.size();
        }

        @Override
        public void close() {
            instance.close();
        }
    }
}
