package glossator.ui.related;

import glossator.annotation.Relation;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.wording.ItemWording;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Asks what one passage is to another.
public final class RelationChooser {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 400;

    private final Overlay overlay;

    public RelationChooser(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Asks what the one is to the other.
    ///
    /// @param from the words of the passage that is linked
    /// @param to the words of the other one
    public void ask(String from, String to, Relation first, Consumer<Relation> chosen) {
        ListView<Relation> list = new ListView<>();
        list.getItems().setAll(Relation.values());
        list.getStyleClass().addAll("plain-list", "picker-list");
        list.setAccessibleText(Messages.of("ui.link.relation"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Consumer<Relation> pick = relation -> {
            overlay.hide();
            chosen.accept(relation);
        };
        list.setCellFactory(_ -> new Cell(pick));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, list, pick));
        list.getSelectionModel().select(first);
        VBox box = new VBox(
                8,
                Widgets.sentence(Messages.of("ui.link.between", from, to)),
                list,
                Widgets.muted(Messages.of("ui.link.help")));
        overlay.bindSize(box, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.link.relation"), box, list);
    }

    private static void handleKey(KeyEvent e, ListView<Relation> list, Consumer<Relation> pick) {
        String typed = e.getText();
        int number = typed.length() == 1 ? typed.charAt(0) - '1' : -1;
        Relation selected = list.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && selected != null) {
            e.consume();
            pick.accept(selected);
        } else if (number >= 0 && number < list.getItems().size()) {
            e.consume();
            pick.accept(list.getItems().get(number));
        }
    }

    private static final class Cell extends ListCell<Relation> {
        Cell(Consumer<Relation> pick) {
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    pick.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Relation relation, boolean empty) {
            super.updateItem(relation, empty);
            setText(
                    empty || relation == null
                            ? null
                            : (getIndex() + 1) + "   " + ItemWording.name(relation));
        }
    }
}
