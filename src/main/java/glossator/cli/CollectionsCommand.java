package glossator.cli;

import glossator.annotation.CollectionTree;
import glossator.annotation.SourceCollection;
import glossator.library.CollectionMembers;
import glossator.library.Library;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/// `collections`: the collections as a tree with counts; its subcommands change them.
@Command(name = "collections", sortOptions = false)
final class CollectionsCommand extends LibraryCommand {
    @Option(names = "--json")
    private boolean json;

    CollectionsCommand(Glossator program) {
        super(program);
    }

    static CommandLine commandLine(Glossator program) {
        var collections = new CommandLine(new CollectionsCommand(program));
        List.of(
                        new CollectionListCommand(program),
                        new CollectionAddCommand(program),
                        new CollectionRenameCommand(program),
                        new CollectionMoveCommand(program),
                        new CollectionDeleteCommand(program),
                        new CollectionPutCommand(program),
                        new CollectionTakeCommand(program))
                .forEach(collections::addSubcommand);
        return collections;
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        return list(library, json);
    }

    int list(Library library, boolean asJson) {
        CollectionTree tree = CollectionTree.of(library.items());
        var found = SmartMembers.of(library);
        var members = new CollectionMembers(tree, library.sources(), found);
        if (asJson) {
            JsonOutput.print(
                    tree.inOrder().stream().map(c -> json(c, tree, members)).toList(), out());
        } else if (tree.inOrder().isEmpty()) {
            tell("cli.collections.none");
        } else {
            TerminalText.table(tree.inOrder().stream()
                            .map(c -> row(c, tree, members))
                            .toList())
                    .forEach(line -> out().println(line.stripTrailing()));
        }
        return 0;
    }

    private static List<String> row(
            SourceCollection collection, CollectionTree tree, CollectionMembers members) {
        return List.of(
                "  ".repeat(tree.depth(collection.id()))
                        + TerminalText.toOneLine(collection.name()),
                String.valueOf(members.count(collection.id())),
                TerminalText.toOneLine(collection.query()));
    }

    private record CollectionJson(String id, String name, String path, String query, int sources) {}

    private static CollectionJson json(
            SourceCollection collection, CollectionTree tree, CollectionMembers members) {
        return new CollectionJson(
                collection.id().toString(),
                collection.name(),
                tree.path(collection.id()),
                collection.query(),
                members.count(collection.id()));
    }
}
