package glossator.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.instance.InstanceFixture.Window;
import glossator.instance.SecondStart.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The short way of a second start.
class SecondStartTest {
    @TempDir
    private Path temp = Path.of("");

    static Stream<Arguments> shortForms() {
        return Stream.of(
                Arguments.of("", null, List.of()),
                Arguments.of("a.txt", null, List.of("a.txt")),
                Arguments.of("a.txt|B|/c d", null, List.of("a.txt", "B", "/c d")),
                Arguments.of("--library|L|a.txt", "L", List.of("a.txt")),
                Arguments.of("--library=L", "L", List.of()));
    }

    @ParameterizedTest
    @MethodSource("shortForms")
    void itUnderstandsALibraryAndFiles(String line, String library, List<String> files) {
        assertEquals(Optional.of(new Words(library, files)), SecondStart.parse(words(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find",
                "train|-o|x",
                "--version",
                "--help",
                "-h",
                "a.txt|--help",
                "a.txt|sources",
                "--library",
                "--library|L|sources",
                "--library=L|--version",
                "--worker-of=1",
                "--|a.txt",
                "a.txt|--library|L"
            })
    void theRestTakesTheLongWay(String line) {
        assertEquals(Optional.empty(), SecondStart.parse(words(line)));
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split("\\|");
    }

    @Test
    void itAsksTheWindowOfTheLibraryThatIsNamed() throws IOException, InterruptedException {
        var starts = new InstanceFixture(temp);
        String file = Files.writeString(temp.resolve("a file.txt"), "x").toString();
        String library = starts.library("library").toString();
        var environment = new HashMap<>(starts.environment);
        try (Window window = starts.window("library")) {
            assertTrue(isDone(environment, "--library", library, file));
            assertEquals(List.of(Path.of(file)), window.next());
            environment.put("GLOSSATOR_LIBRARY", library);
            assertTrue(isDone(environment));
            assertEquals(List.of(), window.next());
            assertFalse(isDone(environment, "--library=" + temp.resolve("another"), file));
            assertFalse(isDone(environment, temp.resolve("not there.txt").toString()));
            assertFalse(isDone(environment, "a\0b.txt"));
            assertEquals(0, window.count());
        }
        assertFalse(isDone(environment, file));
    }

    private static boolean isDone(Map<String, String> environment, String... words) {
        return SecondStart.isDone(words, environment);
    }

    @Test
    void aWindowThatCannotShowFilesIsLeftToTheLongWay() throws IOException {
        var starts = new InstanceFixture(temp);
        try (Window window = starts.window("library")) {
            window.answer = new Answer.Refused("It is damaged.");
            var words = new String[] {"--library", starts.library("library").toString()};
            assertFalse(SecondStart.isDone(words, starts.environment));
        }
    }

    @Test
    void whereThereIsNoWindowNothingIsMade() throws IOException {
        var starts = new InstanceFixture(temp);
        assertFalse(SecondStart.isDone(new String[0], starts.environment));
        try (Stream<Path> made = Files.list(starts.folder)) {
            assertEquals(0, made.count());
        }
    }
}
