package glossator.ui.text;

import glossator.document.Document;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// The texts of documents that are about to be shown, made while they are loaded: for a text of ten
/// megabytes that takes longer than a few frames.
public final class PreparedText {
    private static final Map<Document, ReadOnlyStyledDocument<ParagraphStyle, Segment, RunStyle>>
            READY = Collections.synchronizedMap(new WeakHashMap<>());

    private PreparedText() {}

    /// Makes the text of a document ready for the view that is made next; on any thread.
    public static void prepare(Document document) {
        READY.put(document, StyledText.of(document, new Folding(document)));
    }

    /// The text as it is when a document is opened, made now if it is not ready.
    static ReadOnlyStyledDocument<ParagraphStyle, Segment, RunStyle> take(
            Document document, Folding folding) {
        var ready = READY.remove(document);
        return ready == null ? StyledText.of(document, folding) : ready;
    }
}
