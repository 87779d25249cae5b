package glossator.cli;

import glossator.annotation.Digest;
import glossator.exchange.AreaPictures;
import glossator.exchange.CitationForm;
import glossator.exchange.digest.DigestDocument;
import glossator.library.Library;
import glossator.message.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `digest show DIGEST`: its parts, with their numbers.
@Command(name = "show", sortOptions = false)
final class DigestShowCommand extends LibraryCommand {
    private static final int LONGEST = 200;

    @Parameters(paramLabel = "DIGEST", descriptionKey = "DIGEST")
    private String reference = "";

    @Option(names = "--json")
    private boolean json;

    DigestShowCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        Digest digest = DigestReference.find(library, reference);
        if (json) {
            JsonOutput.print(DigestJson.of(digest), out());
            return 0;
        }
        out().println(TerminalText.toOneLine(digest.title()));
        int number = 0;
        for (DigestDocument.Entry entry : DigestDocument.of(
                        library, digest, CitationForm.OWN, AreaPictures.NONE)
                .entries()) {
            out().println("  " + ++number + "  " + line(entry));
        }
        return 0;
    }

    private static String line(DigestDocument.Entry entry) {
        return switch (entry) {
            case DigestDocument.Entry.Written(String text) ->
                TerminalText.shorten(TerminalText.toOneLine(text), LONGEST);
            case DigestDocument.Entry.Erased(var annotation) ->
                Messages.of("cli.digest.erased", annotation);
            case DigestDocument.Entry.Quoted quoted ->
                Messages.of(
                        quoted.deleted() ? "cli.digest.deleted" : "cli.digest.quoted",
                        TerminalText.shorten(quoted.words(), LONGEST),
                        TerminalText.toOneLine(quoted.reference()),
                        quoted.annotation().toString().substring(0, 8));
        };
    }
}
