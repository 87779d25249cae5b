package glossator.ui.shell;

import glossator.library.Library;
import glossator.library.LibraryInspection;
import glossator.library.LibraryState;
import glossator.message.Refusal;

import java.nio.file.Path;

/// What came of opening a library: the library, or why it cannot be opened.
public sealed interface Opening {

    record Opened(Library library) implements Opening {
        @Override
        public Path folder() {
            return library.folder();
        }
    }

    record Refused(LibraryState state) implements Opening {
        @Override
        public Path folder() {
            return state.folder();
        }
    }

    /// The folder of the library.
    Path folder();

    /// Opens the library in `folder`, for reading only if it cannot be written to. Takes as long as
    /// the drive does.
    static Opening of(Path folder) {
        LibraryState state = LibraryInspection.inspect(folder);
        return switch (state.kind()) {
            case NEW, READY, REPLACED_LOG -> open(state);
            case READ_ONLY -> openReadOnly(state);
            case VANISHED, DAMAGED, NEWER, FOREIGN, UNREACHABLE -> new Refused(state);
        };
    }

    private static Opening open(LibraryState state) {
        try {
            return new Opened(Library.open(state.folder()));
        } catch (Refusal refusal) {
            return switch (refusal.key()) {
                // Nothing is wrong with the library: it can be read as it is.
                case "library.full", "library.read-only" -> openReadOnly(because(state, refusal));
                default -> new Refused(because(state, refusal));
            };
        }
    }

    private static Opening openReadOnly(LibraryState state) {
        try {
            return new Opened(Library.openReadOnly(state.folder()));
        } catch (Refusal refusal) {
            return new Refused(because(state, refusal));
        }
    }

    private static LibraryState because(LibraryState state, Refusal refusal) {
        return new LibraryState(LibraryState.Kind.DAMAGED, refusal.sentence(), state.folder());
    }
}
