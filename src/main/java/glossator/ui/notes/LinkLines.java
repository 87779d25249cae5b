package glossator.ui.notes;

import glossator.annotation.AnnotationLink;
import glossator.library.LinkedNotes;
import glossator.message.Messages;
import glossator.wording.LinkWording;
import glossator.wording.Phrases;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.function.Consumer;

/// The links of a note as lines on its card, each to be followed, and removed while the card is
/// chosen.
final class LinkLines extends VBox {
    private final Consumer<LinkedNotes.End> follow;
    private final Consumer<AnnotationLink> remove;

    LinkLines(Consumer<LinkedNotes.End> follow, Consumer<AnnotationLink> remove) {
        this.follow = follow;
        this.remove = remove;
        getStyleClass().add("note-links");
    }

    void show(List<LinkedNotes.End> links, boolean chosen) {
        setVisible(!links.isEmpty());
        setManaged(!links.isEmpty());
        getChildren().setAll(links.stream().map(end -> line(end, chosen)).toList());
    }

    private HBox line(LinkedNotes.End end, boolean chosen) {
        Hyperlink words = new Hyperlink(Phrases.capitalize(LinkWording.line(end)));
        words.getStyleClass().add("note-link-line");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setOnAction(_ -> follow.accept(end));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(4, words);
        line.setAlignment(Pos.CENTER_LEFT);
        if (chosen) {
            Button gone = Buttons.icon(
                    MaterialDesignC.CLOSE, "ui.link.remove", () -> remove.accept(end.link()));
            gone.setAccessibleText(Messages.of("ui.link.remove-spoken", LinkWording.line(end)));
            line.getChildren().add(gone);
        }
        return line;
    }
}
