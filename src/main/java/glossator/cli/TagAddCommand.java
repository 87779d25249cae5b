package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/// `tags add PATH`: creates a tag and any missing parents.
@Command(name = "add", sortOptions = false)
final class TagAddCommand extends TagEditCommand {
    @Parameters(paramLabel = "PATH", descriptionKey = "PATH")
    private String path = "";

    @Option(names = "--color", paramLabel = "COLOR")
    private String color = "";

    @Option(names = "--description", paramLabel = "TEXT")
    private String description = "";

    TagAddCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        TagPaths.names(path);
        OptionParsers.parseTagColor(color);
    }

    @Override
    List<Change> changesFor(Library library) {
        Codebook codebook = library.codebook();
        var paths = new TagPaths(codebook);
        paths.idOf(path);
        var changes = new ArrayList<>(paths.changes());
        if (changes.isEmpty() || !(changes.removeLast() instanceof Change.OfTag(var _, Tag made))) {
            throw new Refusal("cli.tags.there", path);
        }
        changes.add(new Change.OfTag(null, finished(made)));
        return changes;
    }

    private Tag finished(Tag tag) {
        return new Tag(
                tag.id(),
                tag.name(),
                tag.parent(),
                OptionParsers.parseTagColor(color),
                description.strip());
    }
}
