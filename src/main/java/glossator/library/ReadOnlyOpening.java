package glossator.library;

import glossator.library.LibraryState.Kind;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.nio.file.Path;

/// Opens a database for reading without writing anything beside it.
final class ReadOnlyOpening {
    private ReadOnlyOpening() {}

    static Database open(Path folder, Migrations migrations) {
        LibraryState state = LibraryInspection.inspect(folder);
        if (!state.canBeRead()) {
            throw Refusal.told("library.read-only", state.sentence());
        }
        Path file = folder.resolve(Library.FILE);
        String why = state.kind() == Kind.READY
                ? Messages.of("library.opened-read-only", file)
                : state.sentence();
        return Database.openImmutable(file, why);
    }
}
