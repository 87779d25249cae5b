package glossator.format.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.util.Set;

/// Which annotations of a file are left out where its pages are drawn.
public final class PdfRemarks {
    private static final Set<String> KINDS =
            Set.of("Highlight", "Underline", "Squiggly", "StrikeOut", "Text", "Popup", "Caret");

    private PdfRemarks() {}

    /// Whether the program itself shows it over the page, as an annotation of the source: all marks
    /// and notes, and of drawings those that this program wrote into an annotated copy.
    public static boolean isShownApart(COSDictionary annotation) {
        return KINDS.contains(String.valueOf(annotation.getNameAsString(COSName.SUBTYPE)))
                || isOwn(annotation)
                || (annotation.getDictionaryObject(PdfEntries.ANSWERED)
                                instanceof COSDictionary head
                        && isOwn(head));
    }

    private static boolean isOwn(COSDictionary annotation) {
        return PdfTraces.of(annotation)
                .filter(own ->
                        own.id().toString().equals(PdfNoteText.string(annotation, PdfEntries.NAME)))
                .isPresent();
    }
}
