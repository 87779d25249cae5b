package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.Children;
import glossator.library.Library;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the status line calls saved is on disk: the window's process is killed right after.
class KilledWindowIT {
    private static final List<String> QUOTES =
            List.of("first passage", "second passage", "third passage");

    @TempDir
    Path temp;

    @Test
    void whatWasSavedIsThereAfterAKill() throws Exception {
        Path library = temp.resolve("library");
        Path file = Files.writeString(
                temp.resolve("three.txt"),
                "Three passages\n\nHere is the first passage, then comes the second passage,"
                        + " and at last the third passage.\n");
        kill(library, file, QUOTES.size());
        try (Library opened = Library.open(library)) {
            var source = opened.sources().getFirst();
            assertEquals(
                    QUOTES,
                    opened.annotations(source.id()).stream()
                            .map(a -> a.selector().exact())
                            .toList());
            assertEquals(List.of(), opened.check());
        }
    }

    /// Starts the window and kills it as soon as it has told of `count` passages.
    private static void kill(Path library, Path file, int count) throws Exception {
        var arguments = new ArrayList<>(List.of(library.toString(), file.toString()));
        arguments.addAll(QUOTES);
        Process process = Children.java(
                        KilledWindow.class.getName(), arguments.toArray(String[]::new))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            read(told, count);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void read(BufferedReader told, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            assertEquals(QUOTES.get(i), told.readLine());
        }
    }
}
