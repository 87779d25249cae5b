package glossator.cli;

import glossator.annotation.Placement;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `take SOURCE…`: imports the annotations in the files of a source.
@Command(name = "take", sortOptions = false)
final class TakeCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "1..*")
    private List<String> references = List.of();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--json")
    private boolean json;

    TakeCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        Map<Source, List<Placement>> left = new LinkedHashMap<>();
        for (String reference : references) {
            Source source = library.source(reference);
            left.put(
                    source,
                    library.embeddedAnnotations(source.id()).stream()
                            .map(Placement::inOwnEdition)
                            .toList());
        }
        if (!list) {
            left.keySet().forEach(source -> take(library, source));
        }
        var context = new AnnotationContext(library);
        if (json) {
            var all = new ArrayList<AnnotationJson>();
            left.values()
                    .forEach(some -> some.forEach(a -> all.add(AnnotationJson.of(a, context))));
            JsonOutput.print(all, out());
        } else if (list) {
            left.values().removeIf(List::isEmpty);
            AnnotationListing.print(left, context, out());
        }
        return 0;
    }

    private void take(Library library, Source source) {
        Optional<Step> step = library.importEmbedded(source.id());
        tell(
                step.isPresent() ? "cli.take.taken" : "cli.take.none",
                TerminalText.toOneLine(source.title()),
                step.map(AddCommand::countAnnotations).orElse(0));
    }
}
