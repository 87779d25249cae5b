package glossator.ui.dialogs;

import glossator.exchange.ExportChoices;
import glossator.exchange.ExportChoicesText;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// How a source was exported the last time, as it is remembered.
///
/// @param kind the name of the export; empty if there was none
/// @param place the file; null if none is known
record LastExport(String kind, @Nullable Path place, ExportChoices choices) {
    static final LastExport NONE = new LastExport("", null, ExportChoices.USUAL);

    /// The kind, the place, and the choices on the lines after them.
    String text() {
        return kind + '\n' + (place == null ? "" : place) + '\n' + ExportChoicesText.of(choices);
    }

    static LastExport parse(String text) {
        String[] parts = text.split("\n", 3);
        return parts.length < 2
                ? NONE
                : new LastExport(
                        parts[0],
                        path(parts[1]),
                        ExportChoicesText.parse(parts.length > 2 ? parts[2] : ""));
    }

    private static @Nullable Path path(String word) {
        try {
            return word.isBlank() ? null : Path.of(word);
        } catch (InvalidPathException e) {
            return null; // from another platform
        }
    }
}
