package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// `highlight SOURCE`: highlights one passage and prints the id of the annotation. The tags it
/// needs are created in the same step.
@Command(name = "highlight", sortOptions = false)
final class HighlightCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Option(names = "--quote", paramLabel = "Q")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--prefix", paramLabel = "P")
    private String prefix = "";

    @Option(names = "--suffix", paramLabel = "S")
    private String suffix = "";

    @Option(names = "--range", paramLabel = "A:B")
    private Optional<Range> range = Optional.empty();

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "EDITION")
    private Optional<Integer> edition = Optional.empty();

    @Option(names = "--color", paramLabel = "C")
    private Color color = Color.YELLOW;

    @Option(names = "--style", paramLabel = "STYLE")
    private Style style = Style.HIGHLIGHT;

    @Option(names = "--note", paramLabel = "N")
    private String note = "";

    @Option(names = "--tag", paramLabel = "T", arity = "1")
    private List<String> tags = List.of();

    @Option(names = "--json")
    private boolean json;

    HighlightCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (quote.isEmpty() && range.isEmpty()) {
            throw new UsageException("cli.highlight.where");
        }
        if (quote.isPresent() && quote.get().isBlank()) {
            throw new UsageException("cli.highlight.empty");
        }
        if (quote.isEmpty() && !(prefix + suffix).isEmpty()) {
            throw new UsageException("cli.highlight.context");
        }
        tags.forEach(TagPaths::names);
    }

    @Override
    int run(Library library) throws IOException {
        Source source = library.source(reference);
        UUID in = EditionsCommand.editionOf(library, source, edition).id();
        String text = library.document(in).text();
        Range place = new PassageOption(quote.orElse(""), prefix, suffix, range).findIn(text);
        Annotation untagged = annotation(library, source, in, Selector.of(text, place));
        Annotation annotation = add(library, untagged);
        if (json) {
            JsonOutput.print(
                    AnnotationJson.of(
                            Placement.inOwnEdition(annotation), new AnnotationContext(library)),
                    out());
        } else {
            out().println(annotation.id());
        }
        return 0;
    }

    private Annotation add(Library library, Annotation untagged) {
        Step step = library.apply(codebook -> {
                    var paths = new TagPaths(codebook);
                    Annotation tagged = untagged.withTags(paths.idsOf(tags));
                    var changes = new ArrayList<>(paths.changes());
                    changes.add(Change.add(tagged));
                    return changes;
                })
                .orElseThrow();
        return step.changes().stream()
                .flatMap(change -> change instanceof Change.OfAnnotation(var _, Annotation after)
                        ? Stream.ofNullable(after)
                        : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private Annotation annotation(Library library, Source source, UUID in, Selector selector)
            throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                in,
                selector,
                style,
                color,
                readNote(note),
                List.of(),
                library.author(),
                now,
                now);
    }
}
