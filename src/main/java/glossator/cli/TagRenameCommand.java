package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `tags rename TAG NAME`.
@Command(name = "rename", sortOptions = false)
final class TagRenameCommand extends TagEditCommand {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG", index = "0")
    private String path = "";

    @Parameters(paramLabel = "NAME", descriptionKey = "NAME", index = "1")
    private String value = "";

    TagRenameCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changesFor(Library library) {
        Tag tag = requireTag(library.codebook(), path);
        if (TagPaths.names(value).size() > 1) {
            throw new UsageException("cli.tags.rename-path", value);
        }
        String name = TerminalText.toOneLine(value);
        return edit(tag, new Tag(tag.id(), name, tag.parent(), tag.color(), tag.description()));
    }
}
