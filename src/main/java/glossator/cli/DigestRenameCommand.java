package glossator.cli;

import glossator.annotation.Digest;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `digest rename DIGEST TITLE`: gives a digest another title.
@Command(name = "rename", sortOptions = false)
final class DigestRenameCommand extends DigestEditCommand {
    @Parameters(paramLabel = "TITLE", descriptionKey = "TITLE", index = "1")
    private String title = "";

    DigestRenameCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (title.isBlank()) {
            throw new UsageException("cli.digest.no-title");
        }
    }

    @Override
    Digest change(Digest digest, Library library) {
        return digest.withTitle(title.strip());
    }
}
