package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import glossator.WindowProcessMain.Line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Tests of the whole window, classes of `glossator.ui.tour`, in a process of their own beside the
/// other tests of the window: each is a test of this class. A process has one platform of JavaFX,
/// and one window at a time leaves a core idle.
abstract class WindowProcess {
    private final Path errors;
    private final Process process;
    private final BufferedReader lines;
    private int started;

    /// @param name of the file in `target` for what the process prints as errors
    /// @param classes a regular expression of their full names
    WindowProcess(String name, String classes) throws IOException {
        errors = Path.of("target", name + ".log");
        Files.createDirectories(errors.getParent());
        process = Children.java("glossator.WindowProcessMain", "glossator.ui.tour", classes)
                .redirectError(errors.toFile())
                .start();
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    /// As they come: each begins here when it begins there.
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> theWholeWindow() {
        return Stream.concat(
                Stream.generate(this::next)
                        .takeWhile(Optional::isPresent)
                        .map(line -> DynamicTest.dynamicTest(
                                line.orElseThrow().test(), this::endsAsItDidThere)),
                Stream.of(DynamicTest.dynamicTest("the process ends well", this::endsWell)));
    }

    private Optional<Line> next() {
        try {
            return Optional.ofNullable(lines.readLine())
                    .map(line -> JsonMapper.shared().readValue(line, Line.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endsAsItDidThere() {
        started++;
        Line line = next().orElseThrow(() ->
                new AssertionError("the process ended; see " + errors.toAbsolutePath()));
        switch (line.word()) {
            case SUCCESSFUL -> {}
            case ABORTED -> abort(line.text());
            case STARTED, FAILED -> fail(line.text());
        }
    }

    private void endsWell() throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), "see " + errors.toAbsolutePath());
        assertTrue(started > 0, "it had no tests");
    }
}
