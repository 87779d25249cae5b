package glossator.ui.notes;

import glossator.message.Messages;
import glossator.ui.control.AuthorMark;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// An author to filter by.
///
/// @param author null for all
record AuthorRow(@Nullable String author, String text) {
    static AuthorRow of(String author, int many) {
        return new AuthorRow(
                author, Messages.of("ui.notes.filter.author", AuthorMark.name(author), many));
    }

    static AuthorRow all() {
        return new AuthorRow(null, Messages.of("ui.notes.filter.all-authors"));
    }

    @Override
    public String toString() {
        return text;
    }

    /// The name behind the mark of the author.
    static final class Cell extends ListCell<AuthorRow> {
        private final Function<String, String> colors;
        private final AuthorMark mark = new AuthorMark();

        /// @param colors the color of an author as `#rrggbb`
        Cell(Function<String, String> colors) {
            this.colors = colors;
        }

        @Override
        protected void updateItem(@Nullable AuthorRow row, boolean empty) {
            super.updateItem(row, empty);
            String author = empty || row == null ? null : row.author();
            setText(empty || row == null ? null : row.text());
            if (author != null) {
                mark.show(author, colors.apply(author));
            }
            setGraphic(author == null ? null : mark);
        }
    }
}
