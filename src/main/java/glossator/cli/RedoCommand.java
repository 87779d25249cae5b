package glossator.cli;

import glossator.annotation.Step;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `redo [SOURCE|--sources]`.
@Command(name = "redo", sortOptions = false)
final class RedoCommand extends LibraryCommand {
    @Mixin
    private JournalScopes scopes = new JournalScopes();

    RedoCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        scopes.checkUsage();
    }

    @Override
    int run(Library library) {
        Step step =
                library.redo(scopes.of(library)).orElseThrow(() -> new Refusal("cli.redo.nothing"));
        String sentence = JournalWording.of(library).sentence(step);
        print("cli.redo.done", TerminalText.toOneLine(sentence));
        return 0;
    }
}
