package glossator.cli;

import glossator.document.Document;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;
import glossator.wording.ReadingWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/// `text SOURCE`: prints the canonical text and nothing else, since positions count in it.
@Command(name = "text", sortOptions = false)
final class TextCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "EDITION")
    private Optional<Integer> edition = Optional.empty();

    @Option(names = "--readings")
    private boolean readings;

    @Option(names = "--json")
    private boolean json;

    TextCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        Source source = library.source(reference);
        UUID shown = EditionsCommand.editionOf(library, source, edition).id();
        Document document = library.document(shown);
        String text = readings
                ? ReadingWording.inBrackets(document, new Range(0, document.length()))
                : document.text();
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("source", source.id().toString());
            object.put("edition", shown.toString());
            object.put("title", source.title());
            object.put("length", text.length());
            object.put("text", text);
            JsonOutput.print(object, out());
        } else {
            out().print(text);
        }
        return 0;
    }
}
