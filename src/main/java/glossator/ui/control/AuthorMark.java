package glossator.ui.control;

import glossator.message.Messages;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

import java.util.Locale;

/// The initial of an author in a disc of the author's color.
public final class AuthorMark extends Label {
    public AuthorMark() {
        getStyleClass().add("author-mark");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        // The name beside it is what is read.
        setAccessibleRole(AccessibleRole.NODE);
    }

    /// Shows the initial of `author` on `color`, as `#rrggbb`.
    public void show(String author, String color) {
        setText(initial(author));
        setStyle("-n-author: " + color + "; -n-on-author: " + (isLight(color) ? "#111" : "#fff"));
    }

    private static String initial(String author) {
        String name = author.strip();
        return name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /// Whether dark letters are read better on it than light ones.
    private static boolean isLight(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        double luma = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        return luma > 150;
    }

    /// The name of the author, or words for one who is not named.
    public static String name(String author) {
        return author.isBlank() ? Messages.of("ui.authors.none") : author.strip();
    }
}
