package glossator.cli;

import glossator.annotation.Step;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `undo [SOURCE|--sources]`.
@Command(name = "undo", sortOptions = false)
final class UndoCommand extends LibraryCommand {
    @Mixin
    private JournalScopes scopes = new JournalScopes();

    UndoCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        scopes.checkUsage();
    }

    @Override
    int run(Library library) {
        Step step =
                library.undo(scopes.of(library)).orElseThrow(() -> new Refusal("cli.undo.nothing"));
        String sentence = JournalWording.of(library).sentence(step);
        print("cli.undo.done", TerminalText.toOneLine(sentence));
        return 0;
    }
}
