package glossator.ui.library;

import glossator.library.Source;

import java.io.File;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What a row of the list of sources can be asked for.
///
/// @param drop gets the files that were dropped on a source
/// @param rename gets the title that was written for a source
/// @param endRename runs when the title is no longer edited, whether it was kept or not
record SourceCellActions(
        Consumer<Source> open,
        BiConsumer<Source, List<File>> drop,
        BiConsumer<Source, String> rename,
        Runnable endRename) {}
