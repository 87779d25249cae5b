package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class FileNamesTest {
    static List<Arguments> names() {
        return List.of(
                Arguments.of("War and Peace", "War and Peace.md"),
                Arguments.of("  spaced \t out\n title ", "spaced out title.md"),
                Arguments.of("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j.md"),
                Arguments.of("../../etc/passwd", "etc-passwd.md"),
                Arguments.of(".hidden", "hidden.md"),
                Arguments.of("-rf", "rf.md"),
                Arguments.of("~root", "root.md"),
                Arguments.of("ends with dots. . .", "ends with dots.md"),
                Arguments.of("", "Untitled.md"),
                Arguments.of("...", "Untitled.md"),
                Arguments.of("\u202E\u200B\uFEFF", "Untitled.md"),
                Arguments.of("safe\u202Egnp.exe", "safegnp.exe.md"),
                Arguments.of("nul\u0000bell\u0007", "nul bell.md"),
                Arguments.of("CON", "_CON.md"),
                Arguments.of("con", "_con.md"),
                Arguments.of("nul.txt", "_nul.txt.md"),
                Arguments.of("COM1", "_COM1.md"),
                Arguments.of("COM¹", "_COM¹.md"),
                Arguments.of("lpt9.x", "_lpt9.x.md"),
                Arguments.of("CONIN$", "_CONIN$.md"),
                Arguments.of("CONSOLE", "CONSOLE.md"),
                Arguments.of("COM10", "COM10.md"),
                Arguments.of("e\u0301lan", "\u00E9lan.md"),
                Arguments.of("lone \uD83Dhalf", "lone half.md"),
                Arguments.of("Война и мир", "Война и мир.md"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTitleBecomesAName(String title, String expected) {
        assertEquals(expected, FileNames.of(title, ".md"));
    }

    static List<String> longTitles() {
        return List.of(
                "x".repeat(500),
                "ж".repeat(300),
                "👩‍👩‍👧".repeat(40),
                "e\u0301\u0302\u0303".repeat(90),
                "word ".repeat(100),
                "CON.".repeat(80));
    }

    @ParameterizedTest
    @MethodSource("longTitles")
    void aLongTitleIsCutAtACharacter(String title) {
        String name = FileNames.of(title, " - annotated.html");
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= FileNames.MAX_BYTES, name);
        assertTrue(bytes > FileNames.MAX_BYTES / 2, name);
        assertTrue(name.endsWith(" - annotated.html"), name);
        assertEquals(
                name, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("glossator.exchange.NaughtyStringsTest#strings")
    void aHostileTitleMakesOneNameInTheFolder(String title, @TempDir Path folder)
            throws IOException {
        String name = FileNames.of(title, ".csv");
        assertFalse(name.matches(".*[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|].*"), name);
        Path file = Files.writeString(folder.resolve(name), "x");
        assertEquals(folder, file.getParent());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aNameThatIsTakenGetsANumber(@TempDir Path folder) throws IOException {
        assertEquals("a.md", FileNames.findFree(folder, "a.md").getFileName().toString());
        Files.writeString(folder.resolve("a.md"), "");
        assertEquals(
                "a (2).md", FileNames.findFree(folder, "a.md").getFileName().toString());
        Files.writeString(folder.resolve("a (2).md"), "");
        assertEquals(
                "a (3).md", FileNames.findFree(folder, "a.md").getFileName().toString());
    }
}
