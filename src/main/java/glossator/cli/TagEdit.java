package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Step;
import glossator.annotation.Tag;
import glossator.exchange.History;
import glossator.library.Library;
import glossator.message.Refusal;

import java.util.List;

/// A subcommand of `tags` that changes the codebook in one step and says what it did.
abstract class TagEdit extends LibraryCommand {
    TagEdit(Glossator program) {
        super(program);
    }

    /// What must be changed; none if it is so already.
    abstract List<Change> changes(Library library);

    @Override
    final int run(Library library) {
        var history = new History(library.codebook());
        List<Change> changes = changes(library);
        if (changes.isEmpty()) {
            tell("cli.tags.same");
            return 0;
        }
        Step step = library.apply(changes);
        print("cli.tags.done", Lines.plain(history.title(step)));
        return 0;
    }

    static Tag tag(Codebook codebook, String path) {
        return codebook.find(path).orElseThrow(() -> new Refusal("cli.tags.unknown", path));
    }

    static List<Change> edit(Tag before, Tag after) {
        return before.equals(after) ? List.of() : List.of(new Change.OfTag(before, after));
    }
}
