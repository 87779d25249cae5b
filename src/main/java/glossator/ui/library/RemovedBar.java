package glossator.ui.library;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Reports that a source was moved to the trash and offers to undo that.
final class RemovedBar {
    private final Label sentence = new Label();
    private final VBox bar;
    private @Nullable Source removed;

    RemovedBar(Session session, SourceList list) {
        RtlWrapping.of(sentence);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button restore = Widgets.button("ui.sources.restore", () -> {
            if (removed != null) {
                session.restoreSource(removed.id());
            }
            hide();
            list.focus();
        });
        Button close = Widgets.iconButton(MaterialDesignC.CLOSE, "ui.close", () -> {
            hide();
            list.focus();
        });
        HBox first = new HBox(4, sentence, close);
        first.setAlignment(Pos.TOP_LEFT);
        bar = new VBox(6, first, restore);
        bar.getStyleClass().add("removed-bar");
        hide();
    }

    VBox node() {
        return bar;
    }

    void show(Source source) {
        removed = source;
        sentence.setText(Messages.of("ui.sources.removed", Widgets.toOneLine(source.title())));
        bar.setVisible(true);
        bar.setManaged(true);
    }

    private void hide() {
        bar.setVisible(false);
        bar.setManaged(false);
    }
}
