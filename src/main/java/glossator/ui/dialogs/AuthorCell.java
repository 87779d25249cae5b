package glossator.ui.dialogs;

import glossator.library.Author;
import glossator.message.Messages;
import glossator.ui.control.AuthorMark;
import glossator.ui.control.Widgets;
import glossator.ui.session.Authors;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// An author in the list: mark, name, and how much there is.
final class AuthorCell extends ListCell<Author> {
    private final Authors authors;
    private final AuthorMark mark = new AuthorMark();
    private final Label name = new Label();
    private final Label count = Widgets.muted("");
    private final HBox row = new HBox(8, mark, name, Widgets.space(), count);

    AuthorCell(Authors authors) {
        this.authors = authors;
        row.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        count.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static String count(Author author) {
        String notes = author.notes() == 0 ? "" : Messages.of("ui.authors.notes", author.notes());
        String replies =
                author.replies() == 0 ? "" : Messages.of("ui.authors.replies", author.replies());
        return notes + (notes.isEmpty() || replies.isEmpty() ? "" : " · ") + replies;
    }

    @Override
    protected void updateItem(@Nullable Author author, boolean empty) {
        super.updateItem(author, empty);
        if (empty || author == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        mark.show(author.name(), authors.color(author.name()));
        name.setText(Widgets.toOneLine(AuthorMark.name(author.name())));
        count.setText(count(author));
        setGraphic(row);
        setAccessibleText(name.getText() + ", " + count.getText());
    }
}
