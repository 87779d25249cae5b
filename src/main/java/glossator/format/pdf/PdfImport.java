package glossator.format.pdf;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.OutlineEntry;
import glossator.document.PageFrame;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.pdf.glyph.PdfBomb;
import glossator.format.pdf.glyph.PdfDeadline;
import glossator.format.pdf.glyph.PdfPageContent;
import glossator.format.pdf.layout.PdfLayout;
import glossator.format.pdf.layout.PdfPage;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The import of one file, from its first page to its last.
final class PdfImport {
    private static final int MAX_PAGES = 50_000;

    private final SourceFile original;
    private final PDDocument file;
    private final PdfDeadline clock;
    private PdfPictures pictures;
    private PdfFaults faults = new PdfFaults();
    private List<PdfPage> pages = List.of();
    private final List<String> warnings = new ArrayList<>();
    private final DocumentBuilder builder = new DocumentBuilder();
    private final PdfAnnotations.Collected annotations;
    private List<String> labels = List.of();
    private PdfTextMap places = new PdfTextMap();
    private List<PdfFinding> findings = List.of();
    private PdfPictureBoxes boxes = new PdfPictureBoxes(List.of(), places, List.of(), false);

    PdfImport(SourceFile original, PDDocument file) {
        this.original = original;
        this.file = file;
        clock = new PdfDeadline(original.bytes().length);
        pictures = new PdfPictures(clock);
        annotations = PdfAnnotations.collect(file);
    }

    /// The positions of the characters that were read.
    PdfTextMap places() {
        return places;
    }

    /// The annotations that were read, with what they were read from.
    List<PdfFinding> findings() {
        return findings;
    }

    /// Where the pictures of the text are on the pages.
    PdfPictureBoxes pictureBoxes() {
        return boxes;
    }

    ImportedDocument read() {
        int count = file.getNumberOfPages();
        if (count == 0) {
            throw new Refusal("format.pdf.no-pages", original.name());
        }
        clock.allowPages(Math.min(count, MAX_PAGES));
        readPages();
        labels = PdfPageLabels.of(file, pages.size());
        boolean readable = faults.hasLetters() && pages.stream().anyMatch(PdfPage::hasText);
        return readable ? importText() : importScan();
    }

    private void readPages() {
        var canvas = new PdfPageContent(file, clock);
        readPages(canvas);
        if (canvas.mustReadAgain()) {
            pictures = new PdfPictures(clock);
            faults = new PdfFaults();
            readPages(canvas);
        }
        faults.addWarnings(original.name(), warnings);
    }

    private void readPages(PdfPageContent canvas) {
        try (var layouts = PdfPageLayouts.begin(clock)) {
            int index = 0;
            for (PDPage page : file.getPages()) {
                if (index >= MAX_PAGES) {
                    break;
                }
                faults.addPage(index, canvas, readPage(canvas, page));
                layouts.add(PdfPage.layout(index, canvas, pictures.findOn(canvas)));
                index++;
            }
            pages = layouts.pages();
        }
    }

    /// Whether all of the page could be read.
    private boolean readPage(PdfPageContent canvas, PDPage page) {
        try {
            clock.beginPage();
            canvas.read(page);
            return !canvas.isDamaged();
        } catch (PdfBomb e) {
            throw e;
        } catch (PdfDeadline.TimeOver e) {
            if (clock.isOver()) {
                throw e;
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What was found before is retained; the warning names the page.
        }
        return false;
    }

    private ImportedDocument importText() {
        var layout = new PdfLayout(pages, PdfChapterTitles.of(file));
        var targets = new PdfDestinations(file, layout.pages());
        var links = new PdfLinks();
        int index = 0;
        for (PDPage page : file.getPages()) {
            if (index >= pages.size()) {
                break;
            }
            links.read(index++, page, targets);
        }
        builder.metadata(PdfMetadata.of(file, PdfMetadata.clean(layout.title())));
        var writer = new PdfBlockWriter(builder, labels, layout, links);
        places = writer.places();
        writer.write();
        Document draft = builder.build();
        places.adjustTo(draft);
        List<OutlineEntry> bookmarks = PdfOutline.of(file, targets, places);
        Document document = bookmarks.size() > 1 ? withOutline(draft, bookmarks) : draft;
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        if (pictures.failedCount() > 0) {
            warnings.add(
                    Messages.of("format.pdf.pictures", original.name(), pictures.failedCount()));
        }
        return imported(document, pictures.found(), false);
    }

    private ImportedDocument imported(Document document, List<Picture> pictures, boolean scan) {
        List<PrintedPage> printed = new PdfPageMap(file, labels).pages(document, places);
        List<PageFrame> frames = printed.stream().map(PrintedPage::frame).toList();
        boxes = new PdfPictureBoxes(pictures, places, frames, scan);
        findings = annotations.anchorIn(
                document.text(), places, printed, boxes, original.name(), warnings);
        warnings.addAll(PdfAttachments.warnings(file, original.name()));
        PdfCopyTrace copy = annotations.copy();
        return new ImportedDocument(
                        "pdf",
                        Pdf.VERSION,
                        document,
                        pictures,
                        Map.of(),
                        warnings,
                        findings.stream().map(PdfFinding::annotation).toList(),
                        printed)
                .withCopy(copy == null ? null : copy.id());
    }

    private static Document withOutline(Document draft, List<OutlineEntry> outline) {
        return new Document(
                draft.metadata(), draft.blocks(), outline, draft.targets(), draft.pages());
    }

    private ImportedDocument importScan() {
        var scan = new PdfScan(file, clock);
        scan.write(builder.metadata(PdfMetadata.of(file, "")), labels);
        Document document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.pdf.no-text", original.name());
        }
        warnings.add(Messages.of(faults.reasonForPictures(), original.name()));
        if (scan.leftOutCount() > 0) {
            warnings.add(Messages.of("format.pdf.scan-left", original.name(), scan.leftOutCount()));
        }
        return imported(document, scan.pictures(), true);
    }
}
