package glossator.cli;

import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `digest remove DIGEST N`: takes a part out; the note that it quotes stays.
@Command(name = "remove", sortOptions = false)
final class DigestRemoveCommand extends DigestEditCommand {
    @Parameters(paramLabel = "N", descriptionKey = "N", index = "1")
    private int number;

    DigestRemoveCommand(Glossator program) {
        super(program);
    }

    @Override
    Digest change(Digest digest, Library library) {
        int index = indexOf(digest, number);
        return new DigestEdit.Remove(index, digest.parts().get(index)).applyTo(digest);
    }
}
