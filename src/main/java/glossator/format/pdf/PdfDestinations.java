package glossator.format.pdf;

import glossator.format.pdf.glyph.PdfOrientation;
import glossator.format.pdf.layout.PdfLine;
import glossator.format.pdf.layout.PdfPage;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitHeightDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the line of text that a destination (ISO 32000-1 §12.3.2) points to.
final class PdfDestinations {
    private final PDDocument file;
    private final Map<Integer, PdfPage> pages = new HashMap<>();
    private final java.util.IdentityHashMap<org.apache.pdfbox.cos.COSDictionary, Integer> indices =
            new java.util.IdentityHashMap<>();

    PdfDestinations(PDDocument file, List<PdfPage> pages) {
        this.file = file;
        pages.forEach(p -> this.pages.put(p.index(), p));
        int index = 0;
        for (PDPage page : file.getPages()) {
            if (index >= pages.size()) {
                break;
            }
            indices.put(page.getCOSObject(), index++);
        }
    }

    @Nullable
    PdfLine findLine(@Nullable PDDestination destination, @Nullable PDAction action) {
        try {
            PDDestination to = destination;
            if (to == null && action instanceof PDActionGoTo go) {
                to = go.getDestination();
            }
            if (to instanceof PDNamedDestination named) {
                to = file.getDocumentCatalog().findNamedDestinationPage(named);
            }
            return to instanceof PDPageDestination there ? findLineAt(there) : null;
        } catch (IOException | RuntimeException e) {
            // A link without a target is not shown as one.
            return null;
        }
    }

    private @Nullable PdfLine findLineAt(PDPageDestination there) {
        PDPage page = there.getPage();
        int number = there.getPageNumber();
        Integer index = page == null ? Integer.valueOf(number) : indices.get(page.getCOSObject());
        if (index == null || index < 0) {
            return null;
        }
        PdfPage read = pages.get(index);
        float top = -1;
        float left = -1;
        if (read != null && page != null) {
            Point2D at = point(there);
            boolean known = at.getY() > 0;
            PdfOrientation.toPrintedPage(page).transform(at, at);
            top = known ? (float) at.getY() : -1;
            left = known ? (float) at.getX() : -1;
        }
        return read == null ? null : lineBelow(read, left, top, index);
    }

    private static Point2D point(PDPageDestination there) {
        return switch (there) {
            case PDPageXYZDestination d -> new Point2D.Double(Math.max(0, d.getLeft()), d.getTop());
            case PDPageFitRectangleDestination d -> new Point2D.Double(d.getLeft(), d.getTop());
            case PDPageFitWidthDestination d -> new Point2D.Double(0, d.getTop());
            case PDPageFitHeightDestination d -> new Point2D.Double(d.getLeft(), 0);
            default -> new Point2D.Double();
        };
    }

    /// The line below the point, or else the first line of the next page that has one.
    private @Nullable PdfLine lineBelow(PdfPage page, float left, float top, int index) {
        PdfLine best = page.lineBelow(left, top);
        for (int next = index + 1; best == null && pages.containsKey(next); next++) {
            PdfPage after = pages.get(next);
            best = after == null ? null : after.lines().stream().findFirst().orElse(null);
        }
        return best;
    }
}
