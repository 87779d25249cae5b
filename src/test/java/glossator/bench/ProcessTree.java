package glossator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A program with all that it has started.
record ProcessTree(ProcessHandle root) {
    static ProcessTree of(Process process) {
        return new ProcessTree(process.toHandle());
    }

    /// Megabytes (of 1,048,576 bytes) of its proportional set size: shared pages count for each
    /// process by its share (proc(5), smaps_rollup).
    double megabytes() {
        return all().mapToLong(ProcessTree::kilobytes).sum() / 1024.0;
    }

    void end() {
        all().toList().forEach(ProcessHandle::destroy);
        Pause.millis(300);
        all().toList().forEach(ProcessHandle::destroyForcibly);
        Pause.until("the end of a program", () -> !root.isAlive());
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(root.descendants(), Stream.of(root));
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended since
        }
    }
}
