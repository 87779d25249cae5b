package glossator.cli;

import glossator.anchoring.Difference;
import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.exchange.html.DifferenceHtml;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.wording.EditionComparison;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `diff SOURCE [A B]`: the difference between two editions, word by word, with the annotations.
@Command(name = "diff", sortOptions = false)
final class DiffCommand extends LibraryCommand {
    private static final String HTML = "html";

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Parameters(index = "1", paramLabel = "A", descriptionKey = "A", arity = "0..1")
    private Optional<Integer> from = Optional.empty();

    @Parameters(index = "2", paramLabel = "B", descriptionKey = "B", arity = "0..1")
    private Optional<Integer> to = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--as", paramLabel = "KIND")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH")
    private Optional<String> output = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    DiffCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (kind.isPresent() && (json || !kind.get().equals(HTML))) {
            throw new UsageException("cli.diff.kind", kind.get());
        }
        output = output.filter(o -> !o.equals("-"));
        if (output.isPresent() && kind.isEmpty()) {
            throw new UsageException("cli.diff.output");
        }
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) throws IOException {
        Source source = library.source(reference);
        List<Edition> editions = library.editions(source.id());
        if (editions.size() < 2) {
            throw new Refusal("cli.diff.one", TerminalText.toOneLine(source.title()));
        }
        int last = editions.size();
        Edition now = EditionsCommand.editionByNumber(editions, to.orElse(last));
        Edition old = EditionsCommand.editionByNumber(
                editions, from.orElse(Math.max(1, now.number() - 1)));
        for (Edition each : List.of(old, now)) {
            new DueAreas(library, surroundings()).lookIn(source.id(), each.id());
        }
        EditionComparison comparison = EditionComparison.of(library, source, old, now);
        if (kind.isPresent()) {
            writeHtml(library, comparison);
        } else if (json) {
            JsonOutput.print(DifferenceText.json(comparison), out());
        } else {
            print(comparison);
        }
        return 0;
    }

    private void writeHtml(Library library, EditionComparison comparison) throws IOException {
        var page = new DifferenceHtml(InstantSource.system());
        if (output.isPresent()) {
            String name = DifferenceHtml.fileName(comparison.source());
            ExportTarget target = ExportTarget.of(output.get(), name, library);
            target.write(out -> page.write(comparison, out), force);
            out().println(target.path());
        } else {
            var bytes = new ByteArrayOutputStream();
            page.write(comparison, bytes);
            bytes.writeTo(out());
        }
    }

    private void print(EditionComparison comparison) {
        for (Paragraph paragraph : comparison.changedParagraphs()) {
            DifferenceText.lines(comparison, paragraph).forEach(out()::println);
            out().println();
        }
        Difference difference = comparison.difference();
        int old = comparison.old().number();
        int now = comparison.now().number();
        int respelled = difference.countWords(Kind.RESPELLED);
        if (difference.isSame()) {
            print("cli.diff.same", old, now, respelled);
        } else {
            print(
                    "cli.diff.counts",
                    old,
                    now,
                    difference.countWords(Kind.REMOVED),
                    difference.countWords(Kind.INSERTED),
                    difference.countWords(Kind.CHANGED),
                    difference.countWords(Kind.MOVED_HERE),
                    respelled);
        }
    }
}
