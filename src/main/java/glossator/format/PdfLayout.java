package glossator.format;

import glossator.document.Block;

import java.util.Comparator;
import java.util.List;

/// The pages of a file laid out: their paragraphs in the order of reading, running heads left out,
/// notes set apart.
final class PdfLayout {
    private static final float TITLE = 1.2f;

    private final PdfMeasure measure;
    private final PdfHyphens hyphens;
    private final PdfNotes notes;
    private final List<PdfParagraph> paragraphs;

    PdfLayout(List<PdfPage> pages) {
        List<PdfPage> plain = PdfHeads.without(pages);
        measure = PdfMeasure.of(plain);
        hyphens = PdfHyphens.of(plain);
        notes = PdfNotes.of(plain, measure);
        paragraphs = PdfParagraphs.of(notes.pages(), measure);
        PdfHeadings.mark(paragraphs, measure);
    }

    /// The pages without running heads and notes.
    List<PdfPage> pages() {
        return notes.pages();
    }

    List<PdfParagraph> paragraphs() {
        return paragraphs;
    }

    PdfNotes notes() {
        return notes;
    }

    /// How most of the text is set: of [PdfGlyph#BOLD] and [PdfGlyph#ITALIC].
    int usualStyle() {
        return (measure.bold() ? PdfGlyph.BOLD : 0) | (measure.italic() ? PdfGlyph.ITALIC : 0);
    }

    /// Whether `line` ends with a hyphen that only divides its last word, before `next`.
    boolean endsInside(String line, String next) {
        return PdfText.endsWithHyphen(line) && hyphens.undone(line, next);
    }

    static boolean endsWithHyphen(String line) {
        return PdfText.endsWithHyphen(line);
    }

    /// The largest heading of the first page, the title of most papers; empty if there is none.
    String title() {
        return paragraphs.stream()
                .filter(p -> p.first().page() == 0 && p.kind() instanceof Block.Heading)
                .filter(p -> p.size() > TITLE * measure.body())
                .filter(p -> !PdfText.endsSentence(p.text().replaceFirst("[?!:]\\s*$", "")))
                .max(Comparator.comparingDouble(PdfParagraph::size))
                .map(PdfParagraph::text)
                .orElse("");
    }
}
