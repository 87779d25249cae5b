package glossator.format.pdf;

import glossator.format.pdf.glyph.PdfStrings;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The page labels (ISO 32000-1 §12.4.2), else page numbers from 1.
final class PdfPageLabels {
    private PdfPageLabels() {}

    static List<String> of(PDDocument file, int count) {
        String[] said = new String[0];
        try {
            PDPageLabels labels = file.getDocumentCatalog().getPageLabels();
            if (labels != null) {
                labels.getPageIndices().forEach(at -> decode(labels.getPageLabelRange(at)));
                said = labels.getLabelsByPageIndices();
            }
        } catch (IOException | RuntimeException e) {
            // Invalid labels are treated as missing.
        }
        var out = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            String label = i < said.length ? PdfMetadata.clean(said[i]) : "";
            out.add(label.isEmpty() || label.length() > 30 ? String.valueOf(i + 1) : label);
        }
        return out;
    }

    /// PDFBox knows no prefix in UTF-8.
    private static void decode(PDPageLabelRange range) {
        String prefix = PdfStrings.of(range.getCOSObject(), COSName.P);
        if (prefix != null && !prefix.equals(range.getPrefix())) {
            range.setPrefix(prefix);
        }
    }
}
