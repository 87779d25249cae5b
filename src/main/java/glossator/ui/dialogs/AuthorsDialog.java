package glossator.ui.dialogs;

import glossator.library.Author;
import glossator.message.Messages;
import glossator.ui.control.AuthorMark;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Authors;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The authors of the library: how much each has written, their colors and their names.
public final class AuthorsDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 400;

    private final Overlay overlay;
    private final Session session;
    private final Authors authors;
    private final ListView<Author> list = new ListView<>();
    private final TextField name = new TextField();
    private final Button rename = Widgets.button("ui.authors.rename", this::rename);
    private final FlowPane palette = new FlowPane(4, 4);
    private final Label own = Widgets.sentence("");
    private final VBox question = new VBox(8);

    public AuthorsDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
        this.authors = session.authors();
    }

    /// Shows the dialog as soon as the authors are counted.
    public void show() {
        authors.list(found -> {
            build();
            fill(found, session.settings().author());
            overlay.show(Messages.of("ui.authors.title"), content(), list);
        });
    }

    private void build() {
        list.setCellFactory(_ -> new AuthorCell(authors));
        list.setAccessibleText(Messages.of("ui.authors.list"));
        list.setPlaceholder(Widgets.sentence(Messages.of("ui.authors.nobody")));
        list.getSelectionModel().selectedItemProperty().subscribe(this::showChosen);
        name.setAccessibleText(Messages.of("ui.authors.name"));
        name.setPromptText(Messages.of("ui.authors.name"));
        name.textProperty().subscribe(_ -> updateButtons());
        name.setOnAction(_ -> rename());
        for (int i = 0; i < Authors.PALETTE.size(); i++) {
            palette.getChildren().add(swatch(Authors.PALETTE.get(i), i + 1));
        }
        question.setVisible(false);
        question.setManaged(false);
    }

    private VBox content() {
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox naming = new HBox(8, name, rename);
        naming.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(10, list, palette, naming, own, question);
        content.getStyleClass().add("authors");
        overlay.bindSize(content, WIDTH, HEIGHT);
        return content;
    }

    private ToggleButton swatch(String color, int number) {
        ToggleButton button = new ToggleButton(null, new Circle(9, Color.web(color)));
        button.getStyleClass().setAll("author-swatch");
        button.setAccessibleText(Messages.of("ui.authors.color", number));
        button.setUserData(color);
        button.setOnAction(_ -> {
            Author chosen = chosen();
            if (chosen != null) {
                authors.setColor(chosen.name(), color, () -> {
                    list.refresh();
                    showChosen(chosen());
                });
            }
        });
        return button;
    }

    private @Nullable Author chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /// Selects the author called `name`, or else the first.
    private void fill(List<Author> found, String name) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        found.stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        showChosen(chosen());
    }

    private void showChosen(@Nullable Author author) {
        hideQuestion();
        name.setText(author == null ? "" : author.name());
        name.setDisable(author == null);
        palette.setDisable(author == null);
        String color = author == null ? "" : authors.color(author.name());
        palette.getChildren().forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(color.equals(button.getUserData()));
            }
        });
        boolean isOwn =
                author != null && author.name().equals(session.settings().author());
        own.setText(isOwn ? Messages.of("ui.authors.own") : "");
        own.setVisible(isOwn);
        own.setManaged(isOwn);
        updateButtons();
    }

    private void updateButtons() {
        Author chosen = chosen();
        String typed = name.getText().strip();
        rename.setDisable(chosen == null || typed.isEmpty() || typed.equals(chosen.name()));
    }

    // Renaming

    private void rename() {
        Author chosen = chosen();
        if (chosen == null || rename.isDisabled()) {
            return;
        }
        String to = name.getText().strip();
        Optional<Author> same =
                list.getItems().stream().filter(a -> a.name().equals(to)).findFirst();
        if (same.isPresent()) {
            askToMerge(chosen, same.get());
        } else {
            rename(chosen, to);
        }
    }

    /// What is one afterwards cannot be told apart again, except by undo.
    private void askToMerge(Author chosen, Author other) {
        Label words = new Label(Messages.of(
                "ui.authors.merge", AuthorMark.name(chosen.name()), AuthorMark.name(other.name())));
        RtlWrapping.of(words);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button merge = Widgets.button("ui.authors.merge-them", () -> rename(chosen, other.name()));
        Button cancel = Widgets.button("ui.cancel", () -> {
            hideQuestion();
            name.requestFocus();
        });
        question.getChildren().setAll(words, Widgets.buttons(merge, cancel));
        question.setVisible(true);
        question.setManaged(true);
        merge.requestFocus();
    }

    private void hideQuestion() {
        question.setVisible(false);
        question.setManaged(false);
    }

    private void rename(Author chosen, String to) {
        if (chosen.name().equals(session.settings().author())) {
            session.settings().setAuthor(to);
        }
        authors.rename(
                chosen.name(),
                to,
                () -> authors.list(found -> {
                    fill(found, to);
                    list.requestFocus();
                }));
    }
}
