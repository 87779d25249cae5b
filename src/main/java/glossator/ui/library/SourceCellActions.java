package glossator.ui.library;

import glossator.library.Source;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The actions of a row in the list of sources.
///
/// @param drop called with the files dropped on a source
/// @param rename called with the new title of a source
/// @param selected the ids of all that are selected
/// @param endRename runs when the title is no longer being edited, whether or not it was changed
record SourceCellActions(
        Consumer<Source> open,
        BiConsumer<Source, List<File>> drop,
        BiConsumer<Source, String> rename,
        Runnable endRename,
        Supplier<List<UUID>> selected) {

    /// Renames `source` if something else was written.
    void keepTitle(@Nullable Source source, String written) {
        if (source != null && !written.isEmpty() && !written.equals(source.title())) {
            rename.accept(source, written);
        }
    }
}
