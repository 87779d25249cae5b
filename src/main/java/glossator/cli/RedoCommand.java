package glossator.cli;

import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.UUID;

/// `redo [SOURCE]`.
@Command(name = "redo", sortOptions = false)
final class RedoCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..1")
    private Optional<String> reference = Optional.empty();

    RedoCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        UUID source = reference.map(library::source).map(Source::id).orElse(null);
        var history = new JournalWording(library.codebook());
        Step step = library.redo(source).orElseThrow(() -> new Refusal("cli.redo.nothing"));
        print("cli.redo.done", TerminalText.toOneLine(history.title(step)));
        return 0;
    }
}
