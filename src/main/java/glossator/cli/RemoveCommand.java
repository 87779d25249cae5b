package glossator.cli;

import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `remove SOURCE…`: moves them to the trash, in one step; `restore` brings each back.
@Command(name = "remove", sortOptions = false)
final class RemoveCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "1..*")
    private List<String> references = List.of();

    RemoveCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        List<Source> sources =
                references.stream().map(library::source).distinct().toList();
        library.arrange(
                sources.stream().map(Source::id).toList(), source -> source.withInTrash(true));
        sources.forEach(source -> print(
                "cli.remove.done",
                TerminalText.toOneLine(source.title()),
                ShortIds.shorten(source.id())));
        return 0;
    }
}
