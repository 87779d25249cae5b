package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.library.Library;

import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Settles the matter of an annotation with its replies, or takes it up again.
abstract class ResolutionCommand extends LibraryCommand {
    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION")
    private String reference = "";

    private final boolean resolved;

    ResolutionCommand(Glossator program, boolean resolved) {
        super(program);
        this.resolved = resolved;
    }

    @Override
    int run(Library library) {
        Annotation before = library.annotation(reference);
        if (before.resolved() == resolved) {
            print("cli.edit.same", before.id());
            return 0;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        library.apply(Change.edit(before, before.withResolved(resolved).withChanged(now)));
        print(resolved ? "cli.resolve.done" : "cli.reopen.done", before.id());
        return 0;
    }
}
