package glossator.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.HashMap;
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

    static CommandLine with(Glossator program) {
        var tags = new CommandLine(new TagsCommand(program));
        TagEdit.of(program).forEach(tags::addSubcommand);
        return tags;
    }

    @Override
    int run(Library library) {
        Codebook codebook = library.codebook();
        Map<UUID, Integer> uses = uses(library);
        if (json) {
            Json.print(
                    codebook.inOrder().stream().map(t -> json(t, codebook, uses)).toList(), out());
        } else if (codebook.isEmpty()) {
            tell("cli.tags.none");
        } else {
            Lines.table(codebook.inOrder().stream().map(t -> row(t, codebook, uses)).toList())
                    .forEach(line -> out().println(line.stripTrailing()));
        }
        return 0;
    }

    private static Map<UUID, Integer> uses(Library library) {
        var uses = new HashMap<UUID, Integer>();
        for (Source source : library.sources()) {
            for (Annotation annotation : library.annotations(source.id())) {
                annotation.tags().forEach(tag -> uses.merge(tag, 1, Integer::sum));
            }
        }
        return uses;
    }

    private static List<String> row(Tag tag, Codebook codebook, Map<UUID, Integer> uses) {
        return List.of(
                "  ".repeat(codebook.depth(tag.id())) + Lines.plain(tag.name()),
                String.valueOf(uses.getOrDefault(tag.id(), 0)),
                tag.color(),
                Lines.plain(tag.description()));
    }

    private record TagJson(@JsonUnwrapped StoredJson.OfTag tag, String path, int notes) {}

    private static TagJson json(Tag tag, Codebook codebook, Map<UUID, Integer> uses) {
        return new TagJson(
                StoredJson.of(tag), codebook.path(tag.id()), uses.getOrDefault(tag.id(), 0));
    }
}
