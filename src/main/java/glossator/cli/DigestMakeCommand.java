package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.UUID;

/// `digest make TITLE [ANNOTATION…]`: a new digest, and what it quotes.
@Command(name = "make", sortOptions = false)
final class DigestMakeCommand extends LibraryCommand {
    @Parameters(paramLabel = "TITLE", descriptionKey = "TITLE", index = "0")
    private String title = "";

    @Parameters(
            paramLabel = "ANNOTATION",
            descriptionKey = "ANNOTATIONS",
            index = "1..*",
            arity = "0..*")
    private List<String> annotations = List.of();

    @Option(names = "--json")
    private boolean json;

    DigestMakeCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (title.isBlank()) {
            throw new UsageException("cli.digest.no-title");
        }
    }

    @Override
    int run(Library library) {
        List<UUID> ids = annotations.stream()
                .map(library::annotation)
                .map(Annotation::id)
                .toList();
        var empty = new Digest(
                UUID.randomUUID(),
                title.strip(),
                List.of(),
                DigestEditCommand.now(),
                DigestEditCommand.now());
        Digest made = DigestEdit.add(empty, ids).applyTo(empty);
        var _ = library.apply(new Change.OfItem(null, made));
        if (json) {
            JsonOutput.print(DigestJson.of(made), out());
        } else {
            out().println(made.id());
        }
        return 0;
    }
}
