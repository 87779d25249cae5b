package glossator.format.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The labels that are printed on the pages (ISO 32000-1 §12.4.2), else their numbers from 1.
final class PdfPageLabels {
    private PdfPageLabels() {}

    static List<String> of(PDDocument file, int count) {
        String[] said = new String[0];
        try {
            PDPageLabels labels = file.getDocumentCatalog().getPageLabels();
            said = labels == null ? said : labels.getLabelsByPageIndices();
        } catch (IOException | RuntimeException e) {
            // Labels that make no sense are as good as none.
        }
        var out = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            String label = i < said.length ? PdfMetadata.clean(said[i]) : "";
            out.add(label.isEmpty() || label.length() > 30 ? String.valueOf(i + 1) : label);
        }
        return out;
    }
}
