package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `tags color TAG COLOR`.
@Command(name = "color", sortOptions = false)
final class TagColorCommand extends TagEdit {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG", index = "0")
    private String path = "";

    @Parameters(paramLabel = "COLOR", descriptionKey = "COLOR", index = "1")
    private String value = "";

    TagColorCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changes(Library library) {
        Tag tag = tag(library.codebook(), path);
        String color = Values.tagColor(value);
        return edit(tag, new Tag(tag.id(), tag.name(), tag.parent(), color, tag.description()));
    }
}
