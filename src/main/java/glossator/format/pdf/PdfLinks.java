package glossator.format.pdf;

import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.format.pdf.glyph.PdfOrientation;
import glossator.format.pdf.layout.PdfLine;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The links of a file: boxes on its pages with an address or another page as their target.
final class PdfLinks {
    private static final int MAX = 20_000;

    private final Map<Integer, List<Area>> areas = new HashMap<>();
    private final IdentityHashMap<PdfLine, String> targets = new IdentityHashMap<>();
    private int count;

    private record Area(Rectangle2D box, String href) {}

    /// The lines that links point to, with the names of their targets.
    IdentityHashMap<PdfLine, String> targets() {
        return targets;
    }

    void read(int index, PDPage page, PdfDestinations lines) {
        List<PDAnnotation> all;
        try {
            all = page.getAnnotations();
        } catch (IOException | RuntimeException e) {
            return;
        }
        for (PDAnnotation each : all) {
            if (each instanceof PDAnnotationLink link && count < MAX) {
                read(index, page, link, lines);
            }
        }
    }

    private void read(int index, PDPage page, PDAnnotationLink link, PdfDestinations lines) {
        PDRectangle box = link.getRectangle();
        String href = href(link, lines);
        if (box == null || href == null) {
            return;
        }
        count++;
        Rectangle2D area = PdfOrientation.toPrintedPage(page)
                .createTransformedShape(new Rectangle2D.Float(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        areas.computeIfAbsent(index, _ -> new ArrayList<>()).add(new Area(area, href));
    }

    private @Nullable String href(PDAnnotationLink link, PdfDestinations lines) {
        try {
            if (link.getAction() instanceof PDActionURI uri) {
                String address = String.valueOf(uri.getURI()).strip();
                boolean known = address.matches("(?i)(https?://|mailto:).{1,2000}");
                return known ? address : null;
            }
            PdfLine line = lines.findLine(link.getDestination(), link.getAction());
            if (line == null) {
                return null;
            }
            String name = targets.computeIfAbsent(line, _ -> "place-" + (targets.size() + 1));
            return "#" + name;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /// Adds the links of a line whose characters are at `start` to `end` of the open block.
    void writeLinks(PdfLine line, int from, int start, int end, DocumentBuilder builder) {
        List<Area> here = areas.getOrDefault(line.page(), List.of());
        Rectangle2D bounds = here.isEmpty() ? new Rectangle2D.Float() : line.bounds();
        for (Area area : here) {
            if (!area.box.intersects(bounds)) {
                continue;
            }
            int open = -1;
            for (int at = start; at <= end; at++) {
                boolean in = at < end && covers(area.box, line.box(from + at - start));
                if (in && open < 0) {
                    open = at;
                } else if (!in && open >= 0) {
                    builder.addInline(open, at, new Inline.Link(area.href));
                    open = -1;
                }
            }
        }
    }

    private static boolean covers(Rectangle2D area, Rectangle2D box) {
        return area.contains(box.getCenterX(), box.getCenterY());
    }
}
