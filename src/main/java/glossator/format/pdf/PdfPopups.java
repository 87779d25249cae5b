package glossator.format.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The pop-up windows of a file (ISO 32000-1 §12.5.6.14), each of which belongs to an annotation
/// that names it, or that it names.
final class PdfPopups {
    private final List<PdfMarkup> all = new ArrayList<>();

    /// Does nothing for an annotation of another kind.
    void add(PdfMarkup markup) {
        if (markup.kind().equals("Popup")) {
            all.add(markup);
        }
    }

    /// Joins windows with the annotations that they name and that do not name one.
    ///
    /// @return those that have words but belong to none of `annotations`
    List<PdfMarkup> join(List<PdfMarkup> annotations) {
        var known = new IdentityHashMap<COSDictionary, Boolean>();
        annotations.forEach(one -> known.put(one.source(), true));
        for (PdfMarkup one : annotations) {
            COSDictionary window = one.source().getCOSDictionary(COSName.POPUP);
            if (window != null) {
                known.put(window, true);
            }
        }
        var alone = new ArrayList<PdfMarkup>();
        for (PdfMarkup window : all) {
            COSDictionary parent = window.source().getCOSDictionary(COSName.PARENT);
            if (known.containsKey(window.source())) {
                continue;
            }
            if (parent != null && known.containsKey(parent)) {
                if (parent.getCOSDictionary(COSName.POPUP) == null) {
                    parent.setItem(COSName.POPUP, window.source());
                }
            } else if (!window.text().isEmpty()) {
                alone.add(window);
            }
        }
        return alone;
    }
}
