package glossator.ui.notes;

import glossator.annotation.AnnotationLink;
import glossator.library.LinkedNotes;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The actions of a card.
///
/// @param reveal shows the passage in the text
/// @param edit opens the note editor
/// @param removeTag removes a tag (the second argument) from an annotation
/// @param openTag shows all notes with a tag
/// @param followLink called with the address of a link in a note
/// @param followNote goes to the note at the other end of a link
/// @param removeLink deletes a link
/// @param tools handles the buttons of the chosen card
/// @param addMemo writes another note on the whole source
/// @param thread handles the replies
record CardActions(
        Consumer<UUID> reveal,
        Consumer<UUID> edit,
        BiConsumer<UUID, UUID> removeTag,
        Consumer<UUID> openTag,
        Consumer<String> followLink,
        Supplier<CardTools.Handler> tools,
        Consumer<LinkedNotes.End> followNote,
        Consumer<AnnotationLink> removeLink,
        Runnable addMemo,
        Supplier<ThreadActions> thread) {}
