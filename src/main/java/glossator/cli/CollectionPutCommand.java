package glossator.cli;

import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
                ids(library, references),
                source -> source.withCollections(with(source.collections(), collection.id())));
    }

    private static List<UUID> with(List<UUID> all, UUID one) {
        return Stream.concat(all.stream(), Stream.of(one)).distinct().toList();
    }
}
