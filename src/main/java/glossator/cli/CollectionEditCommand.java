package glossator.cli;

import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;
import glossator.wording.JournalWording;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A subcommand of `collections` that changes something in one step and reports what it did.
abstract class CollectionEditCommand extends LibraryCommand {
    CollectionEditCommand(Glossator program) {
        super(program);
    }

    /// Empty if it makes no difference.
    abstract Optional<Step> change(Library library);

    @Override
    final int run(Library library) {
        // The names of before: what is deleted has none afterwards.
        var before = JournalWording.of(library);
        Optional<Step> step = change(library);
        if (step.isEmpty()) {
            tell("cli.tags.same");
        } else {
            print("cli.tags.done", TerminalText.toOneLine(before.title(step.get())));
        }
        return 0;
    }

    static List<UUID> ids(Library library, List<String> references) {
        return references.stream()
                .map(library::source)
                .map(Source::id)
                .distinct()
                .toList();
    }
}
