package glossator.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.library.TagUses;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `tags`: the codebook as a tree with counts; its subcommands change it.
@Command(name = "tags", sortOptions = false)
final class TagsCommand extends LibraryCommand {
    @Option(names = "--json")
    private boolean json;

    TagsCommand(Glossator program) {
        super(program);
    }

    static CommandLine commandLine(Glossator program) {
        var tags = new CommandLine(new TagsCommand(program));
        edits(program).forEach(tags::addSubcommand);
        return tags;
    }

    private static List<TagEditCommand> edits(Glossator program) {
        return List.of(
                new TagAddCommand(program),
                new TagRenameCommand(program),
                new TagMoveCommand(program),
                new TagMergeCommand(program),
                new TagColorCommand(program),
                new TagDescribeCommand(program),
                new TagDeleteCommand(program));
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        Codebook codebook = library.codebook();
        Map<UUID, TagUses> uses = library.tagUses();
        if (json) {
            JsonOutput.print(
                    codebook.tagsInOrder().stream()
                            .map(t -> json(t, codebook, uses))
                            .toList(),
                    out());
        } else if (codebook.isEmpty()) {
            tell("cli.tags.none");
        } else {
            TerminalText.table(codebook.tagsInOrder().stream()
                            .map(t -> row(t, codebook, uses))
                            .toList())
                    .forEach(line -> out().println(line.stripTrailing()));
        }
        return 0;
    }

    private static List<String> row(Tag tag, Codebook codebook, Map<UUID, TagUses> uses) {
        return List.of(
                "  ".repeat(codebook.depth(tag.id())) + TerminalText.toOneLine(tag.name()),
                String.valueOf(shown(tag, uses)),
                tag.color(),
                TerminalText.toOneLine(tag.description()));
    }

    private static int within(Tag tag, Map<UUID, TagUses> uses) {
        return uses.getOrDefault(tag.id(), TagUses.NONE).within();
    }

    private static int shown(Tag tag, Map<UUID, TagUses> uses) {
        return uses.getOrDefault(tag.id(), TagUses.NONE).shown();
    }

    /// @param notesWithin how many notes have it or a tag below it
    private record TagJson(
            @JsonUnwrapped StoredJson.OfTag tag, String path, int notes, int notesWithin) {}

    private static TagJson json(Tag tag, Codebook codebook, Map<UUID, TagUses> uses) {
        return new TagJson(
                StoredJson.of(tag), codebook.path(tag.id()), shown(tag, uses), within(tag, uses));
    }
}
