package glossator.format;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.OutlineEntry;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The reading of one file from its first page to its last.
final class PdfBook {
    private static final int MAX_PAGES = 50_000;

    private final Original original;
    private final PDDocument file;
    private final PdfClock clock;
    private final PdfPictures pictures;
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final DocumentBuilder builder = new DocumentBuilder();
    private List<String> labels = List.of();
    private PdfPlaces places = new PdfPlaces();

    PdfBook(Original original, PDDocument file) {
        this.original = original;
        this.file = file;
        clock = new PdfClock(original.bytes().length);
        pictures = new PdfPictures(clock);
    }

    /// Where the characters of what was read stand.
    PdfPlaces places() {
        return places;
    }

    Reading read() {
        int count = file.getNumberOfPages();
        if (count == 0) {
            throw new Refusal("format.pdf.no-pages", original.name());
        }
        clock.pages(Math.min(count, MAX_PAGES));
        pages();
        labels = PdfLabels.of(file, pages.size());
        return pages.stream().anyMatch(PdfPage::hasText) ? text() : scan();
    }

    private void pages() {
        var canvas = new PdfCanvas(file, clock);
        var damaged = new ArrayList<Integer>();
        for (PDPage page : file.getPages()) {
            if (pages.size() >= MAX_PAGES) {
                break;
            }
            int index = pages.size();
            try {
                clock.beginPage();
                canvas.read(page);
            } catch (PdfClock.TimeOver e) {
                if (clock.over()) {
                    throw e;
                }
                damaged.add(index + 1);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                damaged.add(index + 1);
            }
            pages.add(PdfPage.of(index, canvas, pictures.on(canvas)));
        }
        if (!damaged.isEmpty()) {
            warnings.add(
                    Messages.of(
                            "format.pdf.pages",
                            original.name(),
                            damaged.size(),
                            damaged.getFirst()));
        }
    }

    private Reading text() {
        var layout = new PdfLayout(pages);
        var targets = new PdfTargets(file, layout.pages());
        var links = new PdfLinks();
        int index = 0;
        for (PDPage page : file.getPages()) {
            if (index >= pages.size()) {
                break;
            }
            links.read(index++, page, targets);
        }
        builder.metadata(PdfMetadata.of(file, PdfMetadata.clean(layout.title())));
        var writer = new PdfWriter(builder, labels, layout, links);
        places = writer.places();
        writer.write();
        Document draft = builder.build();
        places.settle(draft);
        List<OutlineEntry> bookmarks = PdfOutline.of(file, targets, places);
        Document document = bookmarks.size() > 1 ? with(draft, bookmarks) : draft;
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        if (pictures.failed() > 0) {
            warnings.add(Messages.of("format.pdf.pictures", original.name(), pictures.failed()));
        }
        return new Reading(
                "pdf",
                Pdf.VERSION,
                document,
                pictures.found(),
                Map.of(),
                warnings,
                new PdfFindings(file, document, places).read(),
                new PdfPrint(file, labels).pages(document, places));
    }

    private static Document with(Document draft, List<OutlineEntry> outline) {
        return new Document(
                draft.metadata(), draft.blocks(), outline, draft.targets(), draft.pages());
    }

    private Reading scan() {
        var scan = new PdfScan(file, clock);
        scan.write(builder.metadata(PdfMetadata.of(file, "")), labels);
        Document document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.pdf.no-text", original.name());
        }
        warnings.add(Messages.of("format.pdf.scan", original.name()));
        if (scan.left() > 0) {
            warnings.add(Messages.of("format.pdf.scan-left", original.name(), scan.left()));
        }
        return new Reading(
                "pdf",
                Pdf.VERSION,
                document,
                scan.pictures(),
                Map.of(),
                warnings,
                List.of(),
                new PdfPrint(file, labels).pages(document, places));
    }
}
