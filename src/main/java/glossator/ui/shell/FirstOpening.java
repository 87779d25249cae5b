package glossator.ui.shell;

import glossator.library.Library;
import glossator.library.LibraryState;
import glossator.message.StartupTrace;
import glossator.ui.session.FirstSource;
import glossator.ui.text.PreparedText;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a start opens, made beside the start of the toolkit.
///
/// @param source what the window shows first
record FirstOpening(Opening opening, FirstSource source) {
    /// @param files that the window is given
    /// @param tell is given the sentence that says why the library cannot be opened or written to
    static FirstOpening of(Path folder, List<Path> files, Consumer<String> tell) {
        Opening opening = Opening.of(folder);
        StartupTrace.reached(StartupTrace.Stage.LIBRARY);
        sentence(opening).ifPresent(tell);
        FirstSource first = opening instanceof Opening.Opened(Library library)
                ? FirstSource.load(library, files)
                : FirstSource.NONE;
        if (first.source() != null) {
            PreparedText.prepare(first.source().document());
        }
        return new FirstOpening(opening, first);
    }

    private static Optional<String> sentence(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Library library) -> library.whyReadOnly();
            case Opening.Refused(LibraryState state) -> Optional.of(state.sentence());
        };
    }
}
