package glossator.cli;

import glossator.library.AnchorReport;
import glossator.library.EditionCandidate;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.UpdateResult;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `read [SOURCE…]`: reads the files of sources again, with the readers as they are now or in
/// another character set, and stores what comes out as new editions with the same bytes, in one
/// step. Without sources it lists those that can be read better.
@Command(name = "read", sortOptions = false)
final class ReadCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..*")
    private List<String> references = List.of();

    @Mixin
    private EncodingOption encoding = new EncodingOption();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--password", paramLabel = "P")
    private Optional<String> password = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    private boolean failed;

    ReadCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (encoding.isGiven() && (references.isEmpty() || all)) {
            throw new UsageException("cli.read.encoding-of");
        }
        if (all && !references.isEmpty()) {
            throw new UsageException("cli.read.all-or-some");
        }
        encoding.charset();
    }

    @Override
    int run(Library library) throws IOException {
        if (references.isEmpty() && !all) {
            list(library.outdatedSources());
            return 0;
        }
        List<Source> sources = all
                ? library.outdatedSources()
                : references.stream().map(library::source).distinct().toList();
        Passwords passwords = Passwords.of(password, surroundings());
        List<EditionCandidate> read = read(library, sources, passwords);
        List<UpdateResult> stored = read.isEmpty() ? List.of() : library.addReadings(read);
        var results = new ArrayList<Map<String, Object>>();
        for (UpdateResult update : stored) {
            AnchorReport anchors = new DueAreas(
                                    library,
                                    surroundings(),
                                    new PageDrawer(library, surroundings(), passwords.known()))
                            .lookIn(update.source().id(), update.edition().id())
                    ? library.report(update.edition().id())
                    : update.report();
            results.add(UpdateCommand.json(update.source(), anchors, true));
            print(update, anchors);
            tellLeft(library, update);
        }
        if (json) {
            JsonOutput.print(results, out());
        } else if (sources.isEmpty()) {
            print("cli.read.none");
        }
        return failed ? ExitCode.FAILED : 0;
    }

    private void list(List<Source> sources) {
        if (json) {
            JsonOutput.print(
                    sources.stream()
                            .map(s -> Map.of("id", s.id().toString(), "title", s.title()))
                            .toList(),
                    out());
        } else if (sources.isEmpty()) {
            print("cli.read.none");
        } else {
            TerminalText.table(sources.stream()
                            .map(s -> List.of(
                                    ShortIds.shorten(s.id()), TerminalText.toOneLine(s.title())))
                            .toList())
                    .forEach(out()::println);
            tell("cli.read.how", sources.size());
        }
    }

    /// What cannot be read is said, and does not keep the others.
    private List<EditionCandidate> read(
            Library library, List<Source> sources, Passwords passwords) {
        var read = new ArrayList<EditionCandidate>();
        for (Source source : sources) {
            try {
                library.readAgain(source.id(), encoding.charset(), passwords::read)
                        .ifPresentOrElse(
                                read::add,
                                () -> tell(
                                        "cli.read.same", TerminalText.toOneLine(source.title())));
            } catch (Refusal refusal) {
                if (sources.size() == 1) {
                    throw refusal;
                }
                failed = true;
                surroundings().err().println(TerminalText.toOneLine(refusal.sentence()));
            }
        }
        return read;
    }

    private void print(UpdateResult update, AnchorReport anchors) {
        if (!json) {
            AnchorText.lines(anchors.lines()).forEach(out()::println);
            print(
                    "cli.read.done",
                    TerminalText.toOneLine(update.source().title()),
                    update.edition().number(),
                    AnchorText.counts(anchors));
        }
        out().flush();
        update.warnings().forEach(w -> surroundings().err().println(TerminalText.toOneLine(w)));
    }

    /// A better reader may find annotations in the file that the older one did not.
    private void tellLeft(Library library, UpdateResult update) {
        int left = library.countEmbeddedAnnotations(
                update.source().id(), update.edition().id());
        if (left > 0) {
            tell(
                    "cli.take.left",
                    TerminalText.toOneLine(update.source().title()),
                    left,
                    ShortIds.shorten(update.source().id()));
        }
    }
}
