package glossator.format.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
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
            said = labels == null ? said : labels.getLabelsByPageIndices();
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
}
