package glossator.format.pdf;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.util.List;

/// What must be known of a file in order to write into it.
///
/// @param stretches in text order
/// @param frames of the pages that were read
/// @param findings the annotations in the file
record PdfReading(
        String text,
        List<? extends PdfStretch> stretches,
        List<PageFrame> frames,
        PdfPictureBoxes pictures,
        List<PdfFinding> findings) {

    static PdfReading of(SourceFile original, PDDocument file) {
        var reading = new PdfImport(original, file);
        ImportedDocument read = reading.read();
        return new PdfReading(
                read.document().text(),
                reading.places().pieces(),
                frames(read.pages()),
                reading.pictureBoxes(),
                reading.findings());
    }

    /// Whether the plan says enough, so that the file need not be read: all but pictures and the
    /// annotations of the file.
    static boolean isStored(CopyPlan plan, PDDocument file) {
        boolean pictures = plan.annotations().stream()
                .anyMatch(a -> a.target() instanceof Target.Area(Surface.Picture _, var _, var _));
        return !pictures
                && plan.removed().isEmpty()
                && !plan.pages().isEmpty()
                && plan.pages().size() == file.getNumberOfPages()
                && PdfAnnotations.collect(file).isEmpty();
    }

    static PdfReading stored(CopyPlan plan) {
        List<PageFrame> frames = frames(plan.pages());
        return new PdfReading(
                plan.text(),
                PdfStretch.of(plan.pages(), plan.text()),
                frames,
                new PdfPictureBoxes(List.of(), new PdfTextMap(), frames, false),
                List.of());
    }

    private static List<PageFrame> frames(List<PrintedPage> pages) {
        return pages.stream().map(PrintedPage::frame).toList();
    }
}
