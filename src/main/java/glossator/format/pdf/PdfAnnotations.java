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
    private static final Comparator<EmbeddedAnnotation> ORDER = Comparator.comparingInt(
                    (EmbeddedAnnotation found) -> found.range().start())
            .thenComparing(EmbeddedAnnotation::target, Target::compare)
            .thenComparing(EmbeddedAnnotation::range);

    private final List<PdfMarkup> all;
    private final String text;
    private final PdfPlaces places;
    private final PdfLeftOut left;
    private final List<EmbeddedAnnotation> found = new ArrayList<>();

    private PdfAnnotations(Collected collected, Document document, PdfPlaces places) {
        all = collected.all;
        left = collected.left;
        text = document.text();
        this.places = places;
    }

    /// What a file has, before any of its pages is drawn.
    static final class Collected {
        private final List<PdfMarkup> all = new ArrayList<>();
        private final PdfLeftOut left = new PdfLeftOut();

        private Collected() {}

        /// In document order.
        ///
        /// @param pages those that were read
        /// @param warnings takes a sentence about each kind of thing that was left out or changed
        List<EmbeddedAnnotation> anchorIn(
                Document document,
                PdfTextMap words,
                List<PrintedPage> pages,
                String fileName,
                List<String> warnings) {
            all.removeIf(one -> one.index() >= pages.size());
            var places = new PdfPlaces(words, pages, document.text());
            List<EmbeddedAnnotation> found = new PdfAnnotations(this, document, places).read();
            warnings.addAll(left.warnings(fileName, pages, places.outsideCount()));
            return found;
        }
    }

    static Collected collect(PDDocument file) {
        var collected = new Collected();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int index = 0;
        for (PDPage page : file.getPages()) {
            collect(page, index++, seen, collected);
        }
        return collected;
    }

    private static void collect(PDPage page, int index, Set<COSDictionary> seen, Collected into) {
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array)) {
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            COSBase each = array.getObject(i);
            if (each instanceof COSDictionary source) {
                if (seen.add(source)) {
                    add(PdfMarkup.of(source, index, page), into);
                }
            } else if (each != null && !(each instanceof COSNull)) {
                // Nothing at all means that it was removed.
                into.left.addDamaged(index);
            }
        }
    }

    private static void add(PdfMarkup markup, Collected into) {
        if (markup.isRemark() && into.all.size() < MAX) {
            into.all.add(markup);
        } else if (markup.isRemark()) {
            into.left.addSurplus();
        }
    }

    private List<EmbeddedAnnotation> read() {
        for (PdfThread thread : PdfThreads.of(all)) {
            try {
                add(thread);
            } catch (RuntimeException damaged) {
                left.addDamaged(thread.head().index());
            }
        }
        return found.stream().sorted(ORDER).toList();
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
