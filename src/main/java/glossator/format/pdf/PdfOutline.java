package glossator.format.pdf;

import glossator.document.OutlineEntry;
import glossator.format.pdf.glyph.PdfStrings;
import glossator.format.pdf.layout.PdfLine;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Turns the bookmarks of a file into the outline (ISO 32000-1 §12.3.3).
final class PdfOutline {
    private static final int MAX = 10_000;
    private static final int DEEPEST = 12;

    private final PdfDestinations targets;
    private final PdfTextMap places;
    private final List<OutlineEntry> entries = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfOutline(PdfDestinations targets, PdfTextMap places) {
        this.targets = targets;
        this.places = places;
    }

    /// Empty if the file has no bookmarks with a target.
    static List<OutlineEntry> of(PDDocument file, PdfDestinations targets, PdfTextMap places) {
        var outline = new PdfOutline(targets, places);
        try {
            PDOutlineNode root = file.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                outline.walk(root, 1);
            }
        } catch (RuntimeException e) {
            // What was read before the damage is retained.
        }
        outline.entries.sort(Comparator.comparingInt(OutlineEntry::offset));
        return outline.entries;
    }

    private void walk(PDOutlineNode node, int level) {
        for (PDOutlineItem item = node.getFirstChild();
                item != null && entries.size() < MAX && seen.add(item.getCOSObject());
                item = item.getNextSibling()) {
            String title = PdfMetadata.clean(PdfStrings.of(item.getCOSObject(), COSName.TITLE));
            int before = entries.size();
            try {
                PdfLine line = targets.findLine(item.getDestination(), item.getAction());
                if (line != null && !title.isEmpty()) {
                    places.start(line)
                            .ifPresent(at -> entries.add(new OutlineEntry(level, title, at)));
                }
            } catch (java.io.IOException e) {
                // A bookmark without a target is left out; those below it may have one.
            }
            if (level < DEEPEST) {
                walk(item, entries.size() > before ? level + 1 : level);
            }
        }
    }
}
