package glossator.ui.text;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;

import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.model.GenericEditableStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.util.UndoUtils;

import java.util.function.BiConsumer;
import java.util.function.Function;

/// The rich text area: read only, with a caret for the keyboard that steps over folded paragraphs.
final class ReadingArea extends GenericStyledArea<ParagraphStyle, Segment, RunStyle> {
    /// Shows `content` from the beginning. Put in later it would be a change of the text, of which
    /// caret and selection ask the inserted text: the model joins it, and each paragraph keeps its
    /// part of it, as a second copy of the whole.
    ReadingArea(
            ReadOnlyStyledDocument<ParagraphStyle, Segment, RunStyle> content,
            BiConsumer<TextFlow, ParagraphStyle> dress,
            Function<StyledSegment<Segment, RunStyle>, Node> segments) {
        super(
                ParagraphStyle.NONE,
                dress,
                RunStyle.PLAIN,
                new GenericEditableStyledDocument<>(content),
                new Segment.Ops(),
                segments);
        setUndoManager(UndoUtils.noOpUndoManager());
        setEditable(false);
        setWrapText(true);
        setShowCaret(CaretVisibility.ON);
        getStyleClass().add("reading");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAutoScrollOnDragDesired(true);
    }

    /// Lets the caret step over folded paragraphs. Not before the area has a width: it lays out
    /// paragraphs to look for folded ones, and JavaFX cannot lay out text from right to left
    /// without any room.
    void stepOverFolds(boolean has) {
        foldCheck = has && getWidth() > 0;
    }
}
