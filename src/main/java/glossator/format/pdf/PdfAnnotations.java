package glossator.format.pdf;

import glossator.annotation.Style;
import glossator.annotation.Target;
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
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The annotations that other programs embedded in the file (ISO 32000-1 §12.5.6).
final class PdfAnnotations {
    private static final int MAX = 20_000;
    private static final Comparator<PdfFinding> ORDER = Comparator.comparing(
            PdfFinding::annotation,
            Comparator.comparingInt((EmbeddedAnnotation found) -> found.range().start())
                    .thenComparing(EmbeddedAnnotation::target, Target::compare)
                    .thenComparing(EmbeddedAnnotation::range));

    private final List<PdfMarkup> all;
    private final String text;
    private final PdfPlaces places;
    private final PdfOwnPlaces own;
    private final PdfLeftOut left;
    private final List<PdfFinding> found = new ArrayList<>();

    private PdfAnnotations(Collected collected, String text, PdfPlaces places, PdfOwnPlaces own) {
        all = collected.all;
        left = collected.left;
        this.text = text;
        this.places = places;
        this.own = own;
    }

    /// What a file has, before any of its pages is drawn.
    static final class Collected {
        private final List<PdfMarkup> all = new ArrayList<>();
        private final PdfLeftOut left = new PdfLeftOut();
        private final PdfPopups windows = new PdfPopups();
        private @Nullable PdfCopyTrace copy;

        private Collected() {}

        /// In document order.
        ///
        /// @param pages those that were read
        /// @param warnings takes a sentence about each kind of thing that was left out or changed
        List<PdfFinding> anchorIn(
                String text,
                PdfTextMap words,
                List<PrintedPage> pages,
                PdfPictureBoxes pictures,
                String fileName,
                List<String> warnings) {
            all.removeIf(one -> one.index() >= pages.size());
            var places = new PdfPlaces(words, pages, text);
            var passages = new PdfPassages(
                    words.pieces(), pages.stream().map(PrintedPage::frame).toList(), text);
            boolean exact = copy != null && copy.isOf(text);
            var own = new PdfOwnPlaces(exact, places, passages, pictures, text.length());
            List<PdfFinding> found = new PdfAnnotations(this, text, places, own).read();
            warnings.addAll(left.warnings(fileName, pages, places.outsideCount()));
            return found;
        }

        /// Whether the file has none, nor anything of ours or damaged.
        boolean isEmpty() {
            return all.isEmpty() && copy == null && left.isEmpty();
        }

        /// By what the file is recognized as an annotated copy; null if it is none.
        @Nullable
        PdfCopyTrace copy() {
            return copy;
        }
    }

    static Collected collect(PDDocument file) {
        var collected = new Collected();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int index = 0;
        for (PDPage page : file.getPages()) {
            collect(page, index++, seen, collected);
        }
        collected.windows.join(collected.all).forEach(window -> add(window, true, collected));
        collected.copy = PdfCopyTrace.of(file, collected.all).orElse(null);
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
                    PdfMarkup markup = PdfMarkup.of(source, index, i, page);
                    into.windows.add(markup);
                    add(markup, markup.isRemark(), into);
                }
            } else if (each != null && !(each instanceof COSNull)) {
                // Nothing at all means that it was removed.
                into.left.addDamaged(index);
            }
        }
    }

    private static void add(PdfMarkup markup, boolean remark, Collected into) {
        if (remark && into.all.size() < MAX) {
            into.all.add(markup);
        } else if (remark) {
            into.left.addSurplus();
        }
    }

    private List<PdfFinding> read() {
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
        Optional<PdfTraces> traces = mark.head().traces();
        PdfPlace place = traces.map(known -> own.of(known, mark.parts(), mark.place()))
                .orElseGet(mark::place);
        EmbeddedAnnotation first = embedded(mark, place, traces.orElse(null))
                .withReplies(thread.replies(), thread.isResolved());
        boolean says = mark.drawn().isDrawn()
                || !first.note().isEmpty()
                || !first.tags().isEmpty()
                || traces.isPresent();
        if (!says && first.replies().isEmpty()) {
            left.add(mark.head());
            return;
        }
        left.addMedia(mark.parts());
        found.add(new PdfFinding(first, mark.parts(), thread, true));
        place.ranges().stream()
                .filter(range -> !range.equals(first.range()))
                .map(range -> onRange(first, range))
                .forEach(other -> found.add(new PdfFinding(other, mark.parts(), thread, false)));
    }

    private EmbeddedAnnotation embedded(PdfMark mark, PdfPlace place, @Nullable PdfTraces traces) {
        PdfMarkup head = mark.head();
        PdfWords words = traces == null
                ? PdfWords.of(mark.note(text), head.tags())
                : PdfWords.of(head.text(), mark.note(text), traces);
        Style style = traces == null ? null : traces.style();
        return new EmbeddedAnnotation(
                        place.main(),
                        style == null ? mark.drawn().style() : style,
                        mark.drawn().color(),
                        words.note(),
                        words.tags(),
                        head.author(),
                        head.created(),
                        Messages.of("format.pdf.origin"))
                .withTarget(place.target())
                .withTraces(traces == null ? null : traces.id(), head.changed());
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
                        first.origin())
                .withTraces(null, first.changed());
    }
}
