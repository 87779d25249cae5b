package glossator.cli;

import glossator.format.Original;
import glossator.library.Library;
import glossator.library.NextEdition;
import glossator.library.Report;
import glossator.library.Source;
import glossator.library.Update;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `update SOURCE FILE`: a new edition, and what became of each annotation in it.
@Command(name = "update", sortOptions = false)
final class UpdateCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--password", paramLabel = "P")
    private Optional<String> password = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    UpdateCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) throws Exception {
        Source source = library.source(reference);
        Original original = Original.read(file);
        if (library.isNewest(source.id(), original)) {
            tell("cli.update.same", file, Lines.plain(source.title()));
            if (json) {
                Json.print(json(source, library.report(source.edition()), false), out());
            }
            return 0;
        }
        Passwords passwords = Passwords.of(password, surroundings());
        NextEdition next = library.compare(source.id(), original, passwords::read);
        if (next.isDoubtful() && !force) {
            throw new Refusal(
                    "cli.update.other-work",
                    file,
                    Lines.plain(source.title()),
                    Math.round(next.kept() * 100));
        }
        Update update = library.update(next);
        print(update);
        left(library, update);
        return 0;
    }

    /// What the new file holds is not taken over unasked: it may be what the reader once threw
    /// away.
    private void left(Library library, Update update) {
        Source source = update.source();
        int left = library.countLeft(source.id(), update.edition().id());
        if (left > 0) {
            tell("cli.take.left", Lines.plain(source.title()), left, Ids.brief(source.id()));
        }
    }

    private void print(Update update) {
        if (json) {
            Json.print(json(update.source(), update.report(), true), out());
        } else {
            FateText.lines(update.report().lines()).forEach(out()::println);
            print(
                    "cli.update.done",
                    update.edition().number(),
                    Lines.plain(update.source().title()),
                    FateText.counts(update.report()));
        }
        out().flush();
        update.warnings().forEach(w -> surroundings().err().println(Lines.plain(w)));
    }

    private static Map<String, Object> json(Source source, Report report, boolean added) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", source.id().toString());
        json.put("added", added);
        json.put("edition", EditionsCommand.json(report.edition()));
        json.put("exact", report.exact());
        json.put("moved", report.moved());
        json.put("changed", report.changed());
        json.put("orphans", report.orphans());
        json.put("annotations", report.lines().stream().map(FateText::json).toList());
        return json;
    }
}
