package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `digest delete DIGEST`: deletes it; `undo` brings it back.
@Command(name = "delete", sortOptions = false)
final class DigestDeleteCommand extends LibraryCommand {
    @Parameters(paramLabel = "DIGEST", descriptionKey = "DIGEST")
    private String reference = "";

    DigestDeleteCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        Digest digest = DigestReference.find(library, reference);
        var _ = library.apply(new Change.OfItem(digest, null));
        print("cli.digest.gone", TerminalText.toOneLine(digest.title()));
        return 0;
    }
}
