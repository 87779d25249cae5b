package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

/// `highlight SOURCE`: annotates a passage, an area, a page or the whole source, and prints the id
/// of the annotation. The tags it needs are created in the same step.
@Command(name = "highlight", sortOptions = false)
final class HighlightCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Mixin
    private TargetOptions target = new TargetOptions();

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
        target.checkUsage();
        tags.forEach(TagPaths::names);
    }

    @Override
    int run(Library library) throws IOException {
        Source source = library.source(reference);
        Edition in = EditionsCommand.editionOf(library, source, edition);
        TargetOptions.Place place = target.findIn(library, in);
        Annotation untagged = annotation(library, source, in.id(), place);
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

    private Annotation annotation(
            Library library, Source source, UUID in, TargetOptions.Place place) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                in,
                place.selector(),
                place.target(),
                style,
                color,
                readNote(note),
                List.of(),
                library.author(),
                now,
                now,
                "",
                false);
    }
}
