package glossator.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Runs a class of the tests in place of the program in its built image: with the virtual machine,
/// the options and the cache of classes that people get.
public final class InImage {
    private static final String MAIN = "glossator.Main \"$@\"";
    private static final String START = "file=$(readlink -f -- \"$0\")";

    private final String script;

    private InImage(String script) {
        this.script = script;
    }

    /// Arguments: the start script of the image, the class to run, and its arguments.
    public static void main(String[] arguments) throws Exception {
        Path program = Path.of(arguments[0]);
        List<String> command = List.of(arguments).subList(1, arguments.length);
        System.exit(of(program, command).run());
    }

    /// @throws IOException if the script cannot be read, or is not what an image has
    private static InImage of(Path program, List<String> command) throws IOException {
        String script = Files.readString(program);
        int end = script.lastIndexOf("\" \\\n    " + MAIN);
        if (end < 0 || !script.contains(START)) {
            throw new IOException(program + " does not start the program as an image does.");
        }
        String words = command.stream().map(InImage::quoted).collect(Collectors.joining(" "));
        String tests = File.pathSeparator + System.getProperty("java.class.path");
        String changed =
                script.substring(0, end) + tests + script.substring(end).replace(MAIN, words);
        String file = "file=" + quoted(program.toAbsolutePath().toString());
        return new InImage(changed.replace(START, file));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /// Runs it with the output of this process, and waits for its end.
    private int run() throws IOException, InterruptedException {
        Path file = Files.createTempFile("glossator-bench", ".sh");
        try {
            Files.writeString(file, script);
            return new ProcessBuilder("sh", file.toString()).inheritIO().start().waitFor();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
