package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Placement;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.RereadFiles;
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
            reread(library, source);
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

    /// What an older version of the program has read may be better known now.
    private void reread(Library library, Source source) {
        RereadFiles files = library.reread(source.id(), false, surroundings().worker()::read);
        files.problems()
                .forEach(problem -> surroundings().err().println(TerminalText.toOneLine(problem)));
        library.storeReread(files)
                .ifPresent(step -> tell(
                        "cli.take.apart", TerminalText.toOneLine(source.title()), replies(step)));
    }

    private void take(Library library, Source source) {
        Optional<Step> step = library.importEmbedded(source.id());
        String title = TerminalText.toOneLine(source.title());
        int taken = step.map(AddCommand::countAnnotations).orElse(0);
        int replies = step.map(TakeCommand::replies).orElse(0);
        if (step.isEmpty()) {
            tell("cli.take.none", title);
        } else if (taken == 0) {
            tell("cli.take.replies", title, replies);
        } else {
            tell("cli.take.taken", title, taken);
        }
    }

    private static int replies(Step step) {
        return (int)
                step.changes().stream().filter(c -> c instanceof Change.OfReply).count();
    }
}
