package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.RtlText;
import glossator.ui.control.Widgets;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The parts in which a dialog shows an unsaved note or reply.
final class DraftView {
    private DraftView() {}

    /// The title of the source, and the passage below it.
    static VBox heading(KeptDraft draft) {
        Label title = Widgets.heading(Widgets.toOneLine(draft.title()));
        ListRows.limitLines(title, 2);
        VBox heading = new VBox(2, title);
        String passage =
                Widgets.toOneLine(draft.annotation().map(Annotation::words).orElse(""));
        if (!passage.isEmpty()) {
            Label quote = new Label(Messages.of("ui.drafts.quote", passage));
            quote.getStyleClass().add("quote");
            ListRows.limitLines(quote, 2);
            heading.getChildren().add(quote);
        }
        if (draft.subject() instanceof DraftSubject.Answer(var annotation, var _, var _)) {
            String note = Widgets.toOneLine(annotation.note());
            Label reply = Widgets.muted(
                    note.isEmpty()
                            ? Messages.of("ui.drafts.reply")
                            : Messages.of("ui.drafts.reply-to", note));
            ListRows.limitLines(reply, 2);
            heading.getChildren().add(reply);
        }
        return heading;
    }

    /// A text that can be read and selected; `name` is its accessible name.
    static TextArea text(String text, String name) {
        TextArea area = new WholeText(text);
        area.setEditable(false);
        area.setWrapText(!RtlText.areRisky(text));
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        area.setAccessibleText(name);
        return area;
    }
}
