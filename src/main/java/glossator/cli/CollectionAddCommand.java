package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.search.QueryParser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/// `collections add PATH [--smart QUERY]`: makes a collection and any missing parents.
@Command(name = "add", sortOptions = false)
final class CollectionAddCommand extends CollectionEditCommand {
    @Parameters(paramLabel = "PATH", descriptionKey = "PATH")
    private String path = "";

    @Option(names = "--smart", paramLabel = "QUERY")
    private String query = "";

    CollectionAddCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (!query.isBlank()) {
            var _ = QueryParser.parse(query).orThrow();
        }
    }

    @Override
    Optional<Step> change(Library library) {
        var paths = new CollectionPaths(library);
        paths.make(path, query);
        List<Change> changes = paths.changes();
        if (changes.isEmpty()) {
            throw new Refusal("cli.collections.there", path);
        }
        return Optional.of(library.apply(changes));
    }
}
