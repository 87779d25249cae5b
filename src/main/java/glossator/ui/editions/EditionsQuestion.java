package glossator.ui.editions;

import glossator.library.EditionMatch;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks once about many files that look like new editions of sources: for all, or for each.
public final class EditionsQuestion {
    /// What a file is to become.
    public enum Answer {
        EDITION,
        SOURCE,
        NEITHER
    }

    /// A file that is asked about.
    public record File(String name, EditionMatch match) {}

    private static final double ROW = 44;
    private static final double HEIGHT = 320;
    private final Overlay overlay;

    public EditionsQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Asks what the files are.
    ///
    /// @param answers gets one for each file, in their order; all are [Answer#NEITHER] if the
    ///     question was closed
    public void ask(List<File> files, Consumer<List<Answer>> answers) {
        var chosen = new ArrayList<>(Collections.nCopies(files.size(), Answer.EDITION));
        var given = new ArrayList<>(Collections.nCopies(files.size(), Answer.NEITHER));
        ListView<Integer> list = new ListView<>();
        list.getItems().setAll(IntStream.range(0, files.size()).boxed().toList());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.question.many.title"));
        list.setCellFactory(view -> new Cell(files, chosen));
        list.setPrefHeight(Math.min(HEIGHT, ROW * files.size()));
        VBox.setVgrow(list, Priority.ALWAYS);
        ChoiceBox<Answer> all = choice(Messages.of("ui.question.many.all"));
        all.setValue(Answer.EDITION);
        all.valueProperty().subscribe(now -> {
            Collections.fill(chosen, now);
            list.refresh();
        });
        HBox above = new HBox(8, new Label(Messages.of("ui.question.many.all")), all);
        above.setAlignment(Pos.CENTER_LEFT);
        Button apply = Widgets.button("ui.question.many.apply", () -> {
            Collections.copy(given, chosen);
            overlay.hide();
        });
        apply.setDefaultButton(true);
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        VBox content = new VBox(
                12,
                Widgets.sentence(Messages.of("ui.question.many", files.size())),
                above,
                list,
                Widgets.buttons(apply, cancel));
        content.getStyleClass().add("report");
        overlay.show(Messages.of("ui.question.many.title"), content, apply);
        overlay.onClosed(() -> answers.accept(given));
    }

    private static ChoiceBox<Answer> choice(String name) {
        ChoiceBox<Answer> box = new ChoiceBox<>();
        box.getItems().setAll(Answer.values());
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Answer answer) {
                String word = answer.name().toLowerCase(Locale.ROOT);
                return Messages.of("ui.question.many." + word);
            }

            @Override
            public Answer fromString(String word) {
                throw new UnsupportedOperationException(word);
            }
        });
        return box;
    }

    /// A file, the source that it looks like, and the choice.
    private static final class Cell extends ListCell<Integer> {
        private final List<File> files;
        private final List<Answer> chosen;
        private final Label name = new Label();
        private final Label of = Widgets.muted("");
        private final ChoiceBox<Answer> box = choice("");
        private final HBox row;

        Cell(List<File> files, List<Answer> chosen) {
            this.files = files;
            this.chosen = chosen;
            VBox words = new VBox(2, name, of);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(10, words, box);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            box.setOnAction(e -> {
                Integer at = getItem();
                if (at != null && box.getValue() != null) {
                    chosen.set(at, box.getValue());
                }
            });
        }

        @Override
        protected void updateItem(Integer at, boolean empty) {
            super.updateItem(at, empty);
            setGraphic(empty || at == null ? null : row);
            if (!empty && at != null) {
                File file = files.get(at);
                name.setText(Widgets.toOneLine(file.name()));
                of.setText(Widgets.toOneLine(file.match().source().title()));
                box.setValue(chosen.get(at));
                box.setAccessibleText(
                        Messages.of("ui.question.many.of", name.getText(), of.getText()));
            }
        }
    }
}
