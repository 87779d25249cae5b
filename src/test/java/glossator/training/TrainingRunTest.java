package glossator.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.cli.WindowLauncher;
import glossator.format.Formats;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the image learns from works, for a command that fails ends the learning early.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class TrainingRunTest {
    private static final WindowLauncher NONE = new WindowLauncher() {
        @Override
        public int open(Path library, List<Path> files, Consumer<String> tell) {
            throw new AssertionError("no window");
        }

        @Override
        public int tour(Optional<Path> library, Path output) {
            throw new AssertionError("no tour");
        }
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandOfItSucceeds() throws IOException {
        Path texts = folder.resolve("texts");
        TrainingTexts.write(texts, 1, 20);
        var err = new ByteArrayOutputStream();
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        var run = new TrainingRun(folder, NONE, stream);
        assertEquals(0, run.anchor(texts), () -> err.toString(StandardCharsets.UTF_8));
        assertEquals(0, run.commands(texts), () -> err.toString(StandardCharsets.UTF_8));
        assertTrue(Files.size(folder.resolve("files/e.html")) > 0);
    }

    static Iterable<Map.Entry<String, byte[]>> files() throws IOException {
        return new TrainingFiles("One paragraph of it.\n\nAnd the other.").all().entrySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsReadAsWhatItsNameSays(Map.Entry<String, byte[]> file) {
        var original = new SourceFile(file.getKey(), file.getValue(), null);
        String format = Formats.read(original).format();
        String ending = original.ending();
        assertEquals(Map.of("txt", "text", "md", "markdown").getOrDefault(ending, ending), format);
    }
}
