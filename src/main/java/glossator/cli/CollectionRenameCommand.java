package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/// `collections rename COLLECTION NAME`.
@Command(name = "rename", sortOptions = false)
final class CollectionRenameCommand extends CollectionEditCommand {
    @Parameters(paramLabel = "COLLECTION", descriptionKey = "COLLECTION", index = "0")
    private String path = "";

    @Parameters(paramLabel = "NAME", descriptionKey = "NAME", index = "1")
    private String name = "";

    CollectionRenameCommand(Glossator program) {
        super(program);
    }

    @Override
    Optional<Step> change(Library library) {
        SourceCollection before = CollectionPaths.require(library, path);
        var after =
                new SourceCollection(before.id(), name.strip(), before.parent(), before.query());
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(library.apply(new Change.OfItem(before, after)));
    }
}
