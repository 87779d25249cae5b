package glossator.training;

import glossator.cli.Cli;
import glossator.cli.CliContext;
import glossator.cli.WindowLauncher;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Does what commands and the reading of files should later be fast at, so that the virtual machine
/// can record the code they need. Used only when the image is built.
///
/// @param output the folder for what it writes
/// @param window is not opened
/// @param err where a command reports errors
public record TrainingRun(Path output, WindowLauncher window, PrintStream err) {
    /// The first argument of a training run. Not a command: it is neither in the help nor
    /// suggested.
    public static final String NAME = "train";

    /// From the second round on, the code is compiled with the profile of the first.
    private static final int ROUNDS = 2;

    private static final int TEXTS = 24;
    private static final int SENTENCES = 500;

    /// The exit code of the first step that failed, or 0.
    public int run() throws IOException {
        Path texts = output.resolve("texts");
        TrainingTexts.write(texts, TEXTS, SENTENCES);
        int code = Cli.process(new String[] {"--version"}, window);
        for (int round = 0; round < ROUNDS && code == 0; round++) {
            code = anchor(texts);
        }
        return code == 0 ? commands(texts) : code;
    }

    int anchor(Path texts) throws IOException {
        try (var in =
                new BufferedInputStream(Files.newInputStream(texts.resolve("requests.jsonl")))) {
            return run(
                    in,
                    List.of("anchor", "--pairs", texts.resolve("pairs.jsonl").toString()));
        }
    }

    /// Reads a file in each format, as the worker process will, and runs the most common operations
    /// on one.
    int commands(Path texts) throws IOException {
        String text = Files.readString(texts.resolve("p0-old.txt"));
        Path folder = Files.createDirectories(output.resolve("files"));
        for (var file : new TrainingFiles(text).all().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            Formats.read(new SourceFile(file.getKey(), file.getValue(), null));
        }
        String quote = text.substring(0, text.indexOf(' ', 40));
        for (List<String> command : commands(folder, quote, texts.resolve("p0-new.txt"))) {
            int code = run(InputStream.nullInputStream(), command);
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    private static List<List<String>> commands(Path folder, String quote, Path next) {
        String first = folder.resolve("training.txt").toString();
        return List.of(
                List.of("add", first),
                List.of("highlight", "training.txt", "--quote", quote, "--note", "n", "--tag", "t"),
                List.of("update", "training.txt", next.toString()),
                List.of("sources"),
                List.of("notes"),
                List.of("notes", "--json"),
                List.of("editions", "p0-new.txt"),
                List.of("diff", "p0-new.txt"),
                List.of("tags"),
                List.of("history"),
                List.of("export", "p0-new.txt", "--as", "html", "-o", folder + "/e.html"),
                List.of("export", "p0-new.txt", "--as", "w3c", "-o", folder + "/e.json"),
                List.of("help"));
    }

    private int run(InputStream in, List<String> command) {
        var words =
                new ArrayList<>(List.of("--library", output.resolve("library").toString()));
        words.addAll(command);
        try (var out =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            var surroundings = CliContext.withoutPerson(in, out, err);
            return Cli.run(words.toArray(String[]::new), surroundings, window);
        }
    }
}
