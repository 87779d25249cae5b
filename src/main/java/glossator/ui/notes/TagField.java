package glossator.ui.notes;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Messages;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// A field for adding tags by typing part of their names.
public final class TagField extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST = 7;

    /// What the field reports.
    public interface Handler {
        void add(String path);

        void removeLast();

        void leave();
    }

    private record Choice(String path, boolean isNew, String color) {}

    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private final Supplier<Codebook> codebook;
    private final Supplier<Collection<UUID>> given;
    private final Handler use;
    private List<Choice> choices = List.of();
    private int marked = -1;

    public TagField(Supplier<Codebook> codebook, Supplier<Collection<UUID>> given, Handler use) {
        this.codebook = codebook;
        this.given = given;
        this.use = use;
        getStyleClass().add("tag-field");
        field.setPromptText(Messages.of("ui.notes.tag.prompt"));
        field.setAccessibleText(Messages.of("ui.notes.tag.prompt"));
        field.setAccessibleHelp(Messages.of("ui.notes.tag.hint"));
        list.getStyleClass().add("tag-suggestions");
        list.setAccessibleText(Messages.of("ui.notes.tag.suggestions"));
        Label hint = new Label(Messages.of("ui.notes.tag.hint"));
        hint.getStyleClass().add("note-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(field, list, hint);
        field.textProperty().subscribe(_ -> suggest());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        field.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (e.getCharacter().equals(",")) {
                add(field.getText());
                e.consume();
            }
        });
    }

    public TextField field() {
        return field;
    }

    /// Opens empty.
    public void open() {
        field.clear();
        suggest();
    }

    /// Updates the suggestions from the current tags.
    void suggest() {
        String typed = field.getText().strip();
        Codebook tags = codebook.get();
        var found = new ArrayList<Choice>();
        for (Tag tag : TagSuggestions.of(tags, typed, given.get(), MOST)) {
            found.add(new Choice(tags.path(tag.id()), false, tag.color()));
        }
        boolean known =
                tags.tagsInOrder().stream().anyMatch(t -> tags.path(t.id()).equals(typed));
        if (!typed.isEmpty() && !known) {
            found.add(new Choice(typed, true, ""));
        }
        choices = found;
        marked = typed.isEmpty() || found.isEmpty() ? -1 : 0;
        list.getChildren().setAll(choices.stream().map(this::row).toList());
        list.setVisible(!choices.isEmpty());
        list.setManaged(!choices.isEmpty());
        showMarked();
    }

    private Label row(Choice choice) {
        Label row = new Label(
                choice.isNew()
                        ? Messages.of("ui.notes.tag.new", choice.path())
                        : choice.path().replace("/", " / "));
        row.getStyleClass().add("tag-suggestion");
        row.setMaxWidth(Double.MAX_VALUE);
        if (!choice.isNew()) {
            row.setGraphic(TagChips.dot(choice.color()));
        }
        row.setOnMousePressed(e -> {
            add(choice);
            e.consume();
        });
        return row;
    }

    private void showMarked() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == marked);
        }
        String said = marked < 0 ? "" : ((Label) list.getChildren().get(marked)).getText();
        field.setAccessibleHelp(said.isEmpty() ? Messages.of("ui.notes.tag.hint") : said);
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private void handleKey(KeyEvent e) {
        KeyCode code = e.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            step(code == KeyCode.DOWN ? 1 : -1);
        } else if (code == KeyCode.ENTER) {
            enter();
        } else if (code == KeyCode.ESCAPE) {
            use.leave();
        } else if (code == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
            use.removeLast();
        } else {
            return;
        }
        e.consume();
    }

    private void step(int by) {
        if (!choices.isEmpty()) {
            marked = Math.floorMod(marked < 0 && by < 0 ? -1 : marked + by, choices.size());
            showMarked();
        }
    }

    private void enter() {
        if (marked >= 0) {
            add(choices.get(marked));
        } else if (field.getText().isBlank()) {
            use.leave();
        } else {
            add(field.getText());
        }
    }

    /// Adds what is typed, if anything.
    void addTyped() {
        add(field.getText());
    }

    private void add(Choice choice) {
        field.clear();
        use.add(choice.path());
    }

    /// Adds the tag with the typed name, or a new one.
    private void add(String typed) {
        String path = typed.strip();
        field.clear();
        if (!path.isEmpty()) {
            Codebook tags = codebook.get();
            use.add(tags.find(path).map(t -> tags.path(t.id())).orElse(path));
        }
    }
}
