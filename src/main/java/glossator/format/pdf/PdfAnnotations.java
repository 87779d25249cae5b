package glossator.format.pdf;

import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.message.Messages;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The annotations that other programs embedded in the file (ISO 32000-1 §12.5.6).
final class PdfAnnotations {
    private static final int MAX = 20_000;
    private static final Comparator<EmbeddedAnnotation> ORDER = Comparator.comparing(
                    EmbeddedAnnotation::range)
            .thenComparing(EmbeddedAnnotation::target, Target::compare);

    private final PDDocument file;
    private final String text;
    private final PdfPlaces places;
    private final int pages;
    private final PdfLeftOut left;
    private final List<PdfMarkup> all = new ArrayList<>();
    private final List<EmbeddedAnnotation> found = new ArrayList<>();

    /// @param pages those that were read
    PdfAnnotations(
            PDDocument file, Document document, PdfTextMap words, List<PrintedPage> pages) {
        this.file = file;
        this.pages = pages.size();
        text = document.text();
        places = new PdfPlaces(words, pages, text);
        left = new PdfLeftOut(pages);
    }

    /// In document order.
    List<EmbeddedAnnotation> read() {
        int index = 0;
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : file.getPages()) {
            if (index < pages) {
                collect(page, index, seen);
            }
            index++;
        }
        for (PdfThread thread : PdfThreads.of(all)) {
            try {
                add(thread);
            } catch (RuntimeException damaged) {
                left.addDamaged(thread.head().index());
            }
        }
        return found.stream().sorted(ORDER).toList();
    }

    /// A sentence about each kind of thing that was left out or changed; after [#read].
    List<String> warnings(String fileName) {
        return left.warnings(fileName, places.outsideCount());
    }

    private void collect(PDPage page, int index, Set<COSDictionary> seen) {
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array)) {
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            COSBase each = array.getObject(i);
            if (each == null || each instanceof COSNull) {
                // It was removed.
                continue;
            }
            if (!(each instanceof COSDictionary source)) {
                left.addDamaged(index);
            } else if (seen.add(source)) {
                var markup = new PdfMarkup(source, index, page);
                if (markup.isRemark() && all.size() < MAX) {
                    all.add(markup);
                } else if (markup.isRemark()) {
                    left.addSurplus();
                }
            }
        }
    }

    private void add(PdfThread thread) {
        var mark = new PdfMark(thread.head(), places.of(thread.head()));
        var apart = new ArrayList<PdfMark>();
        for (PdfMarkup part : thread.parts()) {
            if (!part.equals(thread.head())) {
                PdfPlace place = places.of(part);
                if (!mark.takesIn(part, place)) {
                    apart.add(new PdfMark(part, place));
                }
            }
        }
        add(mark, thread);
        apart.forEach(part -> add(part, new PdfThread(part.head())));
    }

    private void add(PdfMark mark, PdfThread thread) {
        EmbeddedAnnotation first =
                embedded(mark).withReplies(thread.replies(), thread.isResolved());
        boolean says = mark.drawn().isDrawn() || !first.note().isEmpty();
        if (!says && first.replies().isEmpty()) {
            left.add(mark.head());
            return;
        }
        found.add(first);
        mark.place().ranges().stream()
                .filter(range -> !range.equals(first.range()))
                .forEach(range -> found.add(onRange(first, range)));
    }

    private EmbeddedAnnotation embedded(PdfMark mark) {
        PdfMarkup head = mark.head();
        return new EmbeddedAnnotation(
                        mark.place().main(),
                        mark.drawn().style(),
                        mark.drawn().color(),
                        mark.note(text),
                        head.tags(),
                        head.author(),
                        head.created(),
                        Messages.of("format.pdf.origin"))
                .withTarget(mark.place().target());
    }

    /// The same on a further passage, without its note.
    private static EmbeddedAnnotation onRange(EmbeddedAnnotation first, Range range) {
        return new EmbeddedAnnotation(
                range,
                first.style(),
                first.color(),
                "",
                first.tags(),
                first.author(),
                first.created(),
                first.origin());
    }
}
