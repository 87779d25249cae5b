package glossator.cli;

import glossator.format.Formats;
import glossator.format.Original;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
import java.util.concurrent.Callable;

/// `practise [-o DIR]`, not shown in the help: does what is later to be fast, so that the virtual
/// machine can write down which code that is. Only the making of the image runs it.
@Command(name = "practise", hidden = true)
final class PractiseCommand implements Callable<Integer> {
    /// From the second round on the code is compiled by what the first showed.
    private static final int ROUNDS = 2;

    private static final int TEXTS = 24;
    private static final int SENTENCES = 500;

    private final Glossator program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private Path output = Path.of("practice");

    PractiseCommand(Glossator program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try {
            Path texts = output.resolve("texts");
            Practice.write(texts, TEXTS, SENTENCES);
            int code = 0;
            for (int round = 0; round < ROUNDS && code == 0; round++) {
                code = anchor(texts);
            }
            if (code == 0) {
                code = files(texts);
            }
            return code != 0
                    ? code
                    : program.window().tour(program.namedLibrary(), output.resolve("tour"));
        } catch (IOException e) {
            throw new Refusal(e, "cli.practise.cannot-write", output);
        }
    }

    /// Reads a file of each kind, as the reading process will, and does with one what is done with
    /// most.
    private int files(Path texts) throws IOException {
        String text = Files.readString(texts.resolve("p0-old.txt"));
        Path folder = Files.createDirectories(output.resolve("files"));
        for (var file : new PracticeFiles(text).all().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            Formats.read(new Original(file.getKey(), file.getValue(), null));
        }
        String first = folder.resolve("practice.txt").toString();
        String quote = text.substring(0, text.indexOf(' ', 40));
        List<List<String>> commands =
                List.of(
                        List.of("add", first),
                        List.of(
                                "highlight",
                                "practice.txt",
                                "--quote",
                                quote,
                                "--note",
                                "n",
                                "--tag",
                                "t"),
                        List.of("update", "practice.txt", texts.resolve("p0-new.txt").toString()),
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
        String library = output.resolve("practice-library").toString();
        for (List<String> command : commands) {
            List<String> words = new ArrayList<>(List.of("--library", library));
            words.addAll(command);
            int code = run(InputStream.nullInputStream(), words.toArray(String[]::new));
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    private int anchor(Path texts) throws IOException {
        try (var in =
                new BufferedInputStream(Files.newInputStream(texts.resolve("requests.jsonl")))) {
            return run(in, "anchor", "--pairs", texts.resolve("pairs.jsonl").toString());
        }
    }

    private int run(InputStream in, String... words) {
        try (var out =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            return Cli.run(words, program.surroundings().with(in, out), program.window());
        }
    }
}
