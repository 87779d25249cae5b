package glossator.format.pdf;

import glossator.format.pdf.glyph.PdfGlyph;
import glossator.format.pdf.glyph.PdfPageContent;
import glossator.message.Messages;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// What of the pages could not be read, and what they are where they have no text.
final class PdfFaults {
    /// Pictures that cover this share of a page are the page.
    private static final double SCANNED = 0.5;

    private final List<Integer> damaged = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();
    private int unknownCount;
    private boolean letters;
    private boolean scanned;

    /// @param index from 0
    /// @param complete whether all of it was read
    void addPage(int index, PdfPageContent page, boolean complete) {
        if (!complete) {
            damaged.add(index + 1);
        }
        int count = page.unknownCount();
        unknownCount += count;
        if (count > 0) {
            unknown.add(index + 1);
        }
        letters = letters
                || page.glyphs().values().stream()
                        .flatMap(List::stream)
                        .map(PdfGlyph::text)
                        .anyMatch(PdfFaults::isKnown);
        scanned |= page.pictures().stream()
                        .map(PdfPageContent.PlacedPicture::box)
                        .mapToDouble(box -> share(box, page))
                        .sum()
                > SCANNED;
    }

    private static boolean isKnown(String text) {
        return text.codePoints().anyMatch(c -> c > ' ' && c != 0xFFFD);
    }

    private static double share(Rectangle2D box, PdfPageContent page) {
        Rectangle2D whole = new Rectangle2D.Float(0, 0, page.width(), page.height());
        Rectangle2D shown = box.createIntersection(whole);
        return shown.isEmpty() || whole.isEmpty()
                ? 0
                : shown.getWidth() * shown.getHeight() / (whole.getWidth() * whole.getHeight());
    }

    /// Whether there is any character that is known.
    boolean hasLetters() {
        return letters;
    }

    /// Why the pages are shown as pictures: the key of a sentence.
    String reasonForPictures() {
        return unknownCount > 0
                ? "format.pdf.unknown-all"
                : scanned ? "format.pdf.scan" : "format.pdf.drawing";
    }

    void addWarnings(String file, List<String> warnings) {
        if (!damaged.isEmpty()) {
            warnings.add(Messages.of("format.pdf.pages", file, damaged.size(), damaged.getFirst()));
        }
        if (unknownCount > 0 && letters) {
            warnings.add(Messages.of(
                    "format.pdf.unknown", file, unknownCount, unknown.size(), unknown.getFirst()));
        }
    }
}
