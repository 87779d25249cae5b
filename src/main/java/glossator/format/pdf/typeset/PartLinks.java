package glossator.format.pdf.typeset;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

import glossator.format.TypesetText;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Links between parts that were laid out one by one, and the bookmarks.
final class PartLinks {
    /// The scheme of an address that is the id of an element of any part.
    static final String SCHEME = "part:";

    private static final Pattern ANY = Pattern.compile(".+");

    private final PDDocument document;
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();

    PartLinks(PDDocument document) {
        this.document = document;
    }

    /// Notes where the elements of a part are.
    ///
    /// @param before how many pages come before those of the part
    void add(PdfBoxRenderer part, int before) {
        for (PagePosition<?> position : part.findPagePositionsByID(ANY)) {
            int index = before + position.getPageNo();
            if (index >= before && index < document.getNumberOfPages()) {
                PDPage page = document.getPage(index);
                var place = new PDPageXYZDestination();
                place.setPage(page);
                place.setLeft((int) page.getMediaBox().getLowerLeftX());
                place.setTop((int) (position.getY() + position.getHeight()));
                places.putIfAbsent(position.getId(), place);
            }
        }
    }

    void connect(List<TypesetText.Bookmark> bookmarks) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI to
                        && to.getURI().startsWith(SCHEME)) {
                    link.setAction(null);
                    link.setDestination(places.get(to.getURI().substring(SCHEME.length())));
                }
            }
        }
        addOutline(bookmarks);
    }

    private void addOutline(List<TypesetText.Bookmark> bookmarks) {
        var outline = new PDDocumentOutline();
        Deque<Map.Entry<Integer, PDOutlineNode>> open = new ArrayDeque<>();
        open.push(Map.entry(0, outline));
        for (TypesetText.Bookmark bookmark : bookmarks) {
            PDPageXYZDestination place = places.get(bookmark.target());
            if (place == null) {
                continue;
            }
            while (open.element().getKey() >= Math.max(1, bookmark.level())) {
                open.pop();
            }
            var item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(place);
            open.element().getValue().addLast(item);
            open.push(Map.entry(Math.max(1, bookmark.level()), item));
        }
        if (outline.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
    }
}
