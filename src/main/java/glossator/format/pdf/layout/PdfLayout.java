package glossator.format.pdf.layout;

import glossator.document.Block;
import glossator.format.pdf.glyph.PdfGlyph;

import java.util.Comparator;
import java.util.List;

/// The layout of all pages of a file: their paragraphs in reading order, without running heads,
/// with the notes separate.
public final class PdfLayout {
    private static final float TITLE = 1.2f;

    private final BodyStyle measure;
    private final Hyphenation hyphens;
    private final PdfFootnotes notes;
    private final List<PdfParagraph> paragraphs;
    private final UnspacedLines unspaced;

    public PdfLayout(List<PdfPage> pages) {
        this(pages, ChapterTitles.NONE);
    }

    /// @param titles what the bookmarks of the file name
    public PdfLayout(List<PdfPage> pages, ChapterTitles titles) {
        List<PdfPage> plain = RunningHeads.removeFrom(pages);
        measure = BodyStyle.of(plain);
        hyphens = Hyphenation.of(plain);
        notes = PdfFootnotes.of(plain, measure);
        paragraphs = ParagraphJoiner.of(notes.pages(), measure);
        HeadingMatcher.applyTo(paragraphs, measure, titles);
        unspaced = UnspacedLines.of(paragraphs);
    }

    /// The pages without running heads and notes.
    public List<PdfPage> pages() {
        return notes.pages();
    }

    public List<PdfParagraph> paragraphs() {
        return paragraphs;
    }

    public PdfFootnotes notes() {
        return notes;
    }

    /// The usual style of the text: of [PdfGlyph#BOLD] and [PdfGlyph#ITALIC].
    public int usualStyle() {
        return (measure.bold() ? PdfGlyph.BOLD : 0) | (measure.italic() ? PdfGlyph.ITALIC : 0);
    }

    /// Whether `line` ends with a hyphen that only divides its last word, before `next`.
    public boolean endsInside(String line, String next) {
        return LineText.endsWithHyphen(line)
                && !LineEnds.isSuspended(line, next, hyphens)
                && hyphens.isDropped(line, next);
    }

    /// The text between two lines of a paragraph: a space or nothing.
    public String join(PdfLine line, PdfLine next, List<PdfLine> paragraph) {
        if (endsInside(line.text(), next.text())) {
            return "";
        }
        return unspaced.isSpaced(line, next, paragraph)
                ? " "
                : LineEnds.join(line.text(), next.text(), hyphens);
    }

    /// The largest heading of the first page, the title of most papers; empty if there is none.
    public String title() {
        return paragraphs.stream()
                .filter(p -> p.first().page() == 0 && p.kind() instanceof Block.Heading)
                .filter(p -> p.size() > TITLE * measure.body())
                .filter(p -> !LineText.endsSentence(p.text().replaceFirst("[?!:]\\s*$", "")))
                .max(Comparator.comparingDouble(PdfParagraph::size))
                .map(PdfParagraph::text)
                .orElse("");
    }
}
