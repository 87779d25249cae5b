package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// `tags move TAG [PARENT]`: moves it with everything below it; without PARENT, to the top level.
@Command(name = "move", sortOptions = false)
final class TagMoveCommand extends TagEditCommand {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG", index = "0")
    private String path = "";

    @Parameters(paramLabel = "PARENT", descriptionKey = "PARENT", index = "1", arity = "0..1")
    private Optional<String> parent = Optional.empty();

    TagMoveCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changesFor(Library library) {
        Tag tag = requireTag(library.codebook(), path);
        UUID above = parent.map(p -> requireTag(library.codebook(), p).id()).orElse(null);
        return edit(tag, new Tag(tag.id(), tag.name(), above, tag.color(), tag.description()));
    }
}
