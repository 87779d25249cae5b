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

/// `undo [SOURCE]`.
@Command(name = "undo", sortOptions = false)
final class UndoCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..1")
    private Optional<String> reference = Optional.empty();

    UndoCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        UUID source = reference.map(library::source).map(Source::id).orElse(null);
        var history = new JournalWording(library.codebook());
        Step step = library.undo(source).orElseThrow(() -> new Refusal("cli.undo.nothing"));
        print("cli.undo.done", TerminalText.toOneLine(history.title(step)));
        return 0;
    }
}
