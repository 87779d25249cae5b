package glossator.cli;

import glossator.annotation.Annotation;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `restore ID`: restores an annotation or a source from the trash.
@Command(name = "restore", sortOptions = false)
final class RestoreCommand extends LibraryCommand {
    private static final int SHORTEST = 4;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    private String reference = "";

    RestoreCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        List<Source> removed = library.removedSources().stream()
                .filter(s -> isMeant(s, reference))
                .toList();
        if (removed.size() > 1) {
            throw new Refusal("cli.restore.many", reference, removed.size());
        }
        if (removed.isEmpty()) {
            restoreAnnotation(library);
        } else {
            library.restoreSource(removed.getFirst().id());
            print(
                    "cli.restore.source",
                    TerminalText.toOneLine(removed.getFirst().title()));
        }
        return 0;
    }

    private void restoreAnnotation(Library library) {
        Annotation annotation = library.annotation(reference);
        library.restoreAnnotation(annotation.id());
        print("cli.restore.annotation", TerminalText.toOneLine(JournalWording.named(annotation)));
    }

    static boolean isMeant(Source source, String reference) {
        return (reference.length() >= SHORTEST && source.id().toString().startsWith(reference))
                || source.title().equalsIgnoreCase(reference)
                || source.fileName().equalsIgnoreCase(reference);
    }
}
