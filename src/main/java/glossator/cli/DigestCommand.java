package glossator.cli;

import glossator.annotation.Digest;
import glossator.library.Library;
import glossator.message.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/// `digest`: lists the digests; its subcommands make, change and export them.
@Command(name = "digest", sortOptions = false)
final class DigestCommand extends LibraryCommand {
    @Option(names = "--json")
    private boolean json;

    DigestCommand(Glossator program) {
        super(program);
    }

    static CommandLine commandLine(Glossator program) {
        var digest = new CommandLine(new DigestCommand(program));
        List.of(
                        new DigestListCommand(program),
                        new DigestShowCommand(program),
                        new DigestMakeCommand(program),
                        new DigestAddCommand(program),
                        new DigestWriteCommand(program),
                        new DigestMoveCommand(program),
                        new DigestRemoveCommand(program),
                        new DigestRenameCommand(program),
                        new DigestDeleteCommand(program),
                        new DigestExportCommand(program))
                .forEach(digest::addSubcommand);
        return digest;
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        return list(library, json);
    }

    /// One line for each digest: its title, how many quotes, its id.
    int list(Library library, boolean asJson) {
        List<Digest> all = library.items(Digest.class);
        if (asJson) {
            JsonOutput.print(all.stream().map(DigestJson::of).toList(), out());
        } else if (all.isEmpty()) {
            tell("cli.digest.none");
        } else {
            TerminalText.table(all.stream()
                            .map(d -> List.of(
                                    TerminalText.toOneLine(d.title()),
                                    Messages.of("cli.digest.quotes", d.quoted().size()),
                                    d.id().toString()))
                            .toList())
                    .forEach(line -> out().println(line.stripTrailing()));
        }
        return 0;
    }
}
