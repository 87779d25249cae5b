package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The marked content that is open while a page is interpreted (ISO 32000-1 §14.6): layers that are
/// off, artifacts, and replacement text.
final class MarkedContent {
    private static final int MAX_DEPTH = 1_000;

    private final @Nullable PDOptionalContentProperties optional;
    private final Deque<Open> open = new ArrayDeque<>();

    MarkedContent(PDDocument file) {
        optional = file.getDocumentCatalog().getOCProperties();
    }

    /// @param hidden whether it or what it is in is hidden
    /// @param artifact whether it or what it is in is an artifact
    private record Open(
            boolean hidden, boolean artifact, @Nullable String actual, int from) {}

    /// `text` is what the glyphs from index `from` on mean together.
    record Actual(String text, int from) {
        private static final int LONGEST = 60;

        /// Replaces the glyphs by the text if they are on one line.
        void replaceIn(List<PdfGlyph> all, int count) {
            int own = count - from;
            if (own <= 0 || own > all.size() || own > LONGEST || text.length() > LONGEST) {
                return;
            }
            List<PdfGlyph> said = all.subList(all.size() - own, all.size());
            PdfGlyph first = said.getFirst();
            float right = first.x1();
            float left = first.x0();
            boolean hyphen = said.size() == 1 && "-\u2010\u00AD".contains(first.text());
            for (PdfGlyph glyph : said) {
                if (Math.abs(glyph.base() - first.base()) > first.size() * 0.5f) {
                    return;
                }
                left = Math.min(left, glyph.x0());
                right = Math.max(right, glyph.x1());
            }
            String plain = hyphen && text.isBlank() ? "\u00AD" : GlyphText.normalize(text);
            said.clear();
            if (!plain.isEmpty()) {
                all.add(new PdfGlyph(
                        plain,
                        left,
                        right,
                        first.base(),
                        first.size(),
                        first.style(),
                        first.artifact()));
            }
        }
    }

    void reset() {
        open.clear();
    }

    void begin(COSName tag, @Nullable COSDictionary properties, int count) {
        if (open.size() > MAX_DEPTH) {
            return;
        }
        boolean artifact = tag.getName().equals("Artifact")
                && properties != null
                && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
        String actual = properties == null ? null : PdfStrings.of(properties, COSName.ACTUAL_TEXT);
        boolean off = tag.getName().equals("OC") && properties != null && isOff(properties);
        open.push(new Open(off || isHidden(), artifact || isArtifact(), actual, count));
    }

    /// Whether the content of this layer is hidden.
    boolean isOff(COSDictionary properties) {
        return optional != null
                && PDPropertyList.create(properties) instanceof PDOptionalContentGroup group
                && !optional.isGroupEnabled(group);
    }

    Optional<Actual> end(int count) {
        Open last = open.poll();
        return last == null || last.actual == null || last.hidden || count == last.from
                ? Optional.empty()
                : Optional.of(new Actual(last.actual, last.from));
    }

    boolean isHidden() {
        Open last = open.peek();
        return last != null && last.hidden;
    }

    boolean isArtifact() {
        Open last = open.peek();
        return last != null && last.artifact;
    }
}
