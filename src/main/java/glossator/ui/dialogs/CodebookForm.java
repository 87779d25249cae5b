package glossator.ui.dialogs;

import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Tag;
import glossator.annotation.TagChanges;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The form for one tag of the codebook; edits are stored when a field loses the keyboard focus.
final class CodebookForm {
    private final CodebookEditor editor;
    private final Consumer<@Nullable UUID> create;
    private final TextField name = new TextField();
    private final Label twin = Widgets.sentence("");
    private final FlowPane colors = new FlowPane(6, 6);
    private final ComboBox<Place> parent = new ComboBox<>();
    private final TextArea description = new TextArea();
    private final Label uses = Widgets.sentence("");
    private final Button notes = new Button();
    private final MenuButton others = new MenuButton(Messages.of("ui.codes.merge-with"));
    private final Button merge = Widgets.button("ui.codes.merge", this::merge);
    private final VBox box;
    private @Nullable Tag tag;
    private boolean filling;

    /// A tag that another can be moved under; `id` is null for the top level.
    private record Place(@Nullable UUID id, String path) {
        @Override
        public String toString() {
            return path;
        }
    }

    /// @param create creates a tag under another
    /// @param openTag shows all notes with a tag
    CodebookForm(CodebookEditor editor, Consumer<@Nullable UUID> create, Consumer<UUID> openTag) {
        this.editor = editor;
        this.create = create;
        twin.getStyleClass().setAll("label", "caution");
        parent.setMaxWidth(Double.MAX_VALUE);
        parent.valueProperty().subscribe(this::move);
        RtlWrapping.orNone(description);
        description.setPrefRowCount(4);
        storeOnLeave(name, this::rename);
        name.setOnAction(e -> rename());
        storeOnLeave(description, this::describe);
        notes.setOnAction(_ -> {
            if (tag != null) {
                openTag.accept(tag.id());
            }
        });
        others.setMaxWidth(Double.MAX_VALUE);
        Button below = Widgets.button("ui.codes.below", this::createBelow);
        Button delete = Widgets.button("ui.codes.delete", this::delete);
        delete.getStyleClass().add("danger");
        box = new VBox(
                10,
                labelled("ui.codes.name", name),
                new HBox(10, twin, merge),
                labelled("ui.codes.color", colors),
                labelled("ui.codes.parent", parent),
                labelled("ui.codes.description", description),
                uses,
                Widgets.buttons(notes, others),
                Widgets.buttons(below, delete));
        showTwin(Optional.empty());
    }

    Node node() {
        return box;
    }

    private static VBox labelled(String key, Node field) {
        Label label = new Label(Messages.of(key));
        label.setLabelFor(field);
        field.setAccessibleText(Messages.of(key));
        return new VBox(4, label, field);
    }

