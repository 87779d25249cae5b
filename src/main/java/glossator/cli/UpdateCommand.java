package glossator.cli;

import glossator.format.Encodings;
import glossator.format.SourceFile;
import glossator.library.AnchorReport;
import glossator.library.EditionCandidate;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.ReadBackResult;
import glossator.library.ReturnedCopy;
import glossator.library.Source;
import glossator.library.UpdateResult;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// `update SOURCE FILE`: adds a new edition and reports what happened to each annotation in it.
@Command(name = "update", sortOptions = false)
final class UpdateCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Mixin
    private AcceptOptions accept = new AcceptOptions();

    @Mixin
    private EncodingOption encoding = new EncodingOption();

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
    void checkUsage() {
        accept.checkUsage();
        encoding.charset();
    }

    @Override
    int run(Library library) throws Exception {
        library.removeLeftovers();
        Source source = library.source(reference);
        SourceFile original = SourceFile.read(file).withEncoding(encoding.charset());
        if (library.isNewest(source.id(), original)) {
            tell("cli.update.same", file, TerminalText.toOneLine(source.title()));
            if (json) {
                JsonOutput.print(json(source, library.report(source.edition()), false), out());
            }
            return 0;
        }
        Passwords passwords = Passwords.of(password, surroundings());
        ParsedFile parsed = library.read(source.id(), original, passwords::read);
        if (library.isCopyOf(source.id(), parsed)) {
            return readBack(library, library.compareCopy(source.id(), parsed), passwords);
        }
        if (accept.isDryRun()) {
            tell("cli.update.dry-run", file, TerminalText.toOneLine(source.title()));
            if (json) {
                JsonOutput.print(json(source, library.report(source.edition()), false), out());
            }
            return 0;
        }
        EditionCandidate candidate = library.compare(source.id(), parsed);
        if (candidate.isDoubtful() && !force) {
            throw new Refusal(
                    "cli.update.other-work",
                    file,
                    TerminalText.toOneLine(source.title()),
                    Math.round(candidate.keptShare() * 100));
        }
        UpdateResult update = library.addEdition(candidate);
        if (encoding.isGiven() && !Encodings.isFor(update.edition().format())) {
            tell("cli.add.own-encoding", file);
        }
        print(update, placeAreas(library, update, passwords));
        tellLeft(library, update);
        return 0;
    }

    /// The file is an annotated copy of the source: what others made of it is listed, and taken if
    /// that is wanted.
    private int readBack(Library library, ReturnedCopy copy, Passwords passwords) {
        var report = new CopyReport(library, surroundings(), accept, copy);
        report.take();
        Optional<UpdateResult> update = report.result().flatMap(ReadBackResult::update);
        if (json) {
            JsonOutput.print(report.json(), out());
        } else {
            report.print();
        }
        update.ifPresent(made -> {
            AnchorReport anchors = placeAreas(library, made, passwords);
            if (!json) {
                print(made, anchors);
            }
        });
        return 0;
    }

    /// What happened to all annotations once areas and page notes have been looked for as well.
    private AnchorReport placeAreas(Library library, UpdateResult update, Passwords passwords) {
        UUID added = update.edition().id();
        var drawer = new PageDrawer(library, surroundings(), passwords.known());
        boolean looked = new DueAreas(library, surroundings(), drawer)
                .lookIn(update.source().id(), added);
        return looked ? library.report(added) : update.report();
    }

    /// Annotations in the new file are not imported unless requested: the user may have deleted
    /// them before.
    private void tellLeft(Library library, UpdateResult update) {
        Source source = update.source();
        int left =
                library.countEmbeddedAnnotations(source.id(), update.edition().id());
        if (left > 0) {
            tell(
                    "cli.take.left",
                    TerminalText.toOneLine(source.title()),
                    left,
                    ShortIds.shorten(source.id()));
        }
    }

    private void print(UpdateResult update, AnchorReport report) {
        if (json) {
            JsonOutput.print(json(update.source(), report, true), out());
        } else {
            AnchorText.lines(report.lines()).forEach(out()::println);
            print(
                    "cli.update.done",
                    update.edition().number(),
                    TerminalText.toOneLine(update.source().title()),
                    AnchorText.counts(report));
        }
        out().flush();
        update.warnings().forEach(w -> surroundings().err().println(TerminalText.toOneLine(w)));
    }

    static Map<String, Object> json(Source source, AnchorReport report, boolean added) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", source.id().toString());
        json.put("added", added);
        json.put("edition", EditionsCommand.json(report.edition()));
        json.put("exact", report.exact());
        json.put("moved", report.moved());
        json.put("changed", report.changed());
        json.put("orphans", report.orphans());
        json.put("annotations", report.lines().stream().map(AnchorText::json).toList());
        return json;
    }
}
