package glossator.cli;

import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `authors color NAME COLOR`: the color of a person, independent of the colors of highlights.
@Command(name = "color", sortOptions = false)
final class AuthorColorCommand extends LibraryCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "NAME", index = "0")
    private String name = "";

    @Parameters(paramLabel = "COLOR", descriptionKey = "COLOR", index = "1")
    private String color = "";

    AuthorColorCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        OptionParsers.parseTagColor(color);
    }

    @Override
    int run(Library library) {
        AuthorsCommand.requireAuthor(library, name);
        library.setAuthorColor(name, OptionParsers.parseTagColor(color));
        print("cli.authors.colored", TerminalText.toOneLine(name));
        return 0;
    }
}
