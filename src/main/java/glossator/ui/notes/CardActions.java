package glossator.ui.notes;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a card can be asked for.
///
/// @param reveal shows the passage in the text
/// @param edit opens the field for the note
/// @param removeTag takes a tag (the second) off an annotation
/// @param followLink gets the address of a link in a note
/// @param tools what the buttons of the chosen card do
record CardActions(
        Consumer<UUID> reveal,
        Consumer<UUID> edit,
        BiConsumer<UUID, UUID> removeTag,
        Consumer<String> followLink,
        Supplier<CardTools.Handler> tools) {}
