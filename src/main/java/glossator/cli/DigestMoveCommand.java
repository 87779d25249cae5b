package glossator.cli;

import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `digest move DIGEST FROM TO`: moves a part to another place.
@Command(name = "move", sortOptions = false)
final class DigestMoveCommand extends DigestEditCommand {
    @Parameters(paramLabel = "FROM", descriptionKey = "FROM", index = "1")
    private int from;

    @Parameters(paramLabel = "TO", descriptionKey = "TO", index = "2")
    private int to;

    DigestMoveCommand(Glossator program) {
        super(program);
    }

    @Override
    Digest change(Digest digest, Library library) {
        int index = indexOf(digest, from);
        return new DigestEdit.Move(index, digest.parts().get(index), indexOf(digest, to))
                .applyTo(digest);
    }
}
