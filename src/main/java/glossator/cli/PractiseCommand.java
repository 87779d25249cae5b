package glossator.cli;

import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `practise [-o DIR]`, not shown in the help: does what is later to be fast, so that the virtual
/// machine can write down which code that is. Only the making of the image runs it.
@Command(name = "practise", hidden = true)
final class PractiseCommand implements Callable<Integer> {
    /// From the second round on the code is compiled by what the first showed.
    private static final int ROUNDS = 2;

    private static final int TEXTS = 21;
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
            return code != 0
                    ? code
                    : program.window().tour(program.namedLibrary(), output.resolve("tour"));
        } catch (IOException e) {
            throw new Refusal(e, "cli.practise.cannot-write", output);
        }
    }

    private int anchor(Path texts) throws IOException {
        try (var in =
                        new BufferedInputStream(
                                Files.newInputStream(texts.resolve("requests.jsonl")));
                var out =
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            return Cli.run(
                    new String[] {"anchor", "--pairs", texts.resolve("pairs.jsonl").toString()},
                    program.surroundings().with(in, out),
                    program.window());
        }
    }
}
