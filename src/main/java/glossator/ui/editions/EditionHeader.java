package glossator.ui.editions;

import glossator.library.Edition;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.dialogs.DetailsDialog;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.function.Consumer;

/// The header of one of the two compared editions: which it is, when and where it came from, and
/// the hash of its bytes.
final class EditionHeader {
    private final VBox box = new VBox(2);

    /// @param old whether this is the older of the two
    /// @param chosen called with another edition to compare
    EditionHeader(ComparedEditions compared, boolean old, Consumer<Edition> chosen) {
        Edition edition =
                old ? compared.comparison().old() : compared.comparison().now();
        ComboBox<Edition> editions = new ComboBox<>();
        editions.getItems().setAll(compared.editions());
        editions.setConverter(new Names());
        editions.setValue(edition);
        editions.setMaxWidth(Double.MAX_VALUE);
        String name = Messages.of(old ? "ui.difference.old" : "ui.difference.now");
        editions.setAccessibleText(name);
        editions.setOnAction(e -> {
            Edition other = editions.getValue();
            if (other != null && !other.equals(edition)) {
                chosen.accept(other);
            }
        });
        Label origin = Widgets.muted(edition.origin());
        origin.setMinWidth(0);
        TextField hash = new TextField(edition.sha256());
        hash.setEditable(false);
        hash.setAccessibleText(Messages.of("ui.details.sha256"));
        hash.getStyleClass().addAll("copyable", "hash");
        HBox.setHgrow(hash, Priority.ALWAYS);
        Label what = Widgets.muted(Messages.of("ui.details.sha256"));
        what.setMinWidth(Label.USE_PREF_SIZE);
        HBox evidence = new HBox(6, what, hash);
        evidence.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(editions, origin, evidence);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
    }

    VBox node() {
        return box;
    }

    private static final class Names extends StringConverter<Edition> {
        @Override
        public String toString(Edition edition) {
            return edition == null
                    ? ""
                    : Messages.of(
                            "ui.difference.edition",
                            edition.number(),
                            Widgets.formatMoment(edition.imported()),
                            DetailsDialog.formatName(edition.format()));
        }

        @Override
        public Edition fromString(String name) {
            throw new UnsupportedOperationException(name);
        }
    }
}
