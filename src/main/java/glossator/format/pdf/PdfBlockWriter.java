package glossator.format.pdf;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.format.pdf.glyph.PdfGlyph;
import glossator.format.pdf.layout.PdfFootnotes;
import glossator.format.pdf.layout.PdfLayout;
import glossator.format.pdf.layout.PdfLine;
import glossator.format.pdf.layout.PdfParagraph;

import java.util.IdentityHashMap;
import java.util.List;

/// Writes the paragraphs of a file into the document, with their pages and inlines, and records the
/// position of each character in the text map.
final class PdfBlockWriter {
    private static final int[] STYLES = {
        PdfGlyph.BOLD, PdfGlyph.ITALIC, PdfGlyph.RAISED, PdfGlyph.LOWERED
    };
    private static final Inline[] MARKS = {
        Inline.Emphasis.BOLD,
        Inline.Emphasis.ITALIC,
        Inline.Emphasis.SUPERSCRIPT,
        Inline.Emphasis.SUBSCRIPT
    };

    private final DocumentBuilder builder;
    private final List<String> labels;
    private final PdfLayout layout;
    private final PdfFootnotes notes;
    private final PdfLinks links;
    private final PdfTextMap places = new PdfTextMap();
    private final IdentityHashMap<PdfLine, String> targets = new IdentityHashMap<>();
    private int page = -1;
    private int furthest = -1;
    private int noted;

    PdfBlockWriter(DocumentBuilder builder, List<String> labels, PdfLayout layout, PdfLinks links) {
        this.builder = builder;
        this.labels = labels;
        this.layout = layout;
        this.notes = layout.notes();
        this.links = links;
        targets.putAll(links.targets());
    }

    PdfTextMap places() {
        return places;
    }

    void write() {
        for (PdfParagraph paragraph : layout.paragraphs()) {
            writeNotesBefore(paragraph.first().page());
            paragraph(paragraph);
        }
        writeNotesBefore(Integer.MAX_VALUE);
        turnTo(labels.size() - 1);
    }

    private void writeNotesBefore(int next) {
        while (noted < notes.notes().size() && notes.notes().get(noted).page() < next) {
            PdfFootnotes.Footnote note = notes.notes().get(noted++);
            builder.begin(new Block.Note(note.label()));
            turnTo(note.page());
            builder.target(note.target());
            lines(note.lines(), note.skip(), false);
            builder.end();
        }
    }

    private void paragraph(PdfParagraph paragraph) {
        builder.begin(paragraph.kind(), 0, paragraph.indent());
        PdfLine first = paragraph.first();
        if (first.picture() != null) {
            turnTo(first.page());
            places.add(builder.offset(), first, 0, 1);
            builder.image(first.picture(), "");
        } else if (paragraph.kind() instanceof Block.Row) {
            row(paragraph);
        } else if (paragraph.kind() instanceof Block.Code) {
            listing(paragraph);
        } else {
            lines(paragraph.lines(), paragraph.skip(), paragraph.kind() instanceof Block.Heading);
        }
        builder.end();
    }

    private void row(PdfParagraph row) {
        PdfLine line = row.first();
        beginLine(line);
        var text = new StringBuilder(line.text());
        row.cellCuts().forEach(at -> text.setCharAt(at, '\t'));
        writeText(line, 0, text, false);
    }

    /// Writes the lines unjoined, indented as on the page.
    private void listing(PdfParagraph paragraph) {
        for (PdfLine line : paragraph.lines()) {
            beginLine(line);
            if (!line.equals(paragraph.first())) {
                builder.text(String.valueOf(Block.LINE_BREAK));
            }
            float letter = line.width() / Math.max(1, line.text().length());
            float in = paragraph.indent(line) / Math.max(0.1f, letter);
            builder.text(" ".repeat(Math.clamp(Math.round(in), 0, 60)));
            writeText(line, 0, line.text(), false);
        }
    }

    private void lines(List<PdfLine> lines, int skip, boolean heading) {
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            PdfLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            beginLine(line);
            int from = i == 0 ? Math.min(skip, line.text().length()) : 0;
            String join = next == null ? "" : layout.join(line, next, lines);
            boolean cut = next != null && layout.endsInside(line.text(), next.text());
            String text = line.text().substring(from, line.text().length() - (cut ? 1 : 0));
            writeText(line, from, text, heading);
            builder.text(join);
        }
    }

    private void beginLine(PdfLine line) {
        turnTo(line.page());
        String target = targets.get(line);
        if (target != null) {
            builder.target(target);
        }
    }

    private void writeText(PdfLine line, int from, CharSequence text, boolean heading) {
        int start = builder.position();
        places.add(builder.offset(), line, from, from + text.length());
        builder.text(text);
        int end = start + text.length();
        int plain = heading ? PdfGlyph.BOLD | PdfGlyph.ITALIC : layout.usualStyle();
        for (int s = 0; s < STYLES.length; s++) {
            if ((plain & STYLES[s]) == 0 && line.has(STYLES[s])) {
                writeStyle(line, from, start, end, STYLES[s], MARKS[s]);
            }
        }
        links.writeLinks(line, from, start, end, builder);
    }

    private void writeStyle(PdfLine line, int from, int start, int end, int style, Inline inline) {
        int open = -1;
        for (int at = start; at <= end; at++) {
            boolean set = at < end && (line.styles()[from + at - start] & style) != 0;
            if (set && open < 0) {
                open = at;
            } else if (!set && open >= 0) {
                builder.addInline(
                        open, at, noteCallOr(line, from + open - start, from + at - start, inline));
                open = -1;
            }
        }
    }

    /// A raised number is the call of a note if the page has a note with that label.
    private Inline noteCallOr(PdfLine line, int from, int to, Inline inline) {
        String label = line.text().substring(from, to).strip();
        boolean calls = inline == Inline.Emphasis.SUPERSCRIPT && notes.has(line.page(), label);
        return calls ? new Inline.NoteCall(PdfFootnotes.target(line.page(), label)) : inline;
    }

    /// Begins a page, also again if an earlier page's note came in between.
    private void turnTo(int to) {
        while (furthest < to) {
            furthest++;
            page = furthest;
            builder.page(labels.get(furthest));
        }
        if (page != to && to >= 0) {
            page = to;
            builder.page(labels.get(to));
        }
    }
}
