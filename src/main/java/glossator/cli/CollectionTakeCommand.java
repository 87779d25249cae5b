package glossator.cli;

import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/// `collections take SOURCE… --from COLLECTION`: takes sources out of one.
@Command(name = "take", sortOptions = false)
final class CollectionTakeCommand extends CollectionEditCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "1..*")
    private List<String> references = List.of();

    @Option(names = "--from", paramLabel = "COLLECTION", required = true)
    private String path = "";

    CollectionTakeCommand(Glossator program) {
        super(program);
    }

    @Override
    Optional<Step> change(Library library) {
        SourceCollection collection = CollectionPaths.require(library, path);
        return library.arrange(
                ids(library, references), source -> source.outOfCollection(collection.id()));
    }
}
