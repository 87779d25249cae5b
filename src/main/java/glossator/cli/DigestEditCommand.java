package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A subcommand of `digest` that changes one in one step and says what it did.
abstract class DigestEditCommand extends LibraryCommand {
    @Parameters(paramLabel = "DIGEST", descriptionKey = "DIGEST", index = "0")
    private String reference = "";

    @Option(names = "--json")
    private boolean json;

    DigestEditCommand(Glossator program) {
        super(program);
    }

    /// The digest as it is to be.
    abstract Digest change(Digest digest, Library library) throws IOException;

    @Override
    final int run(Library library) throws IOException {
        Digest before = DigestReference.find(library, reference);
        Digest after = change(before, library);
        if (after.equals(before)) {
            tell("cli.digest.same");
        } else {
            Digest stored = after.withChanged(now());
            report(library.apply(new Change.OfItem(before, stored)), library);
            if (json) {
                JsonOutput.print(DigestJson.of(stored), out());
            }
        }
        return 0;
    }

    private void report(Step step, Library library) {
        if (!json) {
            var history = JournalWording.of(library);
            print("cli.tags.done", TerminalText.toOneLine(history.title(step)));
        }
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The part with this number, from 1; refuses one that is not there.
    static int indexOf(Digest digest, int number) {
        if (number < 1 || number > digest.parts().size()) {
            throw new Refusal(
                    "cli.digest.no-part",
                    "" + number,
                    digest.title(),
                    digest.parts().size());
        }
        return number - 1;
    }
}
