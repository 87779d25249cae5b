package glossator.training;

import glossator.instance.Answer;
import glossator.instance.Instance;
import glossator.instance.SecondStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A second start and the window it finds, in one process, so that the virtual machine can record
/// the classes that a second start needs. Used only when the image is built.
public final class SecondStartTraining {
    /// The first argument of the run. Not a command.
    public static final String NAME = "train-second-start";

    private SecondStartTraining() {}

    /// The exit code.
    ///
    /// @param output a folder for what it writes
    public static int run(Path output) throws IOException {
        Path library = Files.createDirectories(output.resolve("library"));
        Path file = Files.writeString(output.resolve("a file.txt"), "text");
        Map<String, String> environment = System.getenv();
        if (!(Instance.begin(library, List.of(), environment)
                instanceof Instance.First(Instance instance))) {
            return 1;
        }
        try (instance) {
            instance.serve(files -> CompletableFuture.completedFuture(new Answer.Shown()));
            String[] words = {"--library", library.toString(), file.toString()};
            return SecondStart.isDone(words, environment) ? 0 : 1;
        }
    }
}
