package glossator.ui.gather;

import glossator.library.LibraryNote;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What the window does for the views in this room.
///
/// @param goTo shows a note in its source; back leads here again
/// @param edit the same, and opens the editor of the note
/// @param openTag shows all notes with a tag
/// @param link follows a link in a note
/// @param addToDigest asks for a digest to which notes are added
/// @param export asks for a file to which notes are exported, with the source of each
public record GatherActions(
        Consumer<LibraryNote> goTo,
        Consumer<LibraryNote> edit,
        Consumer<UUID> openTag,
        Consumer<String> link,
        Consumer<List<UUID>> addToDigest,
        Consumer<List<LibraryNote>> export) {}
