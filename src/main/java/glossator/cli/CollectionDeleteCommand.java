package glossator.cli;

import glossator.annotation.Step;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/// `collections delete COLLECTION`: deletes it and those below it; the sources stay.
@Command(name = "delete", sortOptions = false)
final class CollectionDeleteCommand extends CollectionEditCommand {
    @Parameters(paramLabel = "COLLECTION", descriptionKey = "COLLECTION")
    private String path = "";

    CollectionDeleteCommand(Glossator program) {
        super(program);
    }

    @Override
    Optional<Step> change(Library library) {
        return library.deleteCollection(CollectionPaths.require(library, path).id());
    }
}
