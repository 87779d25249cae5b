package glossator.cli;

import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collections list`: the same as `collections`.
@Command(name = "list", sortOptions = false)
final class CollectionListCommand extends LibraryCommand {
    private final CollectionsCommand list;

    @Option(names = "--json")
    private boolean json;

    CollectionListCommand(Glossator program) {
        super(program);
        list = new CollectionsCommand(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        return list.list(library, json);
    }
}
