package glossator.ui.notes;

import glossator.message.Messages;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.Locale;
import java.util.Optional;

/// The heading above the first card of a section of the list.
final class CardSection extends HBox {
    private final Label title = new Label();
    private final Node add;

    /// What the annotations of a section are on.
    enum Kind {
        WHOLE_SOURCE,
        TEXT
    }

    /// @param addMemo writes another note on the whole source
    CardSection(Runnable addMemo) {
        getStyleClass().add("note-section");
        title.getStyleClass().add("note-section-title");
        title.setAccessibleRole(AccessibleRole.TEXT);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        add = Buttons.icon(MaterialDesignP.PLUS, "ui.notes.memo.add", addMemo);
        getChildren().addAll(title, between, add);
        show(Optional.empty());
    }

    void show(Optional<Kind> kind) {
        setVisible(kind.isPresent());
        setManaged(kind.isPresent());
        kind.ifPresent(k -> title.setText(Messages.of(
                "ui.notes.section." + k.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        boolean memos = kind.filter(Kind.WHOLE_SOURCE::equals).isPresent();
        add.setVisible(memos);
        add.setManaged(memos);
    }
}
