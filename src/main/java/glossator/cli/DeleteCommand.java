package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `delete ANNOTATION`: moves one annotation to the trash.
@Command(name = "delete", sortOptions = false)
final class DeleteCommand extends LibraryCommand {
    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION")
    private String reference = "";

    DeleteCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        Annotation annotation = library.annotation(reference);
        boolean gone = library.trash().stream().anyMatch(a -> a.id().equals(annotation.id()));
        if (gone) {
            throw new Refusal("cli.delete.already", annotation.id());
        }
        library.apply(Change.delete(annotation));
        print(
                "cli.delete.done",
                TerminalText.toOneLine(JournalWording.named(annotation)),
                annotation.id());
        return 0;
    }
}
