package glossator.cli;

import glossator.anchoring.reuse.Reuse;
import glossator.document.Document;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.LibraryReuse;
import glossator.library.ReuseReport;
import glossator.library.ReusedIn;
import glossator.library.Source;
import glossator.wording.ReuseWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/// `related SOURCE`: where a passage of a source, or any of it, stands in other sources.
@Command(name = "related", sortOptions = false)
final class RelatedCommand extends LibraryCommand {
    private static final int QUOTE = 160;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Option(names = "--passage", paramLabel = "A:B")
    private Optional<Range> passage = Optional.empty();

    @Option(names = "--limit", paramLabel = "N")
    private int limit = LibraryReuse.USUAL;

    @Option(names = "--json")
    private boolean json;

    RelatedCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (limit < 1) {
            throw new UsageException("cli.related.limit", String.valueOf(limit));
        }
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        Source source = library.source(reference);
        while (!library.reuse().update(() -> false).isComplete()) {
            // The next slice of the index.
        }
        ReuseReport report = passage.map(
                        p -> library.reuse().find(source.id(), p, limit, () -> false))
                .orElseGet(() -> library.reuse().shared(source.id(), limit, () -> false));
        if (json) {
            JsonOutput.print(RelatedJson.of(library, report), out());
        } else {
            report.sources().forEach(in -> print(library, in));
            surroundings().err().println(ReuseWording.summary(report));
        }
        return 0;
    }

    private void print(Library library, ReusedIn in) {
        String age = ReuseWording.age(in);
        out().println(TerminalText.toOneLine(in.source().title())
                + (age.isEmpty() ? "" : " (" + age + ")"));
        Document other = library.document(in.edition().id());
        in.passages().forEach(reuse -> print(reuse, other));
    }

    private void print(Reuse reuse, Document other) {
        out().println("  " + reuse.here() + " → " + reuse.there() + "  "
                + ReuseWording.likeness(reuse) + "\n    "
                + TerminalText.shorten(reuse.there().of(other.text()), QUOTE));
    }
}
