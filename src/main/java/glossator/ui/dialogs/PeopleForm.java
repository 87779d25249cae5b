package glossator.ui.dialogs;

import glossator.document.Contributor;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.wording.DetailWording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;

/// The people of a source, one in each row: role, family name or the name of a body, given names.
final class PeopleForm {
    private final VBox rows = new VBox(4);
    private final VBox node = new VBox(6);

    PeopleForm(List<Contributor> people) {
        people.forEach(this::add);
        Button more = Widgets.button("ui.details.person.add", () -> {
            add(new Contributor(Contributor.Role.AUTHOR, "", ""));
            family(rows.getChildren().getLast()).requestFocus();
        });
        node.getChildren().addAll(rows, more);
    }

    Node node() {
        return node;
    }

    /// In the order of the rows, without those that have no name.
    List<Contributor> people() {
        var people = new ArrayList<Contributor>();
        for (Node row : rows.getChildren()) {
            var person = (Row) row;
            String family = person.family.getText().strip();
            String given = person.given.getText().strip();
            if (!(family + given).isEmpty()) {
                people.add(new Contributor(
                        person.role.getValue(),
                        family.isEmpty() ? given : family,
                        family.isEmpty() ? "" : given));
            }
        }
        return people;
    }

    private void add(Contributor person) {
        rows.getChildren().add(new Row(person));
    }

    private static TextField family(Node row) {
        return ((Row) row).family;
    }

    private void move(Row row, int by) {
        int to = rows.getChildren().indexOf(row) + by;
        if (to >= 0 && to < rows.getChildren().size()) {
            rows.getChildren().remove(row);
            rows.getChildren().add(to, row);
            row.family.requestFocus();
        }
    }

    private void remove(Row row) {
        int at = rows.getChildren().indexOf(row);
        rows.getChildren().remove(row);
        if (!rows.getChildren().isEmpty()) {
            family(rows.getChildren().get(Math.min(at, rows.getChildren().size() - 1)))
                    .requestFocus();
        }
    }

    private final class Row extends HBox {
        private final ComboBox<Contributor.Role> role = new ComboBox<>();
        private final TextField family = new TextField();
        private final TextField given = new TextField();

        Row(Contributor person) {
            super(4);
            role.getItems().setAll(Contributor.Role.values());
            role.setConverter(new RoleNames());
            role.setValue(person.role());
            role.setPrefWidth(112);
            role.setAccessibleText(Messages.of("ui.details.person.role"));
            family.setText(person.family());
            given.setText(person.given());
            dress(family, "ui.details.person.family");
            dress(given, "ui.details.person.given");
            getChildren()
                    .addAll(
                            role,
                            family,
                            given,
                            Widgets.iconButton(
                                    MaterialDesignA.ARROW_UP,
                                    "ui.details.person.up",
                                    () -> move(this, -1)),
                            Widgets.iconButton(
                                    MaterialDesignA.ARROW_DOWN,
                                    "ui.details.person.down",
                                    () -> move(this, 1)),
                            Widgets.iconButton(
                                    MaterialDesignC.CLOSE,
                                    "ui.details.person.remove",
                                    () -> remove(this)));
        }

        private void dress(TextField field, String key) {
            field.setPromptText(Messages.of(key));
            field.setAccessibleText(Messages.of(key));
            field.setPrefColumnCount(8);
            HBox.setHgrow(field, Priority.ALWAYS);
        }
    }

    private static final class RoleNames extends StringConverter<Contributor.Role> {
        @Override
        public String toString(Contributor.Role role) {
            return role == null ? "" : DetailWording.name(role);
        }

        @Override
        public Contributor.Role fromString(String name) {
            return Contributor.Role.AUTHOR;
        }
    }
}
