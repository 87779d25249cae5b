package glossator.cli;

import glossator.library.Library;
import glossator.library.Source;
import glossator.library.UndoScope;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/// Which changes `undo` and `redo` consider: `[SOURCE|--sources]`, or all.
final class JournalScopes {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..1")
    private Optional<String> reference = Optional.empty();

    @Option(names = "--sources")
    private boolean sources;

    void checkUsage() {
        if (sources && reference.isPresent()) {
            throw new UsageException("cli.undo.two-scopes");
        }
    }

    UndoScope of(Library library) {
        if (sources) {
            return UndoScope.SOURCES;
        }
        return reference
                .map(library::source)
                .map(Source::id)
                .map(UndoScope::marksOf)
                .orElse(UndoScope.ANYWHERE);
    }
}
