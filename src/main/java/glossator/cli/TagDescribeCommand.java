package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `tags describe TAG TEXT`.
@Command(name = "describe", sortOptions = false)
final class TagDescribeCommand extends TagEditCommand {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG", index = "0")
    private String path = "";

    @Parameters(paramLabel = "TEXT", descriptionKey = "TEXT", index = "1")
    private String value = "";

    TagDescribeCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changesFor(Library library) {
        Tag tag = requireTag(library.codebook(), path);
        return edit(tag, new Tag(tag.id(), tag.name(), tag.parent(), tag.color(), value.strip()));
    }
}
