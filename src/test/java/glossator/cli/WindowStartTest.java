package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which command lines are read the short way.
class WindowStartTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // words                                | library | files | traced
                "''                                     ,  -      , 0     , false",
                "--startup-trace                        ,  -      , 0     , true",
                "--library lib                          ,  lib    , 0     , false",
                "{there.txt}                            ,  -      , 1     , false",
                "--library lib {there.txt} {there.txt}  ,  lib    , 2     , false",
                "--library lib --startup-trace {there.txt}, lib   , 1     , true",
            })
    void aPlainStartIsRead(String words, String library, int files, boolean traced)
            throws IOException {
        Files.writeString(folder.resolve("there.txt"), "text");
        Path file = folder.resolve("there.txt");
        assertEquals(
                Optional.of(new WindowStart(
                        Optional.ofNullable(library).map(Path::of),
                        List.of(file, file).subList(0, files),
                        traced)),
                parse(words));
    }

    @ParameterizedTest
    @CsvSource({
        "add",
        "help",
        "--version",
        "-h",
        "--library",
        "--library -x",
        "--library a --library b",
        "--startup-trace --startup-trace",
        "{gone.txt}",
        "add {there.txt}",
        "{there.txt} --unknown",
    })
    void whateverElseIsLeftToTheLibraryForCommandLines(String words) throws IOException {
        Files.writeString(folder.resolve("there.txt"), "text");
        assertEquals(Optional.empty(), parse(words));
    }

    @Test
    void aFileThatIsNamedLikeACommandIsLeftToItToo() {
        assertEquals(Optional.empty(), WindowStart.parse(new String[] {"sources"}));
    }

    private Optional<WindowStart> parse(String words) {
        String[] arguments = words.isEmpty() ? new String[0] : words.split(" +");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("{")) {
                String name = arguments[i].substring(1, arguments[i].length() - 1);
                arguments[i] = folder.resolve(name).toString();
            }
        }
        return WindowStart.parse(arguments);
    }
}
