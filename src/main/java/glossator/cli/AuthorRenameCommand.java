package glossator.cli;

import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `authors rename OLD NEW`: another name on all notes and replies of a person, in one step.
@Command(name = "rename", sortOptions = false)
final class AuthorRenameCommand extends LibraryCommand {
    @Parameters(paramLabel = "OLD", descriptionKey = "OLD", index = "0")
    private String from = "";

    @Parameters(paramLabel = "NEW", descriptionKey = "NEW", index = "1")
    private String to = "";

    AuthorRenameCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        AuthorsCommand.requireAuthor(library, from);
        boolean done = library.renameAuthor(from, to).isPresent();
        print(
                done ? "cli.authors.renamed" : "cli.authors.same",
                TerminalText.toOneLine(from),
                TerminalText.toOneLine(to));
        return 0;
    }
}
