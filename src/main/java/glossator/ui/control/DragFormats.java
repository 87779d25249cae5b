package glossator.ui.control;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What can be dragged within the window: sources, collections and notes, by their ids.
public final class DragFormats {
    public static final DataFormat SOURCES = new DataFormat("application/x-glossator-sources");
    public static final DataFormat COLLECTION =
            new DataFormat("application/x-glossator-collection");
    public static final DataFormat NOTES = new DataFormat("application/x-glossator-notes");

    private DragFormats() {}

    public static ClipboardContent content(DataFormat format, Collection<UUID> ids) {
        var content = new ClipboardContent();
        content.put(format, ids.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        return content;
    }

    /// Empty if there is nothing of that format.
    public static List<UUID> ids(Dragboard board, DataFormat format) {
        return board.getContent(format) instanceof String text && !text.isBlank()
                ? Arrays.stream(text.split(" ")).map(UUID::fromString).toList()
                : List.of();
    }
}
