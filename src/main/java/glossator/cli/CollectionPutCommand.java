package glossator.cli;

import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/// `collections put SOURCE… --in COLLECTION`: puts sources into one; they stay in the others.
@Command(name = "put", sortOptions = false)
final class CollectionPutCommand extends CollectionEditCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "1..*")
    private List<String> references = List.of();

    @Option(names = "--in", paramLabel = "COLLECTION", required = true)
    private String path = "";

    CollectionPutCommand(Glossator program) {
        super(program);
    }

    @Override
    Optional<Step> change(Library library) {
        SourceCollection collection = CollectionPaths.require(library, path);
        return library.arrange(
                ids(library, references), source -> source.inCollection(collection.id()));
    }
}
