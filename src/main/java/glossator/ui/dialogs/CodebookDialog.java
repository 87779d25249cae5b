package glossator.ui.dialogs;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.UUID;
import java.util.function.Consumer;

/// The codebook: all tags as a tree, and all actions on them.
public final class CodebookDialog {
    private final Overlay overlay;
    private final CodebookEditor editor;
    private final CodebookTree tree;
    private final CodebookForm form;
    private final BorderPane right = new BorderPane();
    private final Button undo;

    private final ChangeListener<Codebook> follow = (at, before, now) -> refill(now);

    /// @param openTag shows all notes with a tag
    public CodebookDialog(Overlay overlay, Session session, Consumer<UUID> openTag) {
        this.overlay = overlay;
        this.editor = new CodebookEditor(session, this::showCounts);
        this.tree = new CodebookTree(editor, this::create);
        this.form = new CodebookForm(editor, this::create, tag -> {
            overlay.hide();
            openTag.accept(tag);
        });
        this.undo = Widgets.button("ui.codes.undo", editor::undo);
        undo.disableProperty().bind(editor.undoableProperty().not());
        tree.onChoose(this::choose);
        // Weak, so that a closed and discarded codebook stops listening.
        session.codebookProperty().addListener(new WeakChangeListener<>(follow));
    }

    public void show() {
        editor.forgetSteps();
        Button add = Widgets.iconButton(MaterialDesignP.PLUS, "ui.codes.new", () -> create(null));
        add.setText(Messages.of("ui.codes.new"));
        add.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
        HBox bottom = new HBox(8, add, Widgets.space(), undo);
        VBox left = new VBox(8, tree.node(), bottom);
        VBox.setVgrow(tree.node(), Priority.ALWAYS);
        left.getStyleClass().add("codes-left");
        HBox.setHgrow(right, Priority.ALWAYS);
        right.getStyleClass().add("codes-right");
        HBox content = new HBox(20, left, right);
        content.getStyleClass().add("codes");
        refill(editor.codebook());
        overlay.show(Messages.of("ui.codes.title"), content, tree.node());
        editor.count();
    }

    private void refill(Codebook codebook) {
        tree.fill(codebook, editor.takeWanted());
        choose(tree.selected());
    }

    private void choose(@Nullable Tag tag) {
        if (tag == null) {
            boolean none = editor.codebook().isEmpty();
            right.setCenter(Widgets.emptyState(
                    org.kordamp.ikonli.materialdesign2.MaterialDesignT.TAG_MULTIPLE_OUTLINE,
                    Messages.of(none ? "ui.codes.none" : "ui.codes.choose"),
                    Messages.of(none ? "ui.codes.none.help" : "ui.codes.choose.help")));
        } else {
            form.show(tag);
            right.setCenter(form.node());
        }
    }

    /// Creates a tag under `parent` and selects its name for editing.
    private void create(@Nullable UUID parent) {
        editor.create(parent, form::focusName);
    }

    private void showCounts() {
        tree.refresh();
        Tag selected = tree.selected();
        if (selected != null) {
            form.showCount(selected);
        }
    }
}
