package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `authors`: lists who wrote notes and replies.
@Command(name = "authors", sortOptions = false)
final class AuthorsCommand extends LibraryCommand {
    @Option(names = "--json")
    private boolean json;

    AuthorsCommand(Glossator program) {
        super(program);
    }

    /// How many notes and replies somebody wrote.
    record Author(String name, int notes, int replies) {
        Author plus(int moreNotes, int moreReplies) {
            return new Author(name, notes + moreNotes, replies + moreReplies);
        }
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        List<Author> authors = of(library);
        if (json) {
            JsonOutput.print(authors, out());
        } else {
            TerminalText.table(authors.stream().map(AuthorsCommand::row).toList())
                    .forEach(out()::println);
        }
        if (authors.isEmpty() && !json) {
            tell("cli.authors.none");
        }
        return 0;
    }

    /// By name; without the trash.
    private static List<Author> of(Library library) {
        Map<String, Author> authors = new TreeMap<>();
        for (Source source : library.sources()) {
            Threads threads = library.threads(source.id());
            for (Annotation annotation : library.annotations(source.id())) {
                count(authors, annotation.author(), 1, 0);
                for (Reply reply : threads.of(annotation.id())) {
                    count(authors, reply.author(), 0, 1);
                }
            }
        }
        return List.copyOf(authors.values());
    }

    private static void count(Map<String, Author> authors, String name, int notes, int replies) {
        authors.merge(
                name,
                new Author(name, notes, replies),
                (known, _) -> known.plus(notes, replies));
    }

    private static List<String> row(Author author) {
        String name = TerminalText.toOneLine(author.name());
        return List.of(
                Messages.of("cli.authors.notes", author.notes()),
                Messages.of("cli.authors.replies", author.replies()),
                name.isEmpty() ? Messages.of("cli.authors.nameless") : name);
    }
}