    private static void storeOnLeave(TextInputControl field, Runnable store) {
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                store.run();
            }
        });
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    void show(Tag of) {
        filling = true;
        boolean other = tag == null || !tag.id().equals(of.id());
        tag = of;
        // A change made elsewhere must not replace text that is being typed.
        if (other || !name.isFocused()) {
            name.setText(of.name());
        }
        if (other || !description.isFocused()) {
            description.setText(of.description());
        }
        showTwin(Optional.empty());
        fillColors(of);
        fillParents(of);
        fillOthers(of);
        showCount(of);
        filling = false;
    }

    void showCount(Tag of) {
        int within = editor.countWithin(of.id());
        uses.setText(Messages.of("ui.codes.on", editor.count(of.id())));
        notes.setText(Messages.of("ui.codes.show", within));
        notes.setDisable(within == 0);
    }

    private void showTwin(Optional<Tag> found) {
        String path = found.map(t -> editor.codebook().path(t.id())).orElse("");
        twin.setText(path.isEmpty() ? "" : Messages.of("ui.codes.twin", path));
        merge.setVisible(true);
        Node row = Objects.requireNonNullElse(twin.getParent(), twin);
        row.setVisible(!path.isEmpty());
        row.setManaged(!path.isEmpty());
    }

    private void fillColors(Tag of) {
        var choices = new ArrayList<String>(List.of(""));
        for (Color color : Color.values()) {
            choices.add(color.hex());
        }
        if (choices.stream().noneMatch(of.color()::equalsIgnoreCase)) {
            choices.add(of.color());
        }
        ToggleGroup one = new ToggleGroup();
        colors.getChildren().clear();
        for (String choice : choices) {
            ToggleButton button = new ToggleButton();
            button.setGraphic(
                    choice.isEmpty()
                            ? new FontIcon(MaterialDesignC.CANCEL)
                            : Widgets.swatch(choice));
            button.getStyleClass().addAll("flat", "color-choice");
            button.setToggleGroup(one);
            button.setSelected(choice.equalsIgnoreCase(of.color()));
            button.setAccessibleText(colorName(choice));
            button.setTooltip(new Tooltip(colorName(choice)));
            button.setOnAction(e -> recolor(choice));
            colors.getChildren().add(button);
        }
    }

    private static String colorName(String hex) {
        for (Color color : Color.values()) {
            if (color.hex().equalsIgnoreCase(hex)) {
                return Messages.of("ui.color." + color.word());
            }
        }
        return hex.isEmpty() ? Messages.of("ui.codes.no-color") : hex;
    }

    /// Merging is never done by dragging: it cannot be seen from where a tag was dropped.
    private void fillOthers(Tag of) {
        Codebook codebook = editor.codebook();
        others.getItems().clear();
        for (Tag other : codebook.tagsInOrder()) {
            if (!other.id().equals(of.id())) {
                MenuItem item = new MenuItem(codebook.path(other.id()));
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> editor.merge(of, other));
                others.getItems().add(item);
            }
        }
        others.setDisable(others.getItems().isEmpty());
    }

    private void fillParents(Tag of) {
        Codebook codebook = editor.codebook();
        var places = new ArrayList<Place>();
        places.add(new Place(null, Messages.of("ui.codes.top")));
        for (Tag t : codebook.tagsInOrder()) {
            if (!codebook.isWithin(t.id(), of.id())) {
                places.add(new Place(t.id(), codebook.path(t.id())));
            }
        }
        parent.getItems().setAll(places);
        parent.setValue(places.stream()
                .filter(p -> Objects.equals(p.id(), of.parent()))
                .findFirst()
                .orElse(places.getFirst()));
    }

    private void rename() {
        Tag now = tag;
        if (now == null || filling || name.getText().strip().equals(now.name())) {
            return;
        }
        String wanted = name.getText().replace('/', ' ').strip();
        if (wanted.isEmpty()) {
            name.setText(now.name());
            return;
        }
        Optional<Tag> taken = TagChanges.findSibling(editor.codebook(), now, now.parent(), wanted);
        showTwin(taken);
        if (taken.isEmpty()) {
            change(now, TagChanges.withName(now, wanted));
        }
    }

    private void merge() {
        Tag now = tag;
        if (now != null) {
            TagChanges.findSibling(editor.codebook(), now, now.parent(), name.getText())
                    .ifPresent(into -> editor.merge(now, into));
        }
    }

    private void recolor(String color) {
        if (tag != null) {
            change(tag, TagChanges.withColor(tag, color));
        }
    }

    private void describe() {
        Tag now = tag;
        if (now != null && !filling) {
            change(now, TagChanges.withDescription(now, description.getText()));
        }
    }

    private void move(@Nullable Place to) {
        Tag now = tag;
        if (now == null || to == null || filling || Objects.equals(to.id(), now.parent())) {
            return;
        }
        Optional<Tag> taken = TagChanges.findSibling(editor.codebook(), now, to.id(), now.name());
        if (taken.isPresent()) {
            fillAgain(now);
            showTwin(taken);
            merge.setVisible(false);
        } else {
            change(now, TagChanges.withParent(now, to.id()));
        }
    }

    private void fillAgain(Tag now) {
        filling = true;
        fillParents(now);
        filling = false;
    }

    /// The form shows the changed tag at once, so that the next change starts from it.
    private void change(Tag before, Tag after) {
        if (!before.equals(after)) {
            tag = after;
            editor.apply(TagChanges.changesToEdit(before, after));
        }
    }

    private void createBelow() {
        if (tag != null) {
            create.accept(tag.id());
        }
    }

    private void delete() {
        if (tag != null) {
            editor.delete(tag);
        }
    }
}
