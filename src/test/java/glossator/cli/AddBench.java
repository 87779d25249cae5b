package glossator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// Prints how many files of 11 KB a second `add` takes, reading them in processes as the program
/// does. Arguments: how many files, and the folder to work in.
final class AddBench {
    private static final int BYTES = 11_000;

    private AddBench() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory(Path.of(arguments[1]), "glossator-bench");
        Path files = Files.createDirectory(folder.resolve("files"));
        var random = new Random(1);
        for (int i = 0; i < count; i++) {
            Files.writeString(files.resolve("text-%05d.md".formatted(i)), text(i, random));
        }
        long begun = System.nanoTime();
        var none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int code = Cli.run(
                new String[] {
                    "--library", folder.resolve("library").toString(), "add", files.toString()
                },
                CliContext.withoutPerson(InputStream.nullInputStream(), none, System.err),
                new NoWindow());
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-28s %d files of %d bytes: %.1f s, %.0f a second; %.1f s of processor time without"
                        + " the workers' (exit code %d)%n",
                "add",
                count,
                BYTES,
                seconds,
                count / seconds,
                ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis()
                        / 1e3,
                code);
    }

    private static String text(int number, Random random) {
        var text = new StringBuilder("# Text " + number + "\n\n");
        while (text.length() < BYTES) {
            for (int i = 0; i < 80; i++) {
                int letters = 2 + random.nextInt(9);
                for (int j = 0; j < letters; j++) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                text.append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private static final class NoWindow implements WindowLauncher {
        @Override
        public int open(Path library, List<Path> files, Consumer<String> tell) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int tour(Optional<Path> library, Path output) {
            throw new UnsupportedOperationException();
        }
    }
}
