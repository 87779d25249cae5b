package glossator.format.pdf;

import glossator.document.Document;
import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.PrintedPage;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.util.ArrayList;
import java.util.List;

/// The printed pages of a file, with the positions of the document's text on each.
final class PdfPageMap {
    private final PDDocument file;
    private final List<String> labels;

    /// @param labels one for each page that was read
    PdfPageMap(PDDocument file, List<String> labels) {
        this.file = file;
        this.labels = labels;
    }

    List<PrintedPage> pages(Document document, PdfTextMap places) {
        List<List<PageRun>> runs = new ArrayList<>();
        labels.forEach(_ -> runs.add(new ArrayList<>()));
        places.pieces().forEach(p -> runs.get(p.page()).add(p.run()));
        var pages = new ArrayList<PrintedPage>(labels.size());
        // A page interrupted by a note of an earlier page is listed twice.
        boolean begins = document.pages().size() == labels.size();
        int at = 0;
        for (PDPage page : file.getPages()) {
            int index = pages.size();
            if (index >= labels.size()) {
                break;
            }
            int place = begins ? document.pages().get(index).offset() : at;
            List<PageRun> own = runs.get(index);
            var printed =
                    PrintedPage.of(labels.get(index), frame(page), place, own, document.text());
            pages.add(printed);
            at = Math.clamp(printed.range().end(), at, document.length());
        }
        return pages;
    }

    private static PageFrame frame(PDPage page) {
        PDRectangle box = page.getCropBox();
        return new PageFrame(
                finite(box.getLowerLeftX()),
                finite(box.getLowerLeftY()),
                Math.abs(finite(box.getWidth())),
                Math.abs(finite(box.getHeight())),
                Math.floorMod(page.getRotation() / 90 * 90, 360));
    }

    private static float finite(float number) {
        return Float.isFinite(number) ? number : 0;
    }
}
