package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Step;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.wording.JournalWording;

import java.util.List;
import java.util.Optional;

/// A subcommand of `tags` that changes the codebook in one step and reports what it did.
abstract class TagEditCommand extends LibraryCommand {
    TagEditCommand(Glossator program) {
        super(program);
    }

    /// The changes that the codebook needs as it is now; empty if none.
    abstract List<Change> changesFor(Library library);

    @Override
    final int run(Library library) {
        var history = JournalWording.of(library);
        Optional<Step> step = library.apply(_ -> changesFor(library));
        if (step.isEmpty()) {
            tell("cli.tags.same");
        } else {
            print("cli.tags.done", TerminalText.toOneLine(history.title(step.get())));
        }
        return 0;
    }

    static Tag requireTag(Codebook codebook, String path) {
        return codebook.find(path).orElseThrow(() -> new Refusal("cli.tags.unknown", path));
    }

    static List<Change> edit(Tag before, Tag after) {
        return before.equals(after) ? List.of() : List.of(new Change.OfTag(before, after));
    }
}
