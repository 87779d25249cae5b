package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.UUID;

/// `collections move COLLECTION [PARENT]`: moves it with everything below it; without PARENT, to
/// the top level.
@Command(name = "move", sortOptions = false)
final class CollectionMoveCommand extends CollectionEditCommand {
    @Parameters(paramLabel = "COLLECTION", descriptionKey = "COLLECTION", index = "0")
    private String path = "";

    @Parameters(paramLabel = "PARENT", descriptionKey = "PARENT", index = "1", arity = "0..1")
    private Optional<String> parent = Optional.empty();

    CollectionMoveCommand(Glossator program) {
        super(program);
    }

    @Override
    Optional<Step> change(Library library) {
        SourceCollection before = CollectionPaths.require(library, path);
        UUID above = parent.map(p -> CollectionPaths.require(library, p).id()).orElse(null);
        var after = new SourceCollection(before.id(), before.name(), above, before.query());
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(library.apply(new Change.OfItem(before, after)));
    }
}
