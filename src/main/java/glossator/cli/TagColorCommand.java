package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `tags color TAG COLOR`.
@Command(name = "color", sortOptions = false)
final class TagColorCommand extends TagEditCommand {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG", index = "0")
    private String path = "";

    @Parameters(paramLabel = "COLOR", descriptionKey = "COLOR", index = "1")
    private String value = "";

    TagColorCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changesFor(Library library) {
        Tag tag = requireTag(library.codebook(), path);
        String color = OptionParsers.parseTagColor(value);
        return edit(tag, new Tag(tag.id(), tag.name(), tag.parent(), color, tag.description()));
    }
}
