package glossator.format.pdf;

import glossator.format.pdf.layout.ChapterTitles;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Reads the titles of the bookmarks with the pages that they lead to (ISO 32000-1 §12.3.3).
final class PdfChapterTitles {
    private static final int MAX = 10_000;
    private static final int DEEPEST = 12;

    private final PDDocument file;
    private final IdentityHashMap<COSDictionary, Integer> indices = new IdentityHashMap<>();
    private final Map<Integer, Set<String>> titles = new HashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfChapterTitles(PDDocument file) {
        this.file = file;
    }

    static ChapterTitles of(PDDocument file) {
        try {
            PDOutlineNode root = file.getDocumentCatalog().getDocumentOutline();
            if (root == null) {
                return ChapterTitles.NONE;
            }
            var out = new PdfChapterTitles(file);
            int index = 0;
            for (PDPage page : file.getPages()) {
                out.indices.put(page.getCOSObject(), index++);
            }
            out.walk(root, 1);
            return new ChapterTitles(out.titles);
        } catch (RuntimeException e) {
            // Damaged bookmarks name nothing; the headings are told by how they look.
            return ChapterTitles.NONE;
        }
    }

    private void walk(PDOutlineNode node, int level) {
        for (PDOutlineItem item = node.getFirstChild();
                item != null && seen.size() < MAX && seen.add(item.getCOSObject());
                item = item.getNextSibling()) {
            add(item);
            if (level < DEEPEST) {
                walk(item, level + 1);
            }
        }
    }

    private void add(PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(file);
            Integer index = page == null ? null : indices.get(page.getCOSObject());
            String title = ChapterTitles.plain(PdfMetadata.clean(item.getTitle()));
            if (index != null && !title.isEmpty()) {
                titles.computeIfAbsent(index, _ -> new HashSet<>()).add(title);
            }
        } catch (IOException | RuntimeException e) {
            // A bookmark without a target names no page.
        }
    }
}
