package glossator.cli;

import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `remove SOURCE`: moves it to the trash, from which `restore` brings it back.
@Command(name = "remove", sortOptions = false)
final class RemoveCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    RemoveCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        Source source = library.source(reference);
        library.removeSource(source.id());
        print(
                "cli.remove.done",
                TerminalText.toOneLine(source.title()),
                ShortIds.shorten(source.id()));
        return 0;
    }
}
