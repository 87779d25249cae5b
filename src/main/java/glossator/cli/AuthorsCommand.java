package glossator.cli;

import glossator.library.Author;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;

/// `authors`: lists who wrote notes and replies; its subcommands change their names and colors.
@Command(name = "authors", sortOptions = false)
final class AuthorsCommand extends LibraryCommand {
    @Option(names = "--json")
    private boolean json;

    AuthorsCommand(Glossator program) {
        super(program);
    }

    static CommandLine commandLine(Glossator program) {
        return new CommandLine(new AuthorsCommand(program))
                .addSubcommand(new AuthorRenameCommand(program))
                .addSubcommand(new AuthorColorCommand(program));
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        List<Author> authors = library.authors();
        Map<String, String> colors = library.authorColors();
        if (json) {
            JsonOutput.print(authors.stream().map(a -> json(a, colors)).toList(), out());
        } else {
            TerminalText.table(authors.stream().map(a -> row(a, colors)).toList())
                    .forEach(out()::println);
        }
        if (authors.isEmpty() && !json) {
            tell("cli.authors.none");
        }
        return 0;
    }

    private record AuthorJson(String name, int notes, int replies, String color) {}

    private static AuthorJson json(Author author, Map<String, String> colors) {
        String color = colors.getOrDefault(author.name(), "");
        return new AuthorJson(author.name(), author.notes(), author.replies(), color);
    }

    private static List<String> row(Author author, Map<String, String> colors) {
        String name = TerminalText.toOneLine(author.name());
        return List.of(
                Messages.of("cli.authors.notes", author.notes()),
                Messages.of("cli.authors.replies", author.replies()),
                colors.getOrDefault(author.name(), ""),
                name.isEmpty() ? Messages.of("cli.authors.nameless") : name);
    }

    /// Refuses a name that is on nothing.
    static String requireAuthor(Library library, String name) {
        if (library.authors().stream().noneMatch(a -> a.name().equals(name))) {
            throw new Refusal("cli.authors.unknown", name);
        }
        return name;
    }
}
