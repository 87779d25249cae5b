package glossator.cli;

import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `digest list`: the same as `digest` alone.
@Command(name = "list", sortOptions = false)
final class DigestListCommand extends LibraryCommand {
    private final Glossator program;

    @Option(names = "--json")
    private boolean json;

    DigestListCommand(Glossator program) {
        super(program);
        this.program = program;
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        return new DigestCommand(program).list(library, json);
    }
}
